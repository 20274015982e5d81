package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plain sums of a FEC per account, and per account and auxiliary, without any rule: the yardstick that proves an
 * import equals its file and an export equals its ledger.
 */
public final class FecBalance implements Consumer<FecLine> {

    /** One account, and the customer or supplier in it; empty when there is none. */
    public record Key(String account, String auxiliary) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : auxiliary.compareTo(other.auxiliary);
        }
    }

    /**
     * Sums over some lines.
     *
     * @param lines how many lines
     */
    public record Totals(BigDecimal debit, BigDecimal credit, long lines) {

        static final Totals NONE = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        /** Debit minus credit. */
        public BigDecimal balance() {
            return debit.subtract(credit);
        }

        /** Whether both are the same amounts, however many decimals they are written with. */
        public boolean sameAs(Totals other) {
            return debit.compareTo(other.debit) == 0 && credit.compareTo(other.credit) == 0 && lines == other.lines;
        }

        Totals plus(Totals other) {
            return new Totals(debit.add(other.debit), credit.add(other.credit), lines + other.lines);
        }
    }

    /** What two files or ledgers say about one account when they differ. */
    public record Difference(Totals here, Totals there) {}

    private final Map<Key, Totals> sums = new HashMap<>();

    /** Sums lines at once. */
    public static FecBalance of(Iterable<FecLine> lines) {
        FecBalance balance = new FecBalance();
        lines.forEach(balance);
        return balance;
    }

    @Override
    public void accept(FecLine line) {
        add(line.compteNum(), line.compAuxNum(), line.debit(), line.credit());
    }

    /** Adds one movement, for ledgers that do not speak FEC. */
    public void add(String account, String auxiliary, BigDecimal debit, BigDecimal credit) {
        sums.merge(new Key(account, auxiliary), new Totals(debit, credit, 1), Totals::plus);
    }

    /** The whole. */
    public Totals total() {
        return sums.values().stream().reduce(Totals.NONE, Totals::plus);
    }

    /** Per account, all auxiliaries together. */
    public SortedMap<String, Totals> byAccount() {
        SortedMap<String, Totals> accounts = new TreeMap<>();
        sums.forEach((key, totals) -> accounts.merge(key.account(), totals, Totals::plus));
        return accounts;
    }

    /** Per account and auxiliary. */
    public SortedMap<Key, Totals> byAccountAndAuxiliary() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** Where the two differ; empty when they are equal to the cent. */
    public SortedMap<Key, Difference> differences(FecBalance other) {
        SortedMap<Key, Difference> differences = new TreeMap<>();
        sums.keySet().forEach(key -> compare(key, other, differences));
        other.sums.keySet().forEach(key -> compare(key, other, differences));
        return differences;
    }

    private void compare(Key key, FecBalance other, SortedMap<Key, Difference> differences) {
        Totals here = sums.getOrDefault(key, Totals.NONE);
        Totals there = other.sums.getOrDefault(key, Totals.NONE);
        if (!here.sameAs(there)) {
            differences.put(key, new Difference(here, there));
        }
    }
}
