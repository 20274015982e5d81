package eu.socle.erp.tax;

import java.math.BigDecimal;

/** The lines that bear one tax row at one rate: their base, and the tax computed once on it. */
final class Bucket {

    final BigDecimal rate;
    BigDecimal base = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;

    Bucket(BigDecimal rate) {
        this.rate = rate;
    }

    /** Adds a line; {@code roundedTax} only matters when taxes are rounded on each line. */
    void add(BigDecimal lineBase, BigDecimal roundedTax) {
        base = base.add(lineBase);
        tax = tax.add(roundedTax);
    }

    /** Closes the base and computes the tax on it: round(base × rate), BR-CO-17. */
    void computeOnBase(ChargeType type, int decimals) {
        if (type == ChargeType.ON_ITEM_QUANTITY) {
            tax = Round.to(base.multiply(rate), decimals);
        } else {
            base = Round.to(base, decimals);
            tax = Round.to(Round.percent(base, rate), decimals);
        }
    }
}
