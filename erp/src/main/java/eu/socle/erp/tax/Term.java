package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the payment terms: a share of the total and when it falls due.
 *
 * @param name the payment term
 * @param description what the instalment is called on the invoice
 * @param portion the share in percent
 * @param rule how the due date is computed
 * @param count days or months of the rule
 * @param dayOfMonth the day, for the rule that needs one; 0 otherwise
 * @param modeOfPayment how it is to be paid, null when open
 * @param earlyPayment the discount for paying early, null when there is none
 */
public record Term(
        String name,
        String description,
        BigDecimal portion,
        DueRule rule,
        int count,
        int dayOfMonth,
        @Nullable String modeOfPayment,
        @Nullable EarlyPayment earlyPayment) {

    /** A share of the total, due by that rule. */
    public static Term of(String name, BigDecimal portion, DueRule rule, int count) {
        return new Term(name, name, portion, rule, count, 0, null, null);
    }

    /** The same term, on that day of the month. */
    public Term on(int day) {
        return new Term(name, description, portion, rule, count, day, modeOfPayment, earlyPayment);
    }

    /** The same term, with a discount for paying early. */
    public Term with(EarlyPayment discount) {
        return new Term(name, description, portion, rule, count, dayOfMonth, modeOfPayment, discount);
    }

    LocalDate dueDate(LocalDate base) {
        return rule.date(base, count, dayOfMonth);
    }

    /**
     * A discount for paying early ({@code escompte}).
     *
     * @param type a percentage of the instalment or an amount
     * @param discount that percentage or amount
     * @param rule how its last day is computed
     * @param validity days or months of that rule
     */
    public record EarlyPayment(Type type, BigDecimal discount, DueRule rule, int validity) {

        /** How the discount reads. */
        public enum Type {
            PERCENTAGE("Percentage"),
            AMOUNT("Amount");

            private final String value;

            Type(String value) {
                this.value = value;
            }

            /** The value stored in {@code discount_type}. */
            public String value() {
                return value;
            }
        }
    }
}
