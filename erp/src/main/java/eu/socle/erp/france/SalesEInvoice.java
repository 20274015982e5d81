package eu.socle.erp.france;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.france.einvoice.BillingProcess;
import eu.socle.erp.france.einvoice.Delivery;
import eu.socle.erp.france.einvoice.EInvoice;
import eu.socle.erp.france.einvoice.EInvoiceBuilder;
import eu.socle.erp.france.einvoice.InvoiceType;
import eu.socle.erp.france.einvoice.LegalMention;
import eu.socle.erp.france.einvoice.LegalMentions;
import eu.socle.erp.france.einvoice.Party;
import eu.socle.erp.france.einvoice.Payment;
import eu.socle.erp.france.einvoice.Totals;
import eu.socle.erp.france.einvoice.Treatment;
import eu.socle.erp.france.einvoice.VatCategory;
import eu.socle.erp.france.einvoice.VatPoint;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PartyType;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.sales.SalesVat;
import eu.socle.erp.tax.LineTotals;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A sales invoice as the electronic invoice that the law describes: same figures, standard terms. */
final class SalesEInvoice {

    private final SalesInvoice invoice;
    private final Lookup lookup;
    private final Company company;
    private final LocalDate day;

    private SalesEInvoice(SalesInvoice invoice, Lookup lookup) {
        this.invoice = invoice;
        this.lookup = lookup;
        this.company = lookup.need(invoice, SalesInvoice.COMPANY);
        LocalDate typed = invoice.get(SalesInvoice.POSTING_DATE);
        this.day = typed == null ? lookup.context().today() : typed;
    }

    /** @param terms the payment terms that the law wants as notes */
    static EInvoice of(SalesInvoice invoice, List<LegalMention> terms, Lookup lookup) {
        return new SalesEInvoice(invoice, lookup).build(terms);
    }

    private EInvoice build(List<LegalMention> terms) {
        Customer customer = lookup.need(invoice, SalesInvoice.CUSTOMER);
        EInvoiceParties parties = new EInvoiceParties(lookup);
        Party buyer = parties.buyer(customer, invoice);
        EInvoiceBuilder builder = EInvoice.builder(invoice.name(), day)
                .type(type())
                .process(process())
                .seller(parties.seller(company))
                .buyer(buyer)
                .treatment(Treatment.of(buyer, customer.get(Customer.CUSTOMER_TYPE) == PartyType.INDIVIDUAL))
                .orderReference(invoice.get(SalesInvoice.PO_NO))
                .delivery(delivery())
                .payment(payment());
        terms.forEach(builder::mention);
        currency(builder);
        message(builder);
        preceding(builder);
        lines(builder);
        totals(builder);
        return builder.build();
    }

    private InvoiceType type() {
        if (invoice.isReturn()) {
            SalesInvoice original = lookup.follow(invoice, SalesInvoice.RETURN_AGAINST);
            boolean ofDeposit = original != null && original.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE);
            return ofDeposit ? InvoiceType.DEPOSIT_CREDIT_NOTE : InvoiceType.CREDIT_NOTE;
        }
        return invoice.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE) ? InvoiceType.DEPOSIT : InvoiceType.INVOICE;
    }

    private BillingProcess process() {
        return invoice.get(SalesInvoice.DOWN_PAYMENT_AGAINST) == null
                ? BillingProcess.PLAIN
                : BillingProcess.AFTER_DEPOSIT;
    }

    private Delivery delivery() {
        LocalDate delivered = invoice.get(SalesInvoice.DELIVERY_DATE);
        return new Delivery(null, null, delivered == null ? day : delivered);
    }

    private Payment payment() {
        return Payment.transfer(
                        company.text(Company.IBAN).replace(" ", ""),
                        company.get(Company.SWIFT_NUMBER),
                        invoice.get(SalesInvoice.SCHEDULE.dueDate))
                .withReference(invoice.name());
    }

    private void currency(EInvoiceBuilder builder) {
        String currency = invoice.text(SalesInvoice.CURRENCY);
        if (!currency.isEmpty() && !currency.equals("EUR")) {
            builder.currency(currency, invoice.amount(SalesInvoice.TOTALS.conversionRate));
        }
        if (SalesInvoice.VAT.waitsWhole(invoice)) {
            builder.vatPoint(VatPoint.PAYMENT);
        } else if (company.flag(Company.VAT_ON_DEBITS)) {
            builder.vatPoint(VatPoint.INVOICE_DATE);
        }
    }

    private void message(EInvoiceBuilder builder) {
        String terms = invoice.text(SalesInvoice.TERMS);
        if (!terms.isBlank()) {
            builder.note("AAI", terms);
        }
    }

    private void preceding(EInvoiceBuilder builder) {
        for (SalesInvoice earlier : java.util.Arrays.asList(
                lookup.follow(invoice, SalesInvoice.RETURN_AGAINST),
                lookup.follow(invoice, SalesInvoice.DOWN_PAYMENT_AGAINST),
                lookup.follow(invoice, SalesInvoice.AMENDED_FROM))) {
            if (earlier != null) {
                builder.preceding(earlier.name(), earlier.get(SalesInvoice.POSTING_DATE));
            }
        }
    }

    private void lines(EInvoiceBuilder builder) {
        eu.socle.erp.tax.Totals computed = Amounts.of(invoice, lookup);
        List<SalesInvoiceItem> lines = invoice.rows(SalesInvoice.TOTALS.items);
        for (int i = 0; i < lines.size(); i++) {
            LineTotals line = computed.lines().get(i);
            VatCategory category = category(lines.get(i), line);
            builder.line(EInvoiceLine.of(lines.get(i), line, category, signed(BigDecimal.ONE), lookup));
            exemption(builder, lines.get(i), category);
        }
    }

    private VatCategory category(SalesInvoiceItem line, LineTotals totals) {
        boolean taxed = totals.taxes().stream().anyMatch(tax -> tax.rate().signum() != 0);
        return taxed ? VatCategory.S : untaxed(line);
    }

    private VatCategory untaxed(SalesInvoiceItem line) {
        VatCategory category =
                VatCategory.valueOf(SalesVat.categoryOf(line, lookup).value());
        return category == VatCategory.S ? franchise() : category;
    }

    /** Without any tax row: the small business scheme (franchise en base), else a zero rate. */
    private VatCategory franchise() {
        return company.get(Company.VAT_REGIME) == Company.VatRegime.BASE_EXEMPTION ? VatCategory.E : VatCategory.Z;
    }

    private void exemption(EInvoiceBuilder builder, SalesInvoiceItem line, VatCategory category) {
        if (!category.needsReason()) {
            return;
        }
        String code = SalesVat.exemptionOf(line, lookup);
        LegalMentions mentions = LegalMentions.french();
        String usual = switch (category) {
            case AE -> "REVERSE_CHARGE";
            case K -> "INTRA_EU_GOODS";
            case G -> "EXPORT";
            case O -> "OUT_OF_SCOPE";
            default -> "FRANCHISE";
        };
        builder.exemption(
                category,
                code == null
                        ? mentions.at(usual, day)
                        : mentions.ofVatex(code, day).orElseGet(() -> mentions.at(usual, day)));
    }

    private void totals(EInvoiceBuilder builder) {
        BigDecimal net = signed(invoice.amount(SalesInvoice.TOTALS.netTotal));
        BigDecimal vat = signed(invoice.amount(SalesInvoice.TOTALS.totalTaxes));
        BigDecimal gross = signed(invoice.amount(SalesInvoice.TOTALS.grandTotal));
        BigDecimal prepaid = invoice.amount(SalesInvoice.TOTAL_ADVANCE);
        String currency = invoice.text(SalesInvoice.CURRENCY);
        boolean foreign = !currency.isEmpty() && !currency.equals("EUR");
        BigDecimal inEuro = foreign ? money(signed(invoice.amount(SalesInvoice.TOTALS.baseTotalTaxes))) : null;
        builder.prepaid(money(prepaid));
        builder.totals(new Totals(
                money(net),
                money(BigDecimal.ZERO),
                money(BigDecimal.ZERO),
                money(net),
                money(vat),
                inEuro,
                money(gross),
                money(prepaid),
                money(gross.subtract(prepaid))));
    }

    private BigDecimal money(BigDecimal amount) {
        return Currencies.round(amount, Objects.requireNonNullElse(invoice.get(SalesInvoice.CURRENCY), "EUR"));
    }

    /** Credit notes carry positive amounts: their type says that they give back. */
    private BigDecimal signed(BigDecimal amount) {
        return invoice.isReturn() ? amount.negate() : amount;
    }
}
