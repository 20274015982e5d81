package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The taxes on given nets: exact on each line, rounded once for each row and rate. */
final class TaxPass {

    final Sheet sheet;
    final TaxTable table;
    final BigDecimal[] nets;
    /** Exact tax by row, then line. */
    final BigDecimal[][] exact;
    /** The buckets of each row, and the one each line falls in, by row then line. */
    final List<List<Bucket>> buckets = new ArrayList<>();

    final Bucket[][] bucketOf;

    TaxPass(Sheet sheet, TaxTable table, BigDecimal[] nets) {
        this.sheet = sheet;
        this.table = table;
        this.nets = nets;
        int rowCount = table.rows.length;
        exact = new BigDecimal[rowCount][nets.length];
        bucketOf = new Bucket[rowCount][nets.length];
        for (int r = 0; r < rowCount; r++) {
            buckets.add(new ArrayList<>(2));
        }
        walkLines(shareFixedAmounts());
        for (int r = 0; r < rowCount; r++) {
            roundRow(table.rows[r], buckets.get(r));
        }
    }

    private BigDecimal[][] shareFixedAmounts() {
        BigDecimal[][] shares = new BigDecimal[nets.length][table.rows.length];
        for (int r = 0; r < table.rows.length; r++) {
            TaxRow row = table.rows[r];
            if (row.type() == ChargeType.ACTUAL) {
                BigDecimal amount = Round.to(row.amount(), decimals());
                BigDecimal[] parts = Spread.proRata(amount, nets, decimals());
                for (int i = 0; i < nets.length; i++) {
                    shares[i][r] = parts[i];
                }
            }
        }
        return shares;
    }

    private void walkLines(BigDecimal[][] fixed) {
        BigDecimal[] bases = new BigDecimal[table.rows.length];
        BigDecimal[] taxes = new BigDecimal[table.rows.length];
        for (int i = 0; i < nets.length; i++) {
            table.walk(i, nets[i], sheet.lines().get(i).quantity(), fixed[i], bases, taxes);
            for (int r = 0; r < taxes.length; r++) {
                exact[r][i] = taxes[r];
                bucketOf[r][i] = bucket(buckets.get(r), table.rates[i][r]);
                bucketOf[r][i].add(bases[r], Round.to(taxes[r], decimals()));
            }
        }
    }

    private static Bucket bucket(List<Bucket> buckets, BigDecimal rate) {
        for (Bucket bucket : buckets) {
            if (bucket.rate.compareTo(rate) == 0) {
                return bucket;
            }
        }
        Bucket bucket = new Bucket(rate);
        buckets.add(bucket);
        return bucket;
    }

    private void roundRow(TaxRow row, List<Bucket> rowBuckets) {
        boolean fixed = row.type() == ChargeType.ACTUAL;
        if (!fixed && sheet.taxRounding() == Sheet.TaxRounding.PER_RATE) {
            rowBuckets.forEach(bucket -> bucket.computeOnBase(row.type(), decimals()));
        }
        // a document without lines still owes its freight
        if ((fixed || row.kept()) && rowBuckets.isEmpty()) {
            rowBuckets.add(new Bucket(row.rate()));
        }
        if (fixed || row.kept()) {
            Bucket largest = largest(rowBuckets);
            largest.tax = largest.tax.add(Round.to(row.amount(), decimals()).subtract(tax(rowBuckets)));
        }
    }

    private static Bucket largest(List<Bucket> buckets) {
        Bucket largest = buckets.getFirst();
        for (Bucket bucket : buckets) {
            largest = bucket.tax.abs().compareTo(largest.tax.abs()) > 0 ? bucket : largest;
        }
        return largest;
    }

    private static BigDecimal tax(List<Bucket> buckets) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Bucket bucket : buckets) {
            sum = sum.add(bucket.tax);
        }
        return sum;
    }

    /** The rounded amount of a row, without sign for added or deducted. */
    BigDecimal rowTax(int row) {
        return Round.to(tax(buckets.get(row)), decimals());
    }

    /** Net plus the taxes of {@code pool}. */
    BigDecimal gross(boolean[] pool) {
        BigDecimal gross = Round.sum(nets);
        for (int r = 0; r < pool.length; r++) {
            gross = pool[r] ? gross.add(table.rows[r].signed(tax(buckets.get(r)))) : gross;
        }
        return gross;
    }

    /** The same document with {@code shift} more on the net of one line. */
    TaxPass shifted(int line, BigDecimal shift) {
        BigDecimal[] others = Arrays.copyOf(nets, nets.length);
        others[line] = others[line].add(shift);
        return new TaxPass(sheet, table, others);
    }

    /** Puts {@code gap} into the largest computed tax of {@code pool}, when no net can take it. */
    void absorb(BigDecimal gap, boolean[] pool) {
        Bucket largest = null;
        TaxRow owner = null;
        for (int r = 0; r < pool.length; r++) {
            TaxRow row = table.rows[r];
            if (pool[r] && row.type() != ChargeType.ACTUAL && !row.kept()) {
                Bucket candidate = buckets.get(r).isEmpty() ? null : largest(buckets.get(r));
                if (candidate != null && (largest == null || candidate.tax.abs().compareTo(largest.tax.abs()) > 0)) {
                    largest = candidate;
                    owner = row;
                }
            }
        }
        if (largest != null && owner != null) {
            largest.tax = largest.tax.add(owner.signed(gap));
        }
    }

    int decimals() {
        return sheet.precision().document();
    }
}
