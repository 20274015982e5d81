package eu.socle.erp.tax;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The longest delay of payment between businesses: 60 days from the date of issue, or 45 days end of month (Code de
 * commerce, L441-10, from the LME law).
 */
public final class LegalDelay {

    private static final int DAYS = 60;
    private static final int DAYS_TO_MONTH_END = 45;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private LegalDelay() {}

    /** The last lawful due date. Both ways of counting "45 days end of month" are in use; the longest counts. */
    public static LocalDate latest(LocalDate issued) {
        LocalDate latest = issued.plusDays(DAYS);
        LocalDate countedThenEnd = DueRule.DAYS_THEN_MONTH_END.date(issued, DAYS_TO_MONTH_END, 0);
        LocalDate endThenCounted = DueRule.DAYS_AFTER_MONTH_END.date(issued, DAYS_TO_MONTH_END, 0);
        latest = countedThenEnd.isAfter(latest) ? countedThenEnd : latest;
        return endThenCounted.isAfter(latest) ? endThenCounted : latest;
    }

    /** A warning, never a refusal: some trades have their own delays. */
    public static Optional<Violation> check(LocalDate issued, LocalDate due) {
        LocalDate latest = latest(issued);
        if (!due.isAfter(latest)) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                0,
                "payment_delay_too_long",
                "L’échéance du " + SHOWN.format(due) + " dépasse le délai légal entre professionnels, le "
                        + SHOWN.format(latest) + " (60 jours, ou 45 jours fin de mois). Rapprochez-la.",
                "Due date " + SHOWN.format(due) + " is beyond the legal limit between businesses, "
                        + SHOWN.format(latest) + " (60 days, or 45 days end of month). Bring it forward."));
    }
}
