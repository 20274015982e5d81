package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Spreads purchase taxes and charges that add to the cost of goods over the lines that enter stock or assets. */
public final class ValuationTaxes {

    private ValuationTaxes() {}

    /**
     * The {@code item_tax_amount} of each line by key, in company currency: pro rata to the net amounts, or to the
     * quantities when the nets are nil. The shares add up to the taxes.
     */
    public static Map<String, BigDecimal> spread(Sheet sheet, Totals totals, Set<String> stockLines) {
        BigDecimal cost = BigDecimal.ZERO;
        for (TaxTotals tax : totals.taxes()) {
            TaxRow row = sheet.taxes().get(tax.row() - 1);
            cost = row.category().isCost() ? cost.add(row.signed(tax.baseAmountAfterDiscount())) : cost;
        }
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        totals.lines().stream()
                .filter(line -> stockLines.contains(line.key()))
                .forEach(line -> weights.put(line.key(), line.company().netAmount()));
        if (weights.values().stream().allMatch(net -> net.signum() == 0)) {
            sheet.lines().stream()
                    .filter(line -> stockLines.contains(line.key()))
                    .forEach(line -> weights.put(line.key(), line.quantity()));
        }
        int decimals = sheet.precision().company();
        BigDecimal[] parts =
                Spread.proRata(Round.to(cost, decimals), weights.values().toArray(BigDecimal[]::new), decimals);
        int k = 0;
        for (Map.Entry<String, BigDecimal> entry : weights.entrySet()) {
            entry.setValue(parts[k++]);
        }
        return weights;
    }
}
