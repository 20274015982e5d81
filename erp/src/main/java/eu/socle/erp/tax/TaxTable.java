package eu.socle.erp.tax;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The tax rows of a sheet with the rate of each row on each line, and the chain of rows walked for one line.
 *
 * <p>Everything a row computes is linear in the line's net, which is how tax-inclusive prices are opened and how a
 * discount on the grand total finds its share: {@code taxes = fixed + factor × net}.
 */
final class TaxTable {

    final TaxRow[] rows;
    /** Rate by line, then row. */
    final BigDecimal[][] rates;
    /** Rows that the party pays. */
    final boolean[] paid;
    /** Rows that the prices contain. */
    final boolean[] inPrices;

    TaxTable(Sheet sheet) {
        rows = sheet.taxes().toArray(TaxRow[]::new);
        rates = new BigDecimal[sheet.lines().size()][rows.length];
        paid = new boolean[rows.length];
        inPrices = new boolean[rows.length];
        for (int r = 0; r < rows.length; r++) {
            paid[r] = rows[r].category().isPaid();
            inPrices[r] = rows[r].isInPrices();
            for (int i = 0; i < rates.length; i++) {
                rates[i][r] = rows[r].rateFor(sheet.lines().get(i));
            }
        }
    }

    boolean hasInclusivePrices() {
        for (boolean contained : inPrices) {
            if (contained) {
                return true;
            }
        }
        return false;
    }

    /**
     * Walks the rows for one line and leaves, for each, the exact base and the exact tax.
     *
     * @param fixed the line's share of each fixed amount, by row
     */
    void walk(
            int line, BigDecimal net, BigDecimal quantity, BigDecimal[] fixed, BigDecimal[] bases, BigDecimal[] taxes) {
        BigDecimal[] totals = new BigDecimal[rows.length];
        BigDecimal total = net;
        for (int r = 0; r < rows.length; r++) {
            TaxRow row = rows[r];
            BigDecimal rate = rates[line][r];
            int previous = row.rowId() - 1;
            boolean hasPrevious = previous >= 0 && previous < r;
            bases[r] = switch (row.type()) {
                case ACTUAL, ON_NET_TOTAL -> net;
                case ON_ITEM_QUANTITY -> quantity;
                case ON_PREVIOUS_ROW_AMOUNT -> hasPrevious ? taxes[previous] : ZERO;
                case ON_PREVIOUS_ROW_TOTAL -> hasPrevious ? totals[previous] : ZERO;
            };
            taxes[r] = switch (row.type()) {
                case ACTUAL -> fixed[r];
                case ON_ITEM_QUANTITY -> rate.multiply(quantity);
                default -> rate.signum() == 0 ? ZERO : Round.percent(bases[r], rate);
            };
            total = paid[r] ? total.add(row.signed(taxes[r])) : total;
            totals[r] = total;
        }
    }

    /** What one more unit of net adds to net and taxes together, over the rows of {@code pool}. */
    BigDecimal grossFactor(int line, boolean[] pool) {
        return ONE.add(taxes(line, ONE, ZERO, pool));
    }

    /** The taxes of {@code pool} that do not depend on the net: those by quantity and what is chained on them. */
    BigDecimal fixedTaxes(int line, BigDecimal quantity, boolean[] pool) {
        return taxes(line, ZERO, quantity, pool);
    }

    private BigDecimal taxes(int line, BigDecimal net, BigDecimal quantity, boolean[] pool) {
        BigDecimal[] none = new BigDecimal[rows.length];
        Arrays.fill(none, ZERO);
        BigDecimal[] taxes = new BigDecimal[rows.length];
        walk(line, net, quantity, none, new BigDecimal[rows.length], taxes);
        BigDecimal sum = ZERO;
        for (int r = 0; r < rows.length; r++) {
            sum = pool[r] ? sum.add(rows[r].signed(taxes[r])) : sum;
        }
        return sum;
    }
}
