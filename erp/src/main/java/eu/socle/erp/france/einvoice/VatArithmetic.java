package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of EN 16931: VAT is computed once per category and rate on the whole document, never line by line. */
final class VatArithmetic {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    /** One row of the breakdown: two rates written 20 and 20.00 are the same row. */
    private record Row(VatCategory category, BigDecimal rate) {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::category).thenComparing(Row::rate);
    }

    private VatArithmetic() {}

    /** Rows by category, then by rate, so that the same invoice always gives the same file. */
    static List<VatSubtotal> breakdown(
            List<Line> lines, List<Adjustment> adjustments, Map<VatCategory, LegalMention> exemptions) {
        Map<Row, BigDecimal> bases = new TreeMap<>(Row.ORDER);
        for (Line line : lines) {
            bases.merge(new Row(line.category(), line.rate()), line.netAmount(), BigDecimal::add);
        }
        for (Adjustment each : adjustments) {
            bases.merge(new Row(each.category(), each.rate()), each.signed(), BigDecimal::add);
        }
        List<VatSubtotal> rows = new ArrayList<>();
        bases.forEach((row, base) -> rows.add(subtotal(row, base, exemptions.get(row.category()))));
        return rows;
    }

    private static VatSubtotal subtotal(Row row, BigDecimal base, @Nullable LegalMention exemption) {
        BigDecimal vat = cents(base.multiply(row.rate()).movePointLeft(2));
        String reason = exemption == null ? null : exemption.fr();
        String code = exemption == null ? null : exemption.vatex();
        return new VatSubtotal(row.category(), row.rate(), cents(base), vat, reason, code);
    }

    static Totals totals(
            List<Line> lines,
            List<Adjustment> adjustments,
            List<VatSubtotal> breakdown,
            BigDecimal prepaid,
            String currency,
            @Nullable BigDecimal euroRate) {
        BigDecimal sum = sum(lines.stream().map(Line::netAmount).toList());
        BigDecimal allowances = adjustments(adjustments, false);
        BigDecimal charges = adjustments(adjustments, true);
        BigDecimal net = sum.subtract(allowances).add(charges);
        BigDecimal vat = sum(breakdown.stream().map(VatSubtotal::vat).toList());
        BigDecimal gross = net.add(vat);
        boolean foreign = !"EUR".equals(currency) && euroRate != null;
        BigDecimal vatInEuro = foreign ? cents(vat.multiply(euroRate)) : null;
        return new Totals(
                sum, allowances, charges, net, vat, vatInEuro, gross, cents(prepaid), gross.subtract(cents(prepaid)));
    }

    private static BigDecimal adjustments(List<Adjustment> all, boolean charge) {
        return sum(all.stream()
                .filter(each -> each.charge() == charge)
                .map(Adjustment::amount)
                .toList());
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return cents(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
