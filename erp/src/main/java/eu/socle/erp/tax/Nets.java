package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.List;

/** Nets of the lines before any document discount: the amounts themselves, or what tax-inclusive prices contain. */
final class Nets {

    private Nets() {}

    static TaxPass open(Sheet sheet, TaxTable table, BigDecimal[] amounts) {
        if (!table.hasInclusivePrices()) {
            return new TaxPass(sheet, table, amounts);
        }
        BigDecimal[] nets = new BigDecimal[amounts.length];
        List<RateGroup> groups = RateGroup.of(table, table.inPrices);
        for (RateGroup group : groups) {
            openGroup(group, sheet, table, amounts, nets);
        }
        // a price that contains no tax is its own net, whatever the others leave over
        groups.removeIf(group -> factor(group, table).compareTo(BigDecimal.ONE) == 0);
        return Closing.meet(Round.sum(amounts), new TaxPass(sheet, table, nets), table.inPrices, groups);
    }

    private static BigDecimal factor(RateGroup group, TaxTable table) {
        return table.grossFactor(group.lines().getFirst(), table.inPrices);
    }

    /** Opens the prices of one rate together, so that its base is right to the half cent whatever the number of lines. */
    private static void openGroup(
            RateGroup group, Sheet sheet, TaxTable table, BigDecimal[] amounts, BigDecimal[] nets) {
        int decimals = sheet.precision().document();
        BigDecimal factor = factor(group, table);
        // taxes that eat the whole price have no net; the checks of the tax table refuse them
        BigDecimal divisor = factor.signum() == 0 ? BigDecimal.ONE : factor;
        BigDecimal[] exact = new BigDecimal[group.lines().size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < exact.length; k++) {
            int i = group.lines().get(k);
            BigDecimal fixed = table.fixedTaxes(i, sheet.lines().get(i).quantity(), table.inPrices);
            BigDecimal taxable = amounts[i].subtract(fixed);
            exact[k] = Round.quotient(taxable, divisor, decimals);
            sum = sum.add(taxable);
        }
        BigDecimal total = Round.to(Round.quotient(sum, divisor, decimals), decimals);
        BigDecimal[] parts = Spread.roundTo(total, exact, decimals);
        for (int k = 0; k < exact.length; k++) {
            nets[group.lines().get(k)] = parts[k];
        }
    }
}
