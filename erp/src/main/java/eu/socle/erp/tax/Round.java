package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding of the product: half a unit goes away from zero, so that a credit note mirrors its invoice. */
final class Round {

    static final RoundingMode MODE = RoundingMode.HALF_UP;
    /** Digits kept below the last decimal of a quotient: enough for a billion lines not to see the difference. */
    static final int GUARD = 14;

    private Round() {}

    static BigDecimal to(BigDecimal value, int decimals) {
        return value.setScale(decimals, MODE);
    }

    /** {@code percent} of {@code value}, exact. */
    static BigDecimal percent(BigDecimal value, BigDecimal percent) {
        return value.multiply(percent).movePointLeft(2);
    }

    /** The quotient with {@link #GUARD} digits below {@code decimals}, to be rounded later. */
    static BigDecimal quotient(BigDecimal value, BigDecimal divisor, int decimals) {
        return value.divide(divisor, decimals + GUARD, MODE);
    }

    /** One unit of the last decimal: a cent for two decimals. */
    static BigDecimal unit(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    static BigDecimal sum(BigDecimal[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
        }
        return sum;
    }
}
