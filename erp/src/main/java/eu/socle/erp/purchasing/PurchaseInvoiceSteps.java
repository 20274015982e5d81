package eu.socle.erp.purchasing;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.Matching;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;

/** What happens when a purchase invoice is submitted, paid or cancelled. */
final class PurchaseInvoiceSteps implements OpenDocument<PurchaseInvoice> {

    static void submit(PurchaseInvoice invoice, Unit unit) {
        PurchaseInvoice.ADVANCES.hold(invoice, invoice.payable(), unit);
        giveAdvancesBack(invoice, unit);
        BigDecimal due = invoice.payable().subtract(PurchaseInvoice.ADVANCES.total(invoice));
        invoice.compute(PurchaseInvoice.OUTSTANDING_AMOUNT, due);
        if (!invoice.isReturn()) {
            PurchaseInvoice.SCHEDULE.settle(invoice, due);
        }
        invoice.compute(
                PurchaseInvoice.STATUS,
                Status.of(invoice, due, false, unit.context().today()));
        Ledger.book(PurchaseVoucher.of(invoice, unit), unit);
        PurchaseInvoice.ADVANCES.use(invoice, invoice.need(PurchaseInvoice.POSTING_DATE), unit);
        // Again while the series is held, so that the same invoice typed twice at once is caught.
        unit.last(() -> PurchaseInvoiceChecks.twin(invoice, unit).ifPresent(refusal -> {
            throw refusal.asRefused();
        }));
    }

    /** Money that waited and was used for an invoice waits again, as far as a credit note leaves nothing for it to pay. */
    private static void giveAdvancesBack(PurchaseInvoice note, Unit unit) {
        String original = note.get(PurchaseInvoice.RETURN_AGAINST);
        if (original == null) {
            return;
        }
        PurchaseInvoice invoice = unit.lock(PurchaseInvoice.TYPE, original);
        BigDecimal left = Subledger.outstanding(PurchaseInvoice.TYPE.name(), original, unit)
                .add(note.amount(PurchaseInvoice.TOTALS.grandTotal));
        if (left.signum() < 0) {
            Matching.giveBack(invoice, left.negate(), note.need(PurchaseInvoice.POSTING_DATE), unit);
        }
    }

    /** Fetches the payments that wait. */
    static void getAdvances(PurchaseInvoice invoice, Unit unit) {
        PurchaseInvoice.ADVANCES.fetch(invoice, invoice.payable(), unit);
        invoice.complete(unit);
        if (invoice.amount(PurchaseInvoice.TOTAL_ADVANCE).signum() == 0) {
            throw Refusal.of("advances_none")
                    .with("party", invoice.text(PurchaseInvoice.SUPPLIER_NAME))
                    .asRefused();
        }
    }

    /** The legal document is the supplier's: ours is undone by the mirror of its entry, as long as nothing settles it. */
    static void cancel(PurchaseInvoice invoice, Unit unit) {
        Matching.giveBack(invoice, invoice.payable(), unit.context().today(), unit);
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
