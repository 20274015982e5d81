package eu.socle.erp.purchasing;

import eu.socle.erp.commerce.TradeChecks;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.time.LocalDate;
import java.util.Optional;

/** What a purchase invoice must satisfy. */
final class PurchaseInvoiceChecks {

    private PurchaseInvoiceChecks() {}

    static void onSave(PurchaseInvoice invoice, Lookup lookup, Refusals refusals) {
        TradeChecks.run(invoice, PurchaseInvoice.SCHEDULE, lookup, refusals);
        if (invoice.isDraft()) {
            PurchaseInvoice.ADVANCES.check(invoice, invoice.payable(), lookup, refusals);
        }
        twin(invoice, lookup).ifPresent(refusals::add);
    }

    static void onSubmit(PurchaseInvoice invoice, Lookup lookup, Refusals refusals) {
        if (!invoice.isDraft()) {
            return;
        }
        LocalDate today = lookup.context().today();
        LocalDate printed = invoice.get(PurchaseInvoice.BILL_DATE);
        if (printed != null && printed.isAfter(today)) {
            refusals.add(Refusal.of("future_date").with("date", printed).on(PurchaseInvoice.BILL_DATE));
        }
        Supplier supplier = lookup.follow(invoice, PurchaseInvoice.SUPPLIER);
        if (supplier != null && supplier.isOnHold(Supplier.HoldType.INVOICES, today)) {
            refusals.add(held(supplier));
        }
        PurchaseInvoice.RETURNS.check(invoice, lookup, refusals);
    }

    private static Refusal held(Supplier supplier) {
        LocalDate release = supplier.get(Supplier.RELEASE_DATE);
        Supplier.HoldType held = supplier.get(Supplier.HOLD_TYPE);
        return Refusal.of("supplier_on_hold")
                .with("supplier", supplier.text(Supplier.SUPPLIER_NAME))
                .with("date", release == null ? new Label("déblocage", "it is released") : release)
                .with("reason", (held == null ? Supplier.HoldType.ALL : held).label())
                .on(PurchaseInvoice.SUPPLIER);
    }

    /** The same number of the same supplier in the same year is the same invoice, received twice. */
    static Optional<Refusal> twin(PurchaseInvoice invoice, Lookup lookup) {
        String number = invoice.text(PurchaseInvoice.BILL_NO).strip();
        LocalDate date = invoice.tradeDate();
        String supplier = invoice.get(PurchaseInvoice.SUPPLIER);
        String company = invoice.get(PurchaseInvoice.COMPANY);
        if (number.isEmpty() || date == null || supplier == null || company == null || invoice.docstatus() == 2) {
            return Optional.empty();
        }
        return lookup
                .list(
                        PurchaseInvoice.TYPE,
                        PurchaseInvoice.SUPPLIER
                                .is(supplier)
                                .and(PurchaseInvoice.COMPANY.is(company))
                                .and(PurchaseInvoice.BILL_NO.is(number))
                                .and(PurchaseInvoice.TYPE.docstatusField().isNot(2)))
                .stream()
                .filter(other -> !isSame(other, invoice) && year(other) == date.getYear())
                .findFirst()
                .map(other -> Refusal.of("supplier_invoice_duplicate")
                        .with("bill_no", number)
                        .with("supplier", invoice.text(PurchaseInvoice.SUPPLIER_NAME))
                        .with("name", other.name())
                        .on(PurchaseInvoice.BILL_NO));
    }

    private static boolean isSame(PurchaseInvoice other, PurchaseInvoice invoice) {
        return !invoice.isNew() && other.identity().id() == invoice.identity().id();
    }

    private static int year(PurchaseInvoice invoice) {
        LocalDate date = invoice.tradeDate();
        return date == null ? 0 : date.getYear();
    }
}
