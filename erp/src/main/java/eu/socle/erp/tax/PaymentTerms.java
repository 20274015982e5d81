package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns payment terms into dated instalments. */
public final class PaymentTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PaymentTerms() {}

    /**
     * The instalments of a total, by ascending due date. They add up to it: the last one takes the remainder.
     *
     * @param base the invoice date; the supplier's own date for a purchase
     * @param total what is to be paid; negative on a credit note
     * @param decimals decimals of its currency
     */
    public static List<Instalment> schedule(LocalDate base, BigDecimal total, int decimals, List<Term> terms) {
        List<Term> ordered = new ArrayList<>(terms);
        ordered.sort(Comparator.comparing(term -> term.dueDate(base)));
        List<Instalment> schedule = new ArrayList<>(ordered.size());
        BigDecimal left = Round.to(total, decimals);
        for (int i = 0; i < ordered.size(); i++) {
            Term term = ordered.get(i);
            BigDecimal share = Round.to(Round.percent(total, term.portion()), decimals);
            BigDecimal amount = i == ordered.size() - 1 ? left : share;
            left = left.subtract(amount);
            schedule.add(instalment(term, base, amount));
        }
        return List.copyOf(schedule);
    }

    private static Instalment instalment(Term term, LocalDate base, BigDecimal amount) {
        LocalDate due = term.dueDate(base);
        Term.EarlyPayment offer = term.earlyPayment();
        return new Instalment(
                term, due, amount, offer == null ? null : offer.rule().date(base, offer.validity(), term.dayOfMonth()));
    }

    /** The due date of the document: that of its last instalment, or the base date without terms. */
    public static LocalDate dueDate(LocalDate base, List<Instalment> schedule) {
        return schedule.isEmpty() ? base : schedule.getLast().dueDate();
    }

    /** Every violation of the terms themselves: shares that do not make 100 %, shares or delays below zero. */
    public static List<Violation> check(List<Term> terms) {
        List<Violation> violations = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            sum = sum.add(term.portion());
            if (term.portion().signum() <= 0) {
                violations.add(row(
                        i,
                        "schedule_portion",
                        "la part doit être supérieure à zéro.",
                        "the portion must be greater than zero."));
            }
            if (term.count() < 0) {
                violations.add(row(
                        i, "schedule_delay", "le délai ne peut pas être négatif.", "the delay cannot be negative."));
            }
            if (term.rule() == DueRule.DAYS_THEN_DAY_OF_MONTH && (term.dayOfMonth() < 1 || term.dayOfMonth() > 31)) {
                violations.add(row(
                        i,
                        "schedule_day",
                        "indiquez un jour du mois, de 1 à 31.",
                        "enter a day of the month, from 1 to 31."));
            }
        }
        if (!terms.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            String shown = sum.stripTrailingZeros().toPlainString();
            violations.add(new Violation(
                    0,
                    "schedule_percent",
                    "Les parts des échéances totalisent " + shown.replace('.', ',')
                            + "\u202f%, au lieu de 100\u202f%. Corrigez-les.",
                    "Instalment portions add up to " + shown + "%, instead of 100%. Correct them."));
        }
        return List.copyOf(violations);
    }

    private static Violation row(int index, String code, String fr, String en) {
        int row = index + 1;
        return new Violation(
                row, code, "Échéances, ligne " + row + "\u00a0: " + fr, "Instalments, row " + row + ": " + en);
    }
}
