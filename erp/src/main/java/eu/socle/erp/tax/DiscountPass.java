package eu.socle.erp.tax;

import java.math.BigDecimal;

/** Takes a trade discount off the nets of the lines, then computes the taxes anew on what is left. */
final class DiscountPass {

    private DiscountPass() {}

    static TaxPass apply(BigDecimal discount, TaxPass full) {
        if (discount.signum() == 0 || full.nets.length == 0) {
            return full;
        }
        if (full.sheet.discount().on() == Discount.On.NET_TOTAL) {
            return reduced(full, Spread.proRata(discount, full.nets, full.decimals()));
        }
        boolean[] paid = full.table.paid;
        BigDecimal target = full.gross(paid).subtract(discount);
        TaxPass reduced = reduced(full, sharesOfGross(discount, full));
        return Closing.meet(target, reduced, paid, RateGroup.of(full.table, paid));
    }

    private static TaxPass reduced(TaxPass full, BigDecimal[] shares) {
        BigDecimal[] nets = new BigDecimal[shares.length];
        for (int i = 0; i < shares.length; i++) {
            nets[i] = full.nets[i].subtract(shares[i]);
        }
        return new TaxPass(full.sheet, full.table, nets);
    }

    /** Each net loses discount × net ÷ base, where the base is what nets and the taxes that follow them come to. */
    private static BigDecimal[] sharesOfGross(BigDecimal discount, TaxPass full) {
        int decimals = full.decimals();
        BigDecimal base = BigDecimal.ZERO;
        for (int i = 0; i < full.nets.length; i++) {
            base = base.add(full.nets[i].multiply(full.table.grossFactor(i, full.table.paid)));
        }
        if (base.signum() == 0) {
            return Spread.proRata(discount, full.nets, decimals);
        }
        BigDecimal[] exact = new BigDecimal[full.nets.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = Round.quotient(discount.multiply(full.nets[i]), base, decimals);
        }
        return Spread.roundTo(Round.to(Round.sum(exact), decimals), exact, decimals);
    }
}
