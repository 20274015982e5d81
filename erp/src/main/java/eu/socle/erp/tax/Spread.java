package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Splits an amount into rounded parts that add up to it exactly.
 *
 * <p>Each part is first rounded down; the cents left over go to the parts that lost most, the last one first when they
 * lost the same. No part is ever more than a cent away from its exact value, however many lines there are.
 */
final class Spread {

    private Spread() {}

    /** Splits {@code total} in proportion to {@code weights}; the last part takes all when the weights cancel out. */
    static BigDecimal[] proRata(BigDecimal total, BigDecimal[] weights, int decimals) {
        BigDecimal sum = Round.sum(weights);
        BigDecimal[] exact = new BigDecimal[weights.length];
        Arrays.fill(exact, BigDecimal.ZERO);
        if (sum.signum() == 0) {
            if (exact.length > 0) {
                exact[exact.length - 1] = total;
            }
        } else {
            for (int i = 0; i < exact.length; i++) {
                exact[i] = Round.quotient(total.multiply(weights[i]), sum, decimals);
            }
        }
        return roundTo(total, exact, decimals);
    }

    /** Rounds {@code exact} so that the parts add up to {@code total}, itself a rounding of their sum. */
    static BigDecimal[] roundTo(BigDecimal total, BigDecimal[] exact, int decimals) {
        boolean mirrored = isNegative(total, exact);
        BigDecimal unit = Round.unit(decimals);
        BigDecimal[] parts = new BigDecimal[exact.length];
        BigDecimal left = mirrored ? total.negate() : total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (mirrored ? exact[i].negate() : exact[i]).setScale(decimals, RoundingMode.FLOOR);
            left = left.subtract(parts[i]);
        }
        if (left.signum() != 0 && parts.length > 0) {
            handOut(left.divide(unit, 0, Round.MODE).intValueExact(), unit, parts, exact, mirrored);
        }
        if (mirrored) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i].negate();
            }
        }
        return parts;
    }

    private static void handOut(int units, BigDecimal unit, BigDecimal[] parts, BigDecimal[] exact, boolean mirrored) {
        Integer[] order = new Integer[parts.length];
        BigDecimal[] lost = new BigDecimal[parts.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            lost[i] = (mirrored ? exact[i].negate() : exact[i]).subtract(parts[i]);
        }
        Arrays.sort(order, (a, b) -> lost[b].compareTo(lost[a]) != 0 ? lost[b].compareTo(lost[a]) : b - a);
        BigDecimal everyone = unit.multiply(BigDecimal.valueOf(Math.floorDiv(units, parts.length)));
        int first = Math.floorMod(units, parts.length);
        for (int rank = 0; rank < order.length; rank++) {
            int i = order[rank];
            parts[i] = parts[i].add(everyone).add(rank < first ? unit : BigDecimal.ZERO);
        }
    }

    /** Rounding down is not symmetric, so a negative split is computed as the mirror of the positive one. */
    private static boolean isNegative(BigDecimal total, BigDecimal[] exact) {
        int sign = total.signum();
        for (int i = 0; sign == 0 && i < exact.length; i++) {
            sign = exact[i].signum();
        }
        return sign < 0;
    }
}
