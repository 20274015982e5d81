package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one line into typed columns and reports what cannot be read as the law says. */
final class RowParser {

    private final FecHeader header;
    private final Consumer<Finding> findings;
    private final Set<FecColumn> unreadable = EnumSet.noneOf(FecColumn.class);
    private List<String> fields = List.of();
    private long number;

    RowParser(FecHeader header, Consumer<Finding> findings) {
        this.header = header;
        this.findings = findings;
    }

    FecRow parse(long lineNumber, List<String> lineFields) {
        number = lineNumber;
        fields = lineFields;
        unreadable.clear();
        Amounts amounts = header.signed() ? signedAmounts() : amounts();
        FecLine line = new FecLine(
                text(FecColumn.JOURNAL_CODE),
                text(FecColumn.JOURNAL_LIB),
                text(FecColumn.ECRITURE_NUM),
                date(FecColumn.ECRITURE_DATE),
                text(FecColumn.COMPTE_NUM),
                text(FecColumn.COMPTE_LIB),
                text(FecColumn.COMP_AUX_NUM),
                text(FecColumn.COMP_AUX_LIB),
                text(FecColumn.PIECE_REF),
                date(FecColumn.PIECE_DATE),
                text(FecColumn.ECRITURE_LIB),
                amounts.debit,
                amounts.credit,
                text(FecColumn.ECRITURE_LET),
                date(FecColumn.DATE_LET),
                date(FecColumn.VALID_DATE),
                currencyAmount(),
                text(FecColumn.IDEVISE),
                extras());
        return new FecRow(number, line, unreadable);
    }

    private record Amounts(BigDecimal debit, BigDecimal credit) {}

    private Amounts amounts() {
        return new Amounts(requiredAmount(FecColumn.DEBIT), requiredAmount(FecColumn.CREDIT));
    }

    /** Montant and Sens: the direction says which side the amount goes to. */
    private Amounts signedAmounts() {
        BigDecimal amount = requiredAmount(FecColumn.DEBIT);
        String direction = raw(FecColumn.CREDIT);
        switch (direction) {
            case "D", "d", "+1", "1", "+" -> {
                return new Amounts(amount, BigDecimal.ZERO);
            }
            case "C", "c", "-1", "-" -> {
                return new Amounts(BigDecimal.ZERO, amount);
            }
            case "" -> report(FecRule.VALUE_MISSING, FecColumn.CREDIT, "");
            default -> report(FecRule.DIRECTION_UNREADABLE, FecColumn.CREDIT, direction);
        }
        unreadable.add(FecColumn.CREDIT);
        return new Amounts(amount, BigDecimal.ZERO);
    }

    private BigDecimal requiredAmount(FecColumn column) {
        String text = raw(column);
        if (text.isEmpty()) {
            report(FecRule.VALUE_MISSING, column, "");
            return BigDecimal.ZERO;
        }
        BigDecimal value = amount(column, text);
        return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal currencyAmount() {
        String text = raw(FecColumn.MONTANT_DEVISE);
        return text.isEmpty() ? null : amount(FecColumn.MONTANT_DEVISE, text);
    }

    private @Nullable BigDecimal amount(FecColumn column, String text) {
        FecAmount amount = FecAmount.parse(text);
        if (amount.defect() != null) {
            report(amount.defect(), column, text);
        }
        if (amount.value() == null) {
            unreadable.add(column);
        }
        return amount.value();
    }

    private @Nullable LocalDate date(FecColumn column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        FecDate date = FecDate.parse(text);
        if (date.defect() != null) {
            report(date.defect(), column, text);
        }
        if (date.value() == null) {
            unreadable.add(column);
        }
        return date.value();
    }

    private String text(FecColumn column) {
        String text = raw(column);
        if (header.separator() == '\t' && text.indexOf('|') >= 0) {
            report(FecRule.PIPE_IN_TEXT, column, text);
        }
        return text;
    }

    private String raw(FecColumn column) {
        Integer index = header.positions().get(column);
        return index == null ? "" : field(index);
    }

    private String field(int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    private Map<String, String> extras() {
        List<String> names = header.names();
        if (names.size() == header.positions().size()) {
            return Map.of();
        }
        Map<String, String> extras = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && !header.positions().containsValue(i)) {
                extras.putIfAbsent(name, field(i));
            }
        }
        return extras;
    }

    private void report(FecRule rule, FecColumn column, String value) {
        findings.accept(rule.at(number, header.shown(column), value, ""));
    }
}
