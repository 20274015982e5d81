package eu.socle.erp.sales;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.Matching;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens when an invoice is submitted, paid or cancelled. */
final class SalesInvoiceSteps implements OpenDocument<SalesInvoice> {

    static void submit(SalesInvoice invoice, Unit unit) {
        SalesInvoice.ADVANCES.hold(invoice, invoice.payable(), unit);
        giveAdvancesBack(invoice, unit);
        BigDecimal due = invoice.payable().subtract(SalesInvoice.ADVANCES.total(invoice));
        invoice.compute(SalesInvoice.OUTSTANDING_AMOUNT, due);
        if (!invoice.isReturn()) {
            SalesInvoice.SCHEDULE.settle(invoice, due);
        }
        invoice.compute(
                SalesInvoice.STATUS,
                Status.of(invoice, due, false, unit.context().today()));
        Ledger.book(SalesVoucher.of(invoice, unit), unit);
        SalesInvoice.ADVANCES.use(invoice, invoice.need(SalesInvoice.POSTING_DATE), unit);
        unit.last(() -> refuseOlderThanPrevious(invoice, unit));
        unit.last(() -> SalesInvoiceChecks.depositTaken(invoice, unit).ifPresent(refusal -> {
            throw refusal.asRefused();
        }));
    }

    /** Money that waited and was used for an invoice waits again, as far as a credit note leaves nothing for it to pay. */
    private static void giveAdvancesBack(SalesInvoice note, Unit unit) {
        String original = note.get(SalesInvoice.RETURN_AGAINST);
        if (original == null) {
            return;
        }
        SalesInvoice invoice = unit.lock(SalesInvoice.TYPE, original);
        BigDecimal left = Subledger.outstanding(SalesInvoice.TYPE.name(), original, unit)
                .add(note.amount(SalesInvoice.TOTALS.grandTotal));
        if (left.signum() < 0) {
            Matching.giveBack(invoice, left.negate(), note.need(SalesInvoice.POSTING_DATE), unit);
        }
    }

    /** Fetches the deposit that no invoice deducts yet and the payments that wait. */
    static void getAdvances(SalesInvoice invoice, Unit unit) {
        if (invoice.get(SalesInvoice.DOWN_PAYMENT_AGAINST) == null
                && !invoice.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE)) {
            invoice.set(SalesInvoice.DOWN_PAYMENT_AGAINST, SalesInvoiceRules.openDeposit(invoice, unit));
        }
        invoice.set(SalesInvoice.ADVANCES.rows, List.of());
        invoice.complete(unit);
        SalesInvoice.ADVANCES.fetch(invoice, invoice.payable(), unit);
        invoice.complete(unit);
        if (invoice.amount(SalesInvoice.TOTAL_ADVANCE).signum() == 0) {
            throw Refusal.of("advances_none")
                    .with("party", invoice.text(SalesInvoice.CUSTOMER_NAME))
                    .asRefused();
        }
    }

    /** Numbers follow dates within a series (CGI, annex II, 242 nonies A): checked while the series is held. */
    private static void refuseOlderThanPrevious(SalesInvoice invoice, Unit unit) {
        LocalDate date = invoice.need(SalesInvoice.POSTING_DATE);
        unit.first(
                        SalesInvoice.TYPE,
                        SalesInvoice.COMPANY
                                .is(invoice.need(SalesInvoice.COMPANY))
                                .and(SalesInvoice.POSTING_DATE.above(date))
                                .and(SalesInvoice.POSTING_DATE.atMost(LocalDate.of(date.getYear(), 12, 31)))
                                .and(SalesInvoice.IS_RETURN.is(invoice.isReturn()))
                                .and(SalesInvoice.TYPE.isDraft().not()),
                        SalesInvoice.POSTING_DATE.descending())
                .ifPresent(later -> {
                    throw Refusal.of("date_before_last")
                            .with("last_date", later.need(SalesInvoice.POSTING_DATE))
                            .on(SalesInvoice.POSTING_DATE)
                            .asRefused();
                });
    }

    /** An issued invoice is never undone: a credit note of the same amount cancels it. */
    static void cancel(SalesInvoice invoice, Unit unit) {
        if (invoice.isReturn()) {
            throw Refusal.of("cancelled_locked").with("name", invoice.name()).asRefused();
        }
        Matching.giveBack(invoice, invoice.payable(), unit.context().today(), unit);
        Subledger.refuseIfSettled(invoice, unit);
        unit.take(unit.create(CreditNote.of(invoice, unit)), Step.SUBMIT);
        invoice.compute(SalesInvoice.OUTSTANDING_AMOUNT, BigDecimal.ZERO);
        invoice.compute(SalesInvoice.STATUS, Status.CANCELLED);
    }

    @Override
    public DocType<SalesInvoice> type() {
        return SalesInvoice.TYPE;
    }

    @Override
    public void settled(SalesInvoice invoice, BigDecimal outstanding, Unit unit) {
        if (!invoice.isSubmitted()) {
            return;
        }
        boolean credited = unit.first(
                        SalesInvoice.TYPE,
                        SalesInvoice.RETURN_AGAINST.is(invoice.name()).and(SalesInvoice.TYPE.isSubmitted()))
                .isPresent();
        invoice.compute(SalesInvoice.OUTSTANDING_AMOUNT, outstanding);
        SalesInvoice.SCHEDULE.settle(invoice, unit);
        invoice.compute(
                SalesInvoice.STATUS,
                Status.of(invoice, outstanding, credited, unit.context().today()));
        unit.record(invoice);
    }
}
