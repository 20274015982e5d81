package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes net plus taxes meet a total that was promised: the typed price of tax-inclusive lines, or a grand total less its
 * discount.
 *
 * <p>Rounding the nets and the taxes apart may miss it by a cent. That cent goes into the net of one line whose taxes
 * let the sum come out right. Some totals no net can reach (0.03 at 20 %: 0.02 + 0.00 or 0.03 + 0.01); then the largest
 * tax keeps the cent, which EN 16931 tolerates, rather than changing a price.
 */
final class Closing {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Closing() {}

    /** The pass whose nets and {@code pool} taxes add up to {@code target}, by nets of {@code groups} only. */
    static TaxPass meet(BigDecimal target, TaxPass pass, boolean[] pool, List<RateGroup> groups) {
        BigDecimal gap = target.subtract(pass.gross(pool));
        TaxPass closed = pass;
        while (gap.signum() != 0) {
            TaxPass better = closer(target, gap, closed, pool, groups);
            if (better == null) {
                closed.absorb(gap, pool);
                return closed;
            }
            closed = better;
            gap = target.subtract(closed.gross(pool));
        }
        return closed;
    }

    private static @Nullable TaxPass closer(
            BigDecimal target, BigDecimal gap, TaxPass pass, boolean[] pool, List<RateGroup> groups) {
        BigDecimal shift = shift(gap, pass.decimals());
        BigDecimal smallest = gap.abs();
        TaxPass best = null;
        groups.sort((a, b) -> a.compareTo(b, pass.nets));
        for (RateGroup group : groups) {
            int line = group.largest(pass.nets);
            if (pass.nets[line].signum() != 0) {
                TaxPass candidate = pass.shifted(line, shift);
                BigDecimal left = target.subtract(candidate.gross(pool)).abs();
                if (left.compareTo(smallest) < 0) {
                    smallest = left;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Half the gap, at least one unit: the taxes on it add the rest, and the gap shrinks fast. */
    private static BigDecimal shift(BigDecimal gap, int decimals) {
        BigDecimal half = gap.multiply(HALF).setScale(decimals, RoundingMode.DOWN);
        return half.signum() != 0
                ? half
                : gap.signum() < 0 ? Round.unit(decimals).negate() : Round.unit(decimals);
    }
}
