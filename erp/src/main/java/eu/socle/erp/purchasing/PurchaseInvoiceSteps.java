package eu.socle.erp.purchasing;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;

/** What happens when a purchase invoice is submitted, paid or cancelled. */
final class PurchaseInvoiceSteps implements OpenDocument<PurchaseInvoice> {

    static void submit(PurchaseInvoice invoice, Unit unit) {
        BigDecimal due = invoice.isReturn() ? BigDecimal.ZERO : invoice.amount(PurchaseInvoice.TOTALS.grandTotal);
        invoice.compute(PurchaseInvoice.OUTSTANDING_AMOUNT, due);
        invoice.compute(
                PurchaseInvoice.STATUS,
                Status.of(invoice, due, false, unit.context().today()));
        Ledger.book(PurchaseVoucher.of(invoice, unit), unit);
        // Again while the series is held, so that the same invoice typed twice at once is caught.
        unit.last(() -> PurchaseInvoiceChecks.twin(invoice, unit).ifPresent(refusal -> {
            throw refusal.asRefused();
        }));
    }

    /** The legal document is the supplier's: ours is undone by the mirror of its entry, as long as nothing settles it. */
    static void cancel(PurchaseInvoice invoice, Unit unit) {
        Subledger.refuseIfSettled(invoice, unit);
        Ledger.reverse(invoice, unit);
        invoice.compute(PurchaseInvoice.OUTSTANDING_AMOUNT, BigDecimal.ZERO);
        invoice.compute(PurchaseInvoice.STATUS, Status.CANCELLED);
    }

    @Override
    public DocType<PurchaseInvoice> type() {
        return PurchaseInvoice.TYPE;
    }

    @Override
    public void settled(PurchaseInvoice invoice, BigDecimal outstanding, Unit unit) {
        if (!invoice.isSubmitted()) {
            return;
        }
        boolean credited = !PurchaseInvoice.RETURNS.of(invoice, unit).isEmpty();
        invoice.compute(PurchaseInvoice.OUTSTANDING_AMOUNT, outstanding);
        PurchaseInvoice.SCHEDULE.settle(invoice, unit);
        invoice.compute(
                PurchaseInvoice.STATUS,
                Status.of(invoice, outstanding, credited, unit.context().today()));
        unit.record(invoice);
    }
}
