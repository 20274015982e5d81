package eu.socle.erp.sales;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What happens when an invoice is submitted, paid or cancelled. */
final class SalesInvoiceSteps implements OpenDocument<SalesInvoice> {

    static void submit(SalesInvoice invoice, Unit unit) {
        BigDecimal due = invoice.isReturn()
                ? BigDecimal.ZERO
                : invoice.amount(SalesInvoice.TOTALS.grandTotal).subtract(invoice.amount(SalesInvoice.TOTAL_ADVANCE));
        invoice.compute(SalesInvoice.OUTSTANDING_AMOUNT, due);
        invoice.compute(
                SalesInvoice.STATUS,
                Status.of(invoice, due, false, unit.context().today()));
        Ledger.book(SalesVoucher.of(invoice, unit), unit);
        unit.last(() -> refuseOlderThanPrevious(invoice, unit));
        unit.last(() -> SalesInvoiceChecks.depositTaken(invoice, unit).ifPresent(refusal -> {
            throw refusal.asRefused();
        }));
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
