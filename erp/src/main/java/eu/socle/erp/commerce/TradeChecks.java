package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.product.UOM;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What every commercial document must satisfy, bought or sold. */
public final class TradeChecks {

    private TradeChecks() {}

    /** Dates in order, a rate for the currency, quantities and prices that make sense. */
    public static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> void run(
            D document, ScheduleFields<D> schedule, Lookup lookup, Refusals refusals) {
        TotalFields<D, L, T> fields = document.totals();
        LocalDate date = document.tradeDate();
        LocalDate due = document.get(schedule.dueDate);
        if (date != null && due != null && due.isBefore(date)) {
            refusals.add(Refusal.of("due_before_invoice")
                    .with("due_date", due)
                    .with("posting_date", date)
                    .on(schedule.dueDate));
        }
        if (document.get(fields.currency) != null
                && document.amount(fields.conversionRate).signum() <= 0) {
            Company company = document.company(lookup);
            refusals.add(Refusal.of("exchange_rate_missing")
                    .with("from", document.get(fields.currency))
                    .with("to", company == null ? null : company.get(Company.DEFAULT_CURRENCY))
                    .with("date", date)
                    .on(fields.conversionRate));
        }
        for (L line : document.rows(fields.items)) {
            line(document, line, fields, lookup, refusals);
        }
    }

    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> void line(
            D document, L line, TotalFields<D, L, T> fields, Lookup lookup, Refusals refusals) {
        BigDecimal qty = line.amount(fields.line.qty);
        if (document.isReturn() ? qty.signum() > 0 : qty.signum() == 0) {
            refusals.add(fault("zero_not_allowed", line, fields, fields.line.qty));
        }
        UOM unit = lookup.follow(line, fields.line.uom);
        if (unit != null
                && unit.flag(UOM.MUST_BE_WHOLE_NUMBER)
                && qty.stripTrailingZeros().scale() > 0) {
            refusals.add(fault("whole_number_required", line, fields, fields.line.qty)
                    .with("uom", unit.name()));
        }
        if (!document.isReturn() && line.amount(fields.line.rate).signum() < 0) {
            refusals.add(fault("negative_not_allowed", line, fields, fields.line.rate));
        }
    }

    private static <L extends Document<L>> Refusal fault(
            String code, L line, TotalFields<?, L, ?> fields, Field<L, ?> cell) {
        return Refusal.of(code).on(fields.items, line, cell).with("field", cell.label());
    }
}
