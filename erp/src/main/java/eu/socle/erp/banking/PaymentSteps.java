package eu.socle.erp.banking;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;

/** What happens when a payment is submitted, allocated further or cancelled. */
final class PaymentSteps implements OpenDocument<PaymentEntry> {

    /** Documents are held first and looked at after, so that two payments of the same invoice cannot both pass. */
    static void submit(PaymentEntry payment, Unit unit) {
        Subledger.hold(PaymentChecks.allocated(payment).keySet(), unit);
        Refusals refusals = new Refusals();
        PaymentChecks.allocations(payment, unit, refusals);
        refusals.throwIfAny();
        payment.compute(PaymentEntry.STATUS, Status.of(payment));
        Ledger.book(PaymentVoucher.of(payment, unit), unit);
    }

    static void cancel(PaymentEntry payment, Unit unit) {
        Subledger.refuseIfSettled(payment, unit);
        Ledger.reverse(payment, unit);
        payment.compute(PaymentEntry.UNALLOCATED_AMOUNT, BigDecimal.ZERO);
        payment.compute(PaymentEntry.STATUS, Status.CANCELLED);
    }

    @Override
    public DocType<PaymentEntry> type() {
        return PaymentEntry.TYPE;
    }

    /** Money that was left unallocated is used by another document. */
    @Override
    public void settled(PaymentEntry payment, BigDecimal outstanding, Unit unit) {
        if (payment.isSubmitted()) {
            payment.compute(PaymentEntry.UNALLOCATED_AMOUNT, payment.isUsual() ? outstanding.negate() : outstanding);
            unit.record(payment);
        }
    }
}
