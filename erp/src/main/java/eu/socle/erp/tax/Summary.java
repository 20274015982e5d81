package eu.socle.erp.tax;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays out what the passes computed: lines, tax rows, and the totals in both currencies. */
final class Summary {

    private final Sheet sheet;
    private final Pricing.UnitPrice[] prices;
    private final BigDecimal[] amounts;
    private final TaxPass full;
    private final TaxPass pass;
    private final BigDecimal discount;
    private final CompanyCurrency company;
    private final int decimals;

    Summary(
            Sheet sheet,
            Pricing.UnitPrice[] prices,
            BigDecimal[] amounts,
            TaxPass full,
            TaxPass pass,
            BigDecimal discount) {
        this.sheet = sheet;
        this.prices = prices;
        this.amounts = amounts;
        this.full = full;
        this.pass = pass;
        this.discount = discount;
        company = new CompanyCurrency(sheet);
        decimals = sheet.precision().document();
    }

    Totals totals() {
        List<LineTotals> lines = lines();
        Running own = new Running(Round.to(Round.sum(pass.nets), decimals));
        Running base = new Running(companyNet(lines));
        List<TaxTotals> taxes = new ArrayList<>(pass.table.rows.length);
        for (int r = 0; r < pass.table.rows.length; r++) {
            taxes.add(tax(r, own, base));
        }
        BigDecimal cash = sheet.discount().cash() ? discount : Round.to(ZERO, decimals);
        BigDecimal adjustment = roundingAdjustment(own.total.subtract(cash));
        Totals.Sums document =
                own.sums(Round.to(Round.sum(amounts), decimals), discount, cash, adjustment, isRounded());
        Totals.Sums inCompany = base.sums(
                companyAmount(lines), company.of(discount), company.of(cash), company.of(adjustment), isRounded());
        return new Totals(lines, List.copyOf(taxes), document, inCompany, VatBreakdown.of(pass, company));
    }

    private boolean isRounded() {
        return sheet.smallestUnit().signum() > 0;
    }

    private BigDecimal roundingAdjustment(BigDecimal grandTotal) {
        if (!isRounded()) {
            return Round.to(ZERO, decimals);
        }
        BigDecimal unit = sheet.smallestUnit();
        BigDecimal rounded = grandTotal.divide(unit, 0, Round.MODE).multiply(unit);
        return Round.to(rounded.subtract(grandTotal), decimals);
    }

    private List<LineTotals> lines() {
        List<List<LineTotals.Tax>> shares = shares();
        List<LineTotals> lines = new ArrayList<>(prices.length);
        for (int i = 0; i < prices.length; i++) {
            SheetLine line = sheet.lines().get(i);
            Pricing.UnitPrice price = prices[i];
            BigDecimal net = pass.nets[i];
            BigDecimal netRate = netRate(i, line.quantity());
            LineTotals.Company inCompany = new LineTotals.Company(
                    company.ofPrice(price.list()),
                    company.ofPrice(price.withMargin()),
                    company.ofPrice(price.rate()),
                    company.of(amounts[i]),
                    company.ofPrice(netRate),
                    company.of(net));
            lines.add(
                    new LineTotals(line.key(), price, amounts[i], netRate, net, inCompany, List.copyOf(shares.get(i))));
        }
        return List.copyOf(lines);
    }

    private BigDecimal netRate(int line, BigDecimal quantity) {
        if (pass.nets[line].compareTo(amounts[line]) == 0) {
            return prices[line].rate();
        }
        if (quantity.signum() == 0) {
            return sheet.kind() == Sheet.Kind.RETURN ? pass.nets[line].negate() : pass.nets[line];
        }
        return pass.nets[line].divide(quantity, sheet.precision().price(), Round.MODE);
    }

    /** The taxes of each line, rounded so that the lines of one row and rate add up to what that rate owes. */
    private List<List<LineTotals.Tax>> shares() {
        List<List<LineTotals.Tax>> shares = new ArrayList<>(prices.length);
        for (int i = 0; i < prices.length; i++) {
            shares.add(new ArrayList<>(pass.table.rows.length));
        }
        for (int r = 0; r < pass.table.rows.length; r++) {
            for (Bucket bucket : pass.buckets.get(r)) {
                share(r, bucket, shares);
            }
        }
        return shares;
    }

    private void share(int r, Bucket bucket, List<List<LineTotals.Tax>> shares) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            if (pass.bucketOf[r][i] == bucket) {
                members.add(i);
            }
        }
        BigDecimal[] exact = new BigDecimal[members.size()];
        for (int k = 0; k < exact.length; k++) {
            exact[k] = pass.exact[r][members.get(k)];
        }
        BigDecimal[] parts = Spread.roundTo(bucket.tax, exact, decimals);
        for (int k = 0; k < parts.length; k++) {
            shares.get(members.get(k))
                    .add(new LineTotals.Tax(r + 1, pass.table.rows[r].account(), bucket.rate, parts[k]));
        }
    }

    private TaxTotals tax(int r, Running own, Running base) {
        TaxRow row = pass.table.rows[r];
        List<TaxTotals.AtRate> rates = new ArrayList<>(2);
        BigDecimal baseTax = company.zero();
        for (Bucket bucket : pass.buckets.get(r)) {
            BigDecimal inCompany = company.of(bucket.tax);
            baseTax = baseTax.add(inCompany);
            rates.add(new TaxTotals.AtRate(bucket.rate, bucket.base, bucket.tax, inCompany));
        }
        BigDecimal after = pass.rowTax(r);
        own.add(row, after);
        base.add(row, baseTax);
        // a discount on the net leaves no earlier tax to show: the base itself was lower
        BigDecimal before = sheet.discount().on() == Discount.On.GRAND_TOTAL ? full.rowTax(r) : after;
        BigDecimal baseBefore = before.compareTo(after) == 0 ? baseTax : company.of(before);
        return new TaxTotals(r + 1, before, after, own.total, baseBefore, baseTax, base.total, List.copyOf(rates));
    }

    private BigDecimal companyNet(List<LineTotals> lines) {
        BigDecimal sum = company.zero();
        for (LineTotals line : lines) {
            sum = sum.add(line.company().netAmount());
        }
        return sum;
    }

    private BigDecimal companyAmount(List<LineTotals> lines) {
        BigDecimal sum = company.zero();
        for (LineTotals line : lines) {
            sum = sum.add(line.company().amount());
        }
        return sum;
    }

    /** Net plus taxes so far, in one currency. */
    private static final class Running {

        private final BigDecimal net;
        private BigDecimal added;
        private BigDecimal deducted;
        private BigDecimal total;

        private Running(BigDecimal net) {
            this.net = net;
            added = net.subtract(net);
            deducted = added;
            total = net;
        }

        private void add(TaxRow row, BigDecimal tax) {
            if (row.category().isPaid()) {
                added = row.deducted() ? added : added.add(tax);
                deducted = row.deducted() ? deducted.add(tax) : deducted;
                total = total.add(row.signed(tax));
            }
        }

        private Totals.Sums sums(
                BigDecimal gross, BigDecimal discount, BigDecimal cash, BigDecimal adjustment, boolean rounded) {
            BigDecimal grand = total.subtract(cash);
            BigDecimal roundedTotal = rounded ? grand.add(adjustment) : net.subtract(net);
            return new Totals.Sums(
                    gross,
                    net,
                    added,
                    deducted,
                    added.subtract(deducted),
                    discount,
                    cash,
                    grand,
                    adjustment,
                    roundedTotal,
                    rounded ? roundedTotal : grand);
        }
    }
}
