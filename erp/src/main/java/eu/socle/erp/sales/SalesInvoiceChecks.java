package eu.socle.erp.sales;

import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.VatCategory;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.UOM;
import eu.socle.erp.tax.LineTotals;
import eu.socle.erp.tax.Totals;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a sales invoice must satisfy. */
final class SalesInvoiceChecks {

    private SalesInvoiceChecks() {}

    static void onSave(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        LocalDate date = invoice.get(SalesInvoice.POSTING_DATE);
        LocalDate due = invoice.get(SalesInvoice.SCHEDULE.dueDate);
        if (date != null && due != null && due.isBefore(date)) {
            refusals.add(Refusal.of("due_before_invoice")
                    .with("due_date", due)
                    .with("posting_date", date)
                    .on(SalesInvoice.SCHEDULE.dueDate));
        }
        if (invoice.get(SalesInvoice.CURRENCY) != null && invoice.amount(SalesInvoice.TOTALS.conversionRate).signum() <= 0) {
            refusals.add(Refusal.of("exchange_rate_missing")
                    .with("from", invoice.get(SalesInvoice.CURRENCY))
                    .with("to", "EUR")
                    .with("date", date)
                    .on(SalesInvoice.TOTALS.conversionRate));
        }
        for (SalesInvoiceItem line : invoice.rows(SalesInvoice.TOTALS.items)) {
            checkLine(invoice, line, lookup, refusals);
        }
    }

    private static void checkLine(SalesInvoice invoice, SalesInvoiceItem line, Lookup lookup, Refusals refusals) {
        BigDecimal qty = line.amount(SalesInvoiceItem.LINE.qty);
        boolean adjustment = invoice.isReturn() && qty.signum() == 0;
        if (invoice.isReturn() ? qty.signum() > 0 : qty.signum() == 0) {
            refusals.add(fault("zero_not_allowed", line, SalesInvoiceItem.LINE.qty)
                    .with("field", SalesInvoiceItem.LINE.qty.label()));
        }
        UOM unit = lookup.follow(line, SalesInvoiceItem.LINE.uom);
        if (unit != null && unit.flag(UOM.MUST_BE_WHOLE_NUMBER) && qty.stripTrailingZeros().scale() > 0) {
            refusals.add(fault("whole_number_required", line, SalesInvoiceItem.LINE.qty).with("uom", unit.name()));
        }
        Item item = lookup.follow(line, SalesInvoiceItem.LINE.itemCode);
        BigDecimal max = item == null ? BigDecimal.ZERO : item.amount(Item.MAX_DISCOUNT);
        BigDecimal discount = line.amount(SalesInvoiceItem.LINE.discountPercentage);
        if (max.signum() > 0 && discount.compareTo(max) > 0 && !adjustment) {
            refusals.add(fault("discount_too_high", line, SalesInvoiceItem.LINE.discountPercentage)
                    .with("discount", discount)
                    .with("max", max)
                    .with("item", line.text(SalesInvoiceItem.LINE.itemName)));
        }
        if (!invoice.isReturn() && line.amount(SalesInvoiceItem.LINE.rate).signum() < 0) {
            refusals.add(fault("negative_not_allowed", line, SalesInvoiceItem.LINE.rate)
                    .with("field", SalesInvoiceItem.LINE.rate.label()));
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
        if (!invoice.isReturn() && invoice.amount(SalesInvoice.TOTALS.grandTotal).signum() < 0) {
            refusals.add(Refusal.of("return_reference").on(SalesInvoice.IS_RETURN));
        }
        if (invoice.isReturn()) {
            checkReturn(invoice, lookup, refusals);
        }
        checkVat(invoice, lookup, refusals);
    }

    /** A line taxed at 0 % must say why: an item at a reduced rate on an invoice that has no such rate is a mistake. */
    private static void checkVat(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        List<SalesTaxesAndCharges> taxes = invoice.rows(SalesInvoice.TOTALS.taxes);
        boolean explained = taxes.isEmpty()
                || taxes.stream().anyMatch(tax -> tax.get(SalesTaxesAndCharges.VAT_CATEGORY) != null
                        && tax.get(SalesTaxesAndCharges.VAT_CATEGORY) != VatCategory.STANDARD);
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

    /** What is given back never exceeds what was invoiced, other credit notes included (contract rules 3.2.11). */
    private static void checkReturn(SalesInvoice invoice, Lookup lookup, Refusals refusals) {
        SalesInvoice original = lookup.follow(invoice, SalesInvoice.RETURN_AGAINST);
        if (original == null) {
            return;
        }
        BigDecimal given = lookup
                .list(SalesInvoice.TYPE, SalesInvoice.RETURN_AGAINST.is(original.name()).and(SalesInvoice.TYPE.isSubmitted()))
                .stream()
                .map(each -> each.amount(SalesInvoice.TOTALS.grandTotal))
                .reduce(invoice.amount(SalesInvoice.TOTALS.grandTotal), BigDecimal::add);
        BigDecimal total = original.amount(SalesInvoice.TOTALS.grandTotal);
        if (given.negate().compareTo(total) > 0) {
            refusals.add(Refusal.of("credit_note_total")
                    .with("amount", given.negate())
                    .with("invoice", original.name())
                    .with("total", total)
                    .on(SalesInvoice.RETURN_AGAINST));
        }
        checkQuantities(invoice, original, lookup, refusals);
    }

    private static void checkQuantities(SalesInvoice invoice, SalesInvoice original, Lookup lookup, Refusals refusals) {
        Map<String, BigDecimal> left = new HashMap<>();
        original.rows(SalesInvoice.TOTALS.items)
                .forEach(line -> left.put(line.name(), line.amount(SalesInvoiceItem.LINE.qty)));
        lookup.list(SalesInvoice.TYPE, SalesInvoice.RETURN_AGAINST.is(original.name()).and(SalesInvoice.TYPE.isSubmitted()))
                .forEach(each -> each.rows(SalesInvoice.TOTALS.items)
                        .forEach(line -> left.merge(
                                line.text(SalesInvoiceItem.SALES_INVOICE_ITEM),
                                line.amount(SalesInvoiceItem.LINE.qty),
                                BigDecimal::add)));
        for (SalesInvoiceItem line : invoice.rows(SalesInvoice.TOTALS.items)) {
            BigDecimal open = left.get(line.text(SalesInvoiceItem.SALES_INVOICE_ITEM));
            BigDecimal qty = line.amount(SalesInvoiceItem.LINE.qty).negate();
            if (open != null && qty.compareTo(open) > 0) {
                refusals.add(fault("over_return", line, SalesInvoiceItem.LINE.qty)
                        .with("left", open)
                        .with("original", original.name())
                        .with("qty", qty));
            }
        }
    }
}
