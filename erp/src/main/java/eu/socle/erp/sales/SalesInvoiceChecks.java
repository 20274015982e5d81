package eu.socle.erp.sales;

import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.VatCategory;
import eu.socle.erp.commerce.TradeChecks;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.tax.LineTotals;
import eu.socle.erp.tax.Totals;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a sales invoice must satisfy. */
final class SalesInvoiceChecks {

    private SalesInvoiceChecks() {}

    static void onSave(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        TradeChecks.run(invoice, SalesInvoice.SCHEDULE, lookup, refusals);
        if (invoice.isDraft()) {
            SalesInvoice.ADVANCES.check(invoice, invoice.payable(), lookup, refusals);
        }
        for (SalesInvoiceItem line : invoice.rows(SalesInvoice.TOTALS.items)) {
            checkDiscount(invoice, line, lookup, refusals);
        }
    }

    private static void checkDiscount(SalesInvoice invoice, SalesInvoiceItem line, Lookup lookup, Refusals refusals) {
        Item item = lookup.follow(line, SalesInvoiceItem.LINE.itemCode);
        BigDecimal max = item == null ? BigDecimal.ZERO : item.amount(Item.MAX_DISCOUNT);
        BigDecimal discount = line.amount(SalesInvoiceItem.LINE.discountPercentage);
        if (max.signum() > 0 && discount.compareTo(max) > 0 && !invoice.isReturn()) {
            refusals.add(fault("discount_too_high", line, SalesInvoiceItem.LINE.discountPercentage)
                    .with("discount", discount)
                    .with("max", max)
                    .with("item", line.text(SalesInvoiceItem.LINE.itemName)));
        }
    }

    private static Refusal fault(String code, SalesInvoiceItem line, Field<?, ?> cell) {
        return Refusal.of(code).on(SalesInvoice.TOTALS.items, line, cell);
    }

    static void onSubmit(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        LocalDate today = lookup.context().today();
        LocalDate date = invoice.get(SalesInvoice.POSTING_DATE);
        if (date != null && date.isAfter(today)) {
            refusals.add(Refusal.of("future_date").with("date", date).on(SalesInvoice.POSTING_DATE));
        }
        Customer customer = lookup.follow(invoice, SalesInvoice.CUSTOMER);
        if (customer != null && customer.flag(Customer.IS_FROZEN)) {
            refusals.add(Refusal.of("customer_frozen")
                    .with("customer", customer.text(Customer.CUSTOMER_NAME))
                    .with("reason", Customer.IS_FROZEN.label())
                    .on(SalesInvoice.CUSTOMER));
        }
        SalesInvoice.RETURNS.check(invoice, lookup, refusals);
        depositTaken(invoice, lookup).ifPresent(refusals::add);
        checkVat(invoice, lookup, refusals);
    }

    /** A deposit is deducted by one final invoice only, or its VAT would be given back twice. */
    static Optional<Refusal> depositTaken(SalesInvoice invoice, Lookup lookup) {
        String deposit = invoice.get(SalesInvoice.DOWN_PAYMENT_AGAINST);
        if (deposit == null) {
            return Optional.empty();
        }
        return lookup
                .list(
                        SalesInvoice.TYPE,
                        SalesInvoice.DOWN_PAYMENT_AGAINST.is(deposit).and(SalesInvoice.TYPE.isSubmitted()))
                .stream()
                .filter(other -> !other.name().equals(invoice.name()))
                .findFirst()
                .map(other -> Refusal.of("duplicate_value")
                        .with("value", deposit)
                        .with("field", SalesInvoice.DOWN_PAYMENT_AGAINST.label())
                        .with("name", other.name())
                        .on(SalesInvoice.DOWN_PAYMENT_AGAINST));
    }

    /** A line taxed at 0 % must say why: an item at a reduced rate on an invoice that has no such rate is a mistake. */
    private static void checkVat(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        List<SalesTaxesAndCharges> taxes = invoice.rows(SalesInvoice.TOTALS.taxes);
        boolean explained = taxes.isEmpty()
                || taxes.stream()
                        .anyMatch(tax -> tax.get(SalesTaxesAndCharges.TAX.vatCategory) != null
                                && tax.get(SalesTaxesAndCharges.TAX.vatCategory) != VatCategory.STANDARD);
        if (explained) {
            return;
        }
        Totals totals = eu.socle.erp.commerce.Amounts.of(invoice, lookup);
        List<SalesInvoiceItem> lines = invoice.rows(SalesInvoice.TOTALS.items);
        for (int i = 0; i < lines.size(); i++) {
            LineTotals line = totals.lines().get(i);
            boolean taxed = line.taxes().stream().anyMatch(tax -> tax.rate().signum() != 0);
            boolean explainedByItem = SalesVat.categoryOf(lines.get(i), lookup) != VatCategory.STANDARD;
            if (!taxed && line.netAmount().signum() != 0 && !explainedByItem) {
                refusals.add(fault("vat_rate_missing", lines.get(i), SalesInvoiceItem.LINE.itemTaxTemplate));
            }
        }
    }
}
