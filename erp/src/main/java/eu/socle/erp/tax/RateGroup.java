package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The lines of a sheet that bear the same taxes: "everything at 20 %". */
final class RateGroup {

    private final BigDecimal[] rates;
    private final List<Integer> lines = new ArrayList<>();

    private RateGroup(BigDecimal[] rates) {
        this.rates = rates;
    }

    /** The members, by position in the sheet; never empty. */
    List<Integer> lines() {
        return lines;
    }

    /** Groups lines by their rates on the rows of {@code pool}, in the order of their first line. */
    static List<RateGroup> of(TaxTable table, boolean[] pool) {
        List<RateGroup> groups = new ArrayList<>();
        for (int i = 0; i < table.rates.length; i++) {
            find(groups, table.rates[i], pool).lines.add(i);
        }
        return groups;
    }

    private static RateGroup find(List<RateGroup> groups, BigDecimal[] rates, boolean[] pool) {
        for (RateGroup group : groups) {
            if (same(group.rates, rates, pool)) {
                return group;
            }
        }
        RateGroup group = new RateGroup(only(rates, pool));
        groups.add(group);
        return group;
    }

    private static BigDecimal[] only(BigDecimal[] rates, boolean[] pool) {
        BigDecimal[] own = rates.clone();
        for (int r = 0; r < pool.length; r++) {
            own[r] = pool[r] ? rates[r] : BigDecimal.ZERO;
        }
        return own;
    }

    private static boolean same(BigDecimal[] one, BigDecimal[] other, boolean[] pool) {
        for (int r = 0; r < pool.length; r++) {
            if (pool[r] && one[r].compareTo(other[r]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The line with the largest net, the last one among equals: a cent is least visible there. */
    int largest(BigDecimal[] nets) {
        int largest = lines.getFirst();
        for (int i : lines) {
            largest = nets[i].abs().compareTo(nets[largest].abs()) >= 0 ? i : largest;
        }
        return largest;
    }

    BigDecimal net(BigDecimal[] nets) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i : lines) {
            sum = sum.add(nets[i]);
        }
        return sum;
    }

    /** An order that depends on what is sold, never on the order of the lines. */
    int compareTo(RateGroup other, BigDecimal[] nets) {
        int order = other.net(nets).abs().compareTo(net(nets).abs());
        for (int r = 0; order == 0 && r < rates.length; r++) {
            order = other.rates[r].compareTo(rates[r]);
        }
        return order;
    }
}
