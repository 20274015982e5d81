package eu.socle.erp.commerce;

import eu.socle.erp.tax.ChargeType;
import eu.socle.erp.tax.TaxRow;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.StandIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rate that a line without a tax template of its own bears: that of its document. */
public final class UsualTax {

    private UsualTax() {}

    public static <L extends Document<L>> StandIn<L> of(DocType<L> type, LineFields<L> fields) {
        return new StandIn<>(type, fields.itemTaxTemplate, UsualTax::rate);
    }

    /** A tax on another tax has no rate of its own to tell; two that cancel out, such as a reverse charge, cost nothing. */
    private static @Nullable Label rate(Document<?> line, Lookup lookup) {
        Trade<?, ?, ?> trade = LineRules.trade(line);
        List<TaxRow> rows = trade == null
                ? List.of()
                : trade.taxRows().stream()
                        .filter(row ->
                                row.type().isPercentage() && row.category().isPaid())
                        .toList();
        boolean isPlain = rows.stream().allMatch(row -> row.type() == ChargeType.ON_NET_TOTAL);
        return trade == null || !isPlain
                ? null
                : words(rows.stream().map(UsualTax::signed).toList());
    }

    private static BigDecimal signed(TaxRow row) {
        return row.deducted() ? row.rate().negate() : row.rate();
    }

    private static Label words(List<BigDecimal> rates) {
        BigDecimal sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> told = sum.signum() == 0
                ? List.of(BigDecimal.ZERO)
                : rates.stream().filter(rate -> rate.signum() != 0).toList();
        String english = told.stream()
                .map(rate -> rate.stripTrailingZeros().toPlainString() + "%")
                .collect(Collectors.joining(" + "));
        return new Label(english.replace('.', ',').replace("%", "\u202f%"), english);
    }
}
