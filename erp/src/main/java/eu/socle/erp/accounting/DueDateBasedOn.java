package eu.socle.erp.accounting;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import java.time.LocalDate;

/** From when the delay of a payment term runs. The last one is the French “N days, then end of month”. */
public enum DueDateBasedOn implements Option {
    DAYS_AFTER_INVOICE("Day(s) after invoice date", "Jours après la date de facture", "Days after invoice date"),
    DAYS_AFTER_MONTH_END(
            "Day(s) after the end of the invoice month",
            "Jours après la fin du mois de facture",
            "Days after end of invoice month"),
    MONTHS_AFTER_MONTH_END(
            "Month(s) after the end of the invoice month",
            "Mois après la fin du mois de facture",
            "Months after end of invoice month"),
    DAYS_THEN_MONTH_END("Day(s) then end of month", "Jours, puis fin de mois", "Days, then end of month");

    private final String value;
    private final Label label;

    DueDateBasedOn(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    /**
     * The day on which a payment is due.
     *
     * @param dayOfMonth the day of the following month for “end of month the 10th”, 0 for the end of month itself
     */
    public LocalDate due(LocalDate invoice, int days, int months, int dayOfMonth) {
        return switch (this) {
            case DAYS_AFTER_INVOICE -> invoice.plusDays(days);
            case DAYS_AFTER_MONTH_END -> onDay(monthEnd(invoice).plusDays(days), dayOfMonth, false);
            case MONTHS_AFTER_MONTH_END -> onDay(monthEnd(monthEnd(invoice).plusMonths(months)), dayOfMonth, true);
            case DAYS_THEN_MONTH_END -> onDay(monthEnd(invoice.plusDays(days)), dayOfMonth, true);
        };
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    private static LocalDate onDay(LocalDate reached, int dayOfMonth, boolean following) {
        if (dayOfMonth <= 0 || !following) {
            return reached;
        }
        LocalDate next = reached.plusDays(1);
        return next.withDayOfMonth(Math.min(dayOfMonth, next.lengthOfMonth()));
    }
}
