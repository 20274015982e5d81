package eu.socle.erp.sales;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.SalesTaxesAndChargesTemplate;
import eu.socle.erp.commerce.Advances;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.commerce.BookingFields;
import eu.socle.erp.commerce.Counterparty;
import eu.socle.erp.commerce.PartyFields;
import eu.socle.erp.commerce.PricingFields;
import eu.socle.erp.commerce.Returns;
import eu.socle.erp.commerce.ScheduleFields;
import eu.socle.erp.commerce.TotalFields;
import eu.socle.erp.commerce.Trade;
import eu.socle.erp.commerce.VatOnReceipts;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.Customer;
import eu.socle.erp.tax.Totals;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sales invoice: what a customer owes us, line by line, and the VAT we collect on it. A credit note is one with negative quantities. */
public final class SalesInvoice extends Document<SalesInvoice>
        implements Trade<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> {

    public static final DocType<SalesInvoice> TYPE = DocType.of(
                    SalesInvoice.class, "Sales Invoice", "Facture de vente", "Sales invoice")
            .plural("Factures de vente", "Sales invoices")
            .describedAs(
                    "Ce qu’un client nous doit, ligne par ligne, et la TVA que nous collectons.",
                    "What a customer owes us, line by line, and the VAT we collect on it.")
            .submittable()
            .printable();

    public static final PartyFields<SalesInvoice, Customer> PARTY = new PartyFields<>(
            TYPE,
            Counterparty.CUSTOMER,
            "customer",
            new Label("Client", "Customer"),
            new Label("Nom du client", "Customer name"),
            new Label("Adresse de facturation", "Billing address"));
    public static final Link<SalesInvoice, Company> COMPANY = PARTY.company;
    public static final Link<SalesInvoice, Customer> CUSTOMER = PARTY.party;
    public static final Input<SalesInvoice, String> CUSTOMER_NAME = PARTY.partyName;
    public static final Link<SalesInvoice, Address> CUSTOMER_ADDRESS = PARTY.address;
    public static final Input<SalesInvoice, String> TAX_ID = PARTY.taxId;
    public static final Input<SalesInvoice, LocalDate> POSTING_DATE = TYPE.date(
                    "posting_date", "Date de facture", "Invoice date")
            .required()
            .indexed()
            .fetch((invoice, lookup) -> lookup.context().today())
            .notCopied();
    public static final ScheduleFields<SalesInvoice> SCHEDULE = new ScheduleFields<>(TYPE, POSTING_DATE, PARTY::terms);
    public static final Input<SalesInvoice, String> PO_NO = TYPE.text(
                    "po_no", "Votre bon de commande", "Customer’s order reference")
            .searchable()
            .width(3);
    public static final Input<SalesInvoice, LocalDate> DELIVERY_DATE =
            TYPE.date("delivery_date", "Date de livraison", "Delivery date").notCopied();
    public static final Input<SalesInvoice, Boolean> IS_RETURN = TYPE.check("is_return", "Avoir", "Credit note")
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Link<SalesInvoice, SalesInvoice> RETURN_AGAINST = TYPE.link(
                    "return_against", SalesInvoice.class, "Facture d’origine", "Original invoice")
            .requiredWhen(IS_RETURN.is(true))
            .visibleWhen(IS_RETURN.is(true))
            .sharing("customer", CUSTOMER)
            .indexed();
    public static final Input<SalesInvoice, Boolean> IS_DOWN_PAYMENT_INVOICE =
            TYPE.check("is_down_payment_invoice", "Facture d’acompte", "Down payment invoice");
    public static final Link<SalesInvoice, SalesInvoice> DOWN_PAYMENT_AGAINST = TYPE.link(
                    "down_payment_against", SalesInvoice.class, "Acompte déduit", "Down payment deducted")
            .sharing("customer", CUSTOMER)
            .among(() -> SalesInvoice.IS_DOWN_PAYMENT_INVOICE.is(true))
            .notCopied();

    public static final PricingFields<SalesInvoice, SalesTaxesAndChargesTemplate, SalesTaxesAndCharges> PRICING =
            new PricingFields<>(
                    TYPE,
                    PARTY,
                    "selling_price_list",
                    new Label("Tarif de vente", "Selling price list"),
                    SalesTaxesAndChargesTemplate.class,
                    SalesTaxesAndChargesTemplate.TEMPLATE);
    public static final Link<SalesInvoice, Currency> CURRENCY = PRICING.currency;

    public static final TotalFields<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> TOTALS = new TotalFields<>(
            TYPE,
            PARTY,
            PRICING,
            SalesInvoiceItem.class,
            SalesInvoiceItem.LINE,
            SalesTaxesAndCharges.class,
            SalesTaxesAndCharges.TAX);

    /** The step that fetches deposits and payments of the customer that wait. */
    static final String GET_ADVANCES = "get-advances";

    static final Returns<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> RETURNS =
            new Returns<>(TOTALS, IS_RETURN, RETURN_AGAINST, SalesInvoiceItem.SALES_INVOICE_ITEM);

    /** VAT on services waits for their payment unless the company opted for debits. */
    public static final VatOnReceipts<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> VAT = new VatOnReceipts<>(
            TYPE,
            RETURNS,
            Company.VAT_COLLECTED_PENDING_ACCOUNT,
            invoice -> invoice.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE));

    public static final Computed<SalesInvoice, BigDecimal> TOTAL_ADVANCE = TYPE.money(
                    "total_advance", "Acomptes imputés", "Advances allocated")
            .in(() -> CURRENCY)
            .computed();
    public static final Computed<SalesInvoice, BigDecimal> OUTSTANDING_AMOUNT = TYPE.money(
                    "outstanding_amount", "Reste dû", "Outstanding")
            .in(() -> CURRENCY)
            .computed();
    public static final Computed<SalesInvoice, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();
    public static final BookingFields<SalesInvoice> BOOKING =
            new BookingFields<>(TYPE, PARTY, "debit_to", new Label("Compte client", "Receivable account"));
    public static final Link<SalesInvoice, Account> DEBIT_TO = BOOKING.account;
    public static final Link<SalesInvoice, AccountingJournal> ACCOUNTING_JOURNAL = BOOKING.journal;
    public static final Advances<SalesInvoice, SalesInvoiceAdvance> ADVANCES =
            new Advances<>(TYPE, PARTY, BOOKING, TOTALS, SalesInvoiceAdvance.class, SalesInvoiceAdvance.ADVANCE);
    public static final Input<SalesInvoice, String> TERMS =
            TYPE.longText("terms", "Message sur la facture", "Message on the invoice");
    public static final Input<SalesInvoice, String> REMARKS = TYPE.text(
                    "remarks", 250, "Libellé comptable", "Accounting description")
            .width(6);
    public static final Input<SalesInvoice, String> LANGUAGE = TYPE.text("language", 5, "Langue", "Language")
            .fetch(CUSTOMER, SalesInvoiceRules::customerLanguage)
            .width(2);
    public static final Link<SalesInvoice, SalesInvoice> AMENDED_FROM = TYPE.link(
                    "amended_from", SalesInvoice.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TOTAL_ADVANCE.visibleWhen(TOTAL_ADVANCE.isNot(BigDecimal.ZERO));
        ADVANCES.rows.visibleWhen(IS_RETURN.is(false));
        TYPE.numbered(SalesInvoiceRules::series, invoice -> invoice.text(COMPANY), POSTING_DATE)
                .titled(CUSTOMER_NAME);
        TYPE.compute(SalesInvoice::complete)
                .check(SalesInvoiceChecks::onSave)
                .checkOnSubmit(SalesInvoiceChecks::onSubmit);
        arrange();
        steps();
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.values())
                .access(Role.ACCOUNTS_USER, Grants.book())
                .access(
                        Role.SALES_MANAGER,
                        Right.READ,
                        Right.WRITE,
                        Right.CREATE,
                        Right.DELETE,
                        Right.SUBMIT,
                        Right.PRINT,
                        Right.REPORT,
                        Right.EXPORT)
                .access(Role.SALES_USER, Right.READ, Right.WRITE, Right.CREATE, Right.PRINT)
                .access(Role.SYSTEM_MANAGER, Right.READ, Right.REPORT)
                .access(Role.AUDITOR, Grants.audit());
    }

    private static void arrange() {
        TYPE.form()
                .tab("Facture", "Invoice")
                .section(
                        CUSTOMER,
                        CUSTOMER_ADDRESS,
                        POSTING_DATE,
                        SCHEDULE.paymentTermsTemplate,
                        SCHEDULE.dueDate,
                        PO_NO)
                .section(RETURN_AGAINST)
                .section(TOTALS.items)
                .section(TERMS)
                .section(TOTALS.netTotal, TOTALS.totalTaxes, TOTALS.grandTotal, TOTAL_ADVANCE, OUTSTANDING_AMOUNT)
                .tab("Taxes et remise", "Taxes and discount")
                .section(PRICING.taxCategory, PRICING.taxesAndCharges)
                .section(TOTALS.taxes)
                .section(
                        TOTALS.applyDiscountOn,
                        TOTALS.additionalDiscountPercentage,
                        TOTALS.discountAmount,
                        TOTALS.total)
                .tab("Acomptes", "Advances")
                .section(IS_DOWN_PAYMENT_INVOICE, DOWN_PAYMENT_AGAINST, ADVANCES.automatic)
                .section(ADVANCES.rows)
                .tab("Réglages", "Settings")
                .section(IS_RETURN)
                .section(COMPANY, CURRENCY, TOTALS.conversionRate, PRICING.priceList, LANGUAGE, TAX_ID, DELIVERY_DATE)
                .section("Comptabilité", "Accounting", DEBIT_TO, ACCOUNTING_JOURNAL, REMARKS, STATUS, AMENDED_FROM)
                .section(SCHEDULE.paymentSchedule);
        TYPE.list(
                        TYPE.nameField(),
                        CUSTOMER,
                        POSTING_DATE,
                        SCHEDULE.dueDate,
                        TOTALS.netTotal,
                        TOTALS.grandTotal,
                        OUTSTANDING_AMOUNT,
                        STATUS)
                .sortedBy(POSTING_DATE.descending())
                .tab("À encaisser", "To collect", STATUS.in(List.of(Status.UNPAID, Status.PARTLY_PAID, Status.OVERDUE)))
                .tab("En retard", "Overdue", STATUS.is(Status.OVERDUE))
                .tab("Brouillons", "Drafts", TYPE.isDraft());
    }

    private static void steps() {
        TYPE.step(GET_ADVANCES, "Chercher les acomptes", "Get advances", 0, 0, Right.WRITE)
                .when(IS_RETURN.is(false));
        TYPE.restep(Step.SUBMIT)
                .labelled("Valider la facture", "Submit invoice")
                .confirmed(
                        "Valider la facture\u202f? Elle recevra son numéro définitif et ne pourra plus être modifiée.",
                        "Submit the invoice? It gets its final number and can no longer be changed.");
        TYPE.restep(Step.CANCEL)
                .labelled("Annuler par un avoir", "Cancel with a credit note")
                .confirmed(
                        "Annuler la facture\u202f? Un avoir du même montant sera émis.",
                        "Cancel the invoice? A credit note of the same amount will be issued.")
                .when(IS_RETURN
                        .is(false)
                        .and(STATUS.isNot(Status.CREDIT_NOTE_ISSUED))
                        .and(DOWN_PAYMENT_AGAINST.isEmpty()));
    }

    public SalesInvoice() {
        super(TYPE);
    }

    /** Invoices that the customer still owes. */
    public static Cond<SalesInvoice> owed() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.above(BigDecimal.ZERO));
    }

    /** Credit notes, and invoices credited after payment, of which something is to be given back to the customer. */
    public static Cond<SalesInvoice> refundable() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.below(BigDecimal.ZERO));
    }

    /** What there is to pay on it once its deposit is deducted, before any payment that waits. */
    BigDecimal payable() {
        BigDecimal deposit = amount(TOTAL_ADVANCE).subtract(ADVANCES.total(this));
        return isReturn() ? BigDecimal.ZERO : amount(TOTALS.grandTotal).subtract(deposit);
    }

    void complete(Lookup lookup) {
        if (!isDraft()) {
            return;
        }
        Company company = company(lookup);
        Totals computed = Amounts.compute(this, lookup);
        VAT.complete(this, company != null && !company.flag(Company.VAT_ON_DEBITS), computed, lookup);
        BigDecimal deposit = SalesInvoiceRules.deposit(this, TOTALS.grandTotal, lookup);
        BigDecimal payable = amount(TOTALS.grandTotal).subtract(deposit);
        BigDecimal advances = ADVANCES.complete(this, isReturn() ? BigDecimal.ZERO : payable, lookup);
        compute(TOTAL_ADVANCE, deposit.add(advances));
        compute(OUTSTANDING_AMOUNT, payable.subtract(advances));
        compute(STATUS, Status.DRAFT);
        BigDecimal base =
                amount(TOTALS.baseGrandTotal).subtract(SalesInvoiceRules.deposit(this, TOTALS.baseGrandTotal, lookup));
        SCHEDULE.fill(this, payable, base, get(CURRENCY), lookup);
    }

    @Override
    public TotalFields<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> totals() {
        return TOTALS;
    }

    @Override
    public ScheduleFields<SalesInvoice> schedule() {
        return SCHEDULE;
    }

    @Override
    public @Nullable SalesInvoice deposit(Lookup lookup) {
        return isReturn() ? null : lookup.follow(this, DOWN_PAYMENT_AGAINST);
    }

    @Override
    public boolean isReturn() {
        return flag(IS_RETURN);
    }
}
