package eu.socle.erp.tax;

import java.math.BigDecimal;

/** Turns each amount of a document into company currency on its own; totals are then sums, so that they close too. */
final class CompanyCurrency {

    private final BigDecimal rate;
    private final int decimals;
    private final int priceDecimals;
    private final boolean same;

    CompanyCurrency(Sheet sheet) {
        rate = sheet.conversionRate();
        decimals = sheet.precision().company();
        priceDecimals = Math.max(sheet.precision().price(), decimals);
        same = rate.compareTo(BigDecimal.ONE) == 0
                && decimals == sheet.precision().document();
    }

    BigDecimal of(BigDecimal amount) {
        return same ? amount : Round.to(amount.multiply(rate), decimals);
    }

    BigDecimal ofPrice(BigDecimal price) {
        return same ? price : Round.to(price.multiply(rate), priceDecimals);
    }

    BigDecimal zero() {
        return Round.to(BigDecimal.ZERO, decimals);
    }
}
