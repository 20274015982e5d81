package eu.socle.erp.tax;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the unit price of a line comes about: list price, then margin, then discount; or simply a price typed by hand.
 *
 * @param list the price list rate, 0 when there is none
 * @param marginType how the margin reads, null without margin
 * @param margin a percentage or an amount per unit, by {@code marginType}
 * @param discountPercentage the discount in percent, 0 to 100; it wins over the amount when it is not 0
 * @param discountAmount the discount per unit
 * @param typed the price typed by hand, which wins over everything; null when it follows from the rest
 */
public record Price(
        BigDecimal list,
        @Nullable MarginType marginType,
        BigDecimal margin,
        BigDecimal discountPercentage,
        BigDecimal discountAmount,
        @Nullable BigDecimal typed) {

    /** How a margin over the list price is expressed. */
    public enum MarginType {
        PERCENTAGE("Percentage"),
        AMOUNT("Amount");

        private final String value;

        MarginType(String value) {
            this.value = value;
        }

        /** The value stored in {@code margin_type}. */
        public String value() {
            return value;
        }
    }

    /** A list price without margin or discount. */
    public static Price list(BigDecimal list) {
        return new Price(list, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);
    }

    /** A price typed by hand, without price list. */
    public static Price typed(BigDecimal rate) {
        return list(BigDecimal.ZERO).typing(rate);
    }

    public Price discounted(BigDecimal percentage) {
        return new Price(list, marginType, margin, percentage, BigDecimal.ZERO, typed);
    }

    public Price lowered(BigDecimal amountPerUnit) {
        return new Price(list, marginType, margin, BigDecimal.ZERO, amountPerUnit, typed);
    }

    public Price withMargin(MarginType type, BigDecimal percentageOrAmount) {
        return new Price(list, type, percentageOrAmount, discountPercentage, discountAmount, typed);
    }

    public Price typing(BigDecimal rate) {
        return new Price(list, marginType, margin, discountPercentage, discountAmount, rate);
    }
}
