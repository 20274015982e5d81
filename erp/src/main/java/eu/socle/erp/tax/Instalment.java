package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a payment schedule.
 *
 * @param term the payment term it comes from
 * @param dueDate the last day to pay it
 * @param amount what is due, in the currency of the total
 * @param discountDate the last day of the early payment discount, null without discount
 */
public record Instalment(
        Term term,
        LocalDate dueDate,
        BigDecimal amount,
        @Nullable LocalDate discountDate) {

    /** What may be deducted by paying on that day, 0 when it is too late or nothing was offered. */
    public BigDecimal discountOn(LocalDate paid) {
        Term.EarlyPayment offer = term.earlyPayment();
        int decimals = Math.max(amount.scale(), 0);
        if (offer == null || discountDate == null || paid.isAfter(discountDate)) {
            return Round.to(BigDecimal.ZERO, decimals);
        }
        return Round.to(
                switch (offer.type()) {
                    case PERCENTAGE -> Round.percent(amount, offer.discount());
                    case AMOUNT -> offer.discount();
                },
                decimals);
    }
}
