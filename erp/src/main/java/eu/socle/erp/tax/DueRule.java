package eu.socle.erp.tax;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How a due date follows from the date of the invoice. */
public enum DueRule {
    DAYS_AFTER_INVOICE("Day(s) after invoice date", "Jours après la date de facture", "Days after invoice date"),
    DAYS_AFTER_MONTH_END(
            "Day(s) after the end of the invoice month",
            "Jours après la fin du mois de facture",
            "Days after end of invoice month"),
    MONTHS_AFTER_MONTH_END(
            "Month(s) after the end of the invoice month",
            "Mois après la fin du mois de facture",
            "Months after end of invoice month"),
    /** The usual French "30 jours fin de mois": count the days, then go to the end of that month. */
    DAYS_THEN_MONTH_END("Day(s) then end of month", "Jours puis fin de mois", "Days then end of month"),
    /** The French "30 jours fin de mois le 10": as above, then that day of the following month. */
    DAYS_THEN_DAY_OF_MONTH(
            "Day(s) then end of month, on a day",
            "Jours, fin de mois, le jour indiqué du mois suivant",
            "Days, end of month, then a day of the next month");

    private final String value;
    private final String fr;
    private final String en;

    DueRule(String value, String fr, String en) {
        this.value = value;
        this.fr = fr;
        this.en = en;
    }

    /** The value stored in {@code due_date_based_on}. */
    public String value() {
        return value;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    public static Optional<DueRule> of(String value) {
        for (DueRule rule : values()) {
            if (rule.value.equals(value)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /**
     * The date that the rule gives.
     *
     * @param base the invoice date; the supplier's own date for a purchase
     * @param count days, or months for {@link #MONTHS_AFTER_MONTH_END}
     * @param dayOfMonth 1 to 31 for {@link #DAYS_THEN_DAY_OF_MONTH}, the last day where the month is shorter
     */
    public LocalDate date(LocalDate base, int count, int dayOfMonth) {
        return switch (this) {
            case DAYS_AFTER_INVOICE -> base.plusDays(count);
            case DAYS_AFTER_MONTH_END -> monthEnd(base).plusDays(count);
            case MONTHS_AFTER_MONTH_END -> monthEnd(base.withDayOfMonth(1).plusMonths(count));
            case DAYS_THEN_MONTH_END -> monthEnd(base.plusDays(count));
            case DAYS_THEN_DAY_OF_MONTH -> {
                LocalDate next = monthEnd(base.plusDays(count)).plusDays(1);
                yield next.withDayOfMonth(Math.clamp(dayOfMonth, 1, next.lengthOfMonth()));
            }
        };
    }

    static LocalDate monthEnd(LocalDate date) {
        return date.with(TemporalAdjusters.lastDayOfMonth());
    }
}
