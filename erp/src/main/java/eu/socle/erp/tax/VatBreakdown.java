package eu.socle.erp.tax;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums bases and taxes by (rate, account, category). With one VAT per line, the bases add up to the net total. */
final class VatBreakdown {

    private final TaxPass pass;
    private final CompanyCurrency company;
    private final List<VatLine> lines = new ArrayList<>();

    private VatBreakdown(TaxPass pass, CompanyCurrency company) {
        this.pass = pass;
        this.company = company;
    }

    static List<VatLine> of(TaxPass pass, CompanyCurrency company) {
        VatBreakdown breakdown = new VatBreakdown(pass, company);
        for (int r = 0; r < pass.table.rows.length; r++) {
            if (pass.table.rows[r].type().isPercentage()) {
                breakdown.addRow(r);
            }
        }
        for (int i = 0; i < pass.nets.length; i++) {
            if (breakdown.isUntaxed(i)) {
                breakdown.addUntaxed(i);
            }
        }
        breakdown.lines.sort(Comparator.comparing(VatLine::rate).thenComparing(VatLine::account));
        return List.copyOf(breakdown.lines);
    }

    private void addRow(int r) {
        TaxRow row = pass.table.rows[r];
        for (Bucket bucket : pass.buckets.get(r)) {
            if (bucket.rate.signum() != 0 || bucket.tax.signum() != 0) {
                BigDecimal base = Round.to(bucket.base, pass.decimals());
                BigDecimal tax = row.signed(bucket.tax);
                add(new VatLine(
                        bucket.rate,
                        row.account(),
                        row.category(),
                        base,
                        tax,
                        companyBase(r, bucket, base),
                        company.of(tax)));
            }
        }
    }

    /** The base of ordinary VAT is a sum of nets, so in company currency too it is the sum of theirs. */
    private BigDecimal companyBase(int r, Bucket bucket, BigDecimal base) {
        if (pass.table.rows[r].type() != ChargeType.ON_NET_TOTAL) {
            return company.of(base);
        }
        BigDecimal sum = ZERO;
        for (int i = 0; i < pass.nets.length; i++) {
            sum = pass.bucketOf[r][i] == bucket ? sum.add(company.of(pass.nets[i])) : sum;
        }
        return sum;
    }

    private boolean isUntaxed(int line) {
        for (int r = 0; r < pass.table.rows.length; r++) {
            if (pass.table.rows[r].type().isPercentage() && pass.table.rates[line][r].signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private void addUntaxed(int line) {
        BigDecimal net = pass.nets[line];
        TaxRow row = zeroRow(pass.sheet.lines().get(line));
        String account = row == null ? "" : row.account();
        TaxRow.Category category = row == null ? TaxRow.Category.TOTAL : row.category();
        add(new VatLine(
                ZERO, account, category, net, Round.to(ZERO, pass.decimals()), company.of(net), company.zero()));
    }

    /** The row whose zero rate the line asks for by name, else the first one. */
    private @Nullable TaxRow zeroRow(SheetLine line) {
        TaxRow first = null;
        for (TaxRow row : pass.table.rows) {
            if (row.type().isPercentage()) {
                if (line.taxRates().containsKey(row.account())) {
                    return row;
                }
                first = first == null ? row : first;
            }
        }
        return first;
    }

    private void add(VatLine line) {
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).isSummedWith(line)) {
                lines.set(k, lines.get(k).plus(line));
                return;
            }
        }
        lines.add(line);
    }
}
