package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Penalties for late payment between businesses (Code de commerce, L441-10 and D441-5): the refinancing rate of the ECB
 * plus ten points, set anew each half-year, and a fixed 40 € for recovery. Neither bears VAT, neither needs a reminder.
 */
public final class LatePayment {

    /** Recovery indemnity for each invoice, in euros. */
    public static final BigDecimal INDEMNITY = BigDecimal.valueOf(40);

    private static final BigDecimal POINTS_ABOVE_ECB = BigDecimal.TEN;
    private static final BigDecimal YEAR_PERCENT = BigDecimal.valueOf(36_500);
    private static final List<HalfYear> RATES = DatedCsv.read(
            "late-payment-rates.csv",
            line -> new HalfYear(
                    LocalDate.parse(line.getField("from")),
                    new BigDecimal(line.getField("ecb_rate")),
                    line.getField("source")));

    private LatePayment() {}

    /**
     * The reference of one half-year.
     *
     * @param from 1 January or 1 July
     * @param ecbRate main refinancing rate of the ECB on that day, in percent
     * @param source where the figure comes from, or that it was carried forward
     */
    public record HalfYear(LocalDate from, BigDecimal ecbRate, String source) {

        /** The yearly penalty rate, in percent. */
        public BigDecimal penaltyRate() {
            return ecbRate.add(POINTS_ABOVE_ECB);
        }
    }

    /**
     * What a late payment costs.
     *
     * @param days days late in all
     * @param interest in the currency of the invoice
     * @param indemnity the fixed amount, 0 when the payment is not late
     * @param periods the days and the rate in each half-year
     */
    public record Penalty(long days, BigDecimal interest, BigDecimal indemnity, List<Period> periods) {

        public BigDecimal total() {
            return interest.add(indemnity);
        }
    }

    /** Days late at one yearly rate, in percent. */
    public record Period(LocalDate from, long days, BigDecimal rate) {}

    /** The half-year in force on that day: the last one known for later days, the first one for earlier days. */
    public static HalfYear at(LocalDate date) {
        HalfYear found = RATES.getFirst();
        for (HalfYear half : RATES) {
            found = half.from().isAfter(date) ? found : half;
        }
        return found;
    }

    /** The legal penalty on an amount including VAT, due and paid on those days, in euros. */
    public static Penalty legal(BigDecimal amount, LocalDate due, LocalDate paid) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = due.plusDays(1);
        while (!from.isAfter(paid)) {
            LocalDate next = nextHalfYear(from);
            LocalDate end = next.isAfter(paid) ? paid.plusDays(1) : next;
            periods.add(new Period(from, ChronoUnit.DAYS.between(from, end), at(from).penaltyRate()));
            from = end;
        }
        return penalty(amount, periods);
    }

    /** The penalty at the yearly rate of the contract, in percent. */
    public static Penalty atRate(BigDecimal amount, LocalDate due, LocalDate paid, BigDecimal rate) {
        long days = ChronoUnit.DAYS.between(due, paid);
        return penalty(amount, days <= 0 ? List.of() : List.of(new Period(due.plusDays(1), days, rate)));
    }

    private static LocalDate nextHalfYear(LocalDate date) {
        return date.getMonthValue() < 7 ? LocalDate.of(date.getYear(), 7, 1) : LocalDate.of(date.getYear() + 1, 1, 1);
    }

    private static Penalty penalty(BigDecimal amount, List<Period> periods) {
        BigDecimal weighted = BigDecimal.ZERO;
        long days = 0;
        for (Period period : periods) {
            weighted = weighted.add(period.rate().multiply(BigDecimal.valueOf(period.days())));
            days += period.days();
        }
        BigDecimal interest = amount.multiply(weighted).divide(YEAR_PERCENT, 2, Round.MODE);
        return new Penalty(days, interest, days == 0 ? BigDecimal.ZERO : INDEMNITY, List.copyOf(periods));
    }
}
