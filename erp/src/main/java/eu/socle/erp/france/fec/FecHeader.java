package eu.socle.erp.france.fec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The first line of a FEC: which column stands where, and how the file is laid out.
 *
 * @param separator between columns: a tabulation, {@code |}, or {@code ;} (read, but reported)
 * @param names the columns as written, in order
 * @param positions where each column of the law is, from zero; a column the file lacks is absent
 * @param signed whether columns 12 and 13 are Montant and Sens instead of Debit and Credit
 */
public record FecHeader(char separator, List<String> names, Map<FecColumn, Integer> positions, boolean signed) {

    private static final String AMOUNT = "Montant";
    private static final String DIRECTION = "Sens";
    private static final List<String> CASH_COLUMNS = List.of("DateRglt", "ModeRglt", "NatOp");
    /** Fewer known names than this and the first line is something else. */
    private static final int RECOGNISED = 8;

    public FecHeader {
        names = List.copyOf(names);
        positions = Collections.unmodifiableMap(new EnumMap<>(positions));
    }

    /** Whether the file is the cash book of a farmer or professional (21 or 22 columns). */
    public boolean isCashBook() {
        return names.containsAll(CASH_COLUMNS);
    }

    /** Whether there is enough to read an entry: account, date and amounts. */
    boolean isReadable() {
        return positions
                .keySet()
                .containsAll(List.of(FecColumn.COMPTE_NUM, FecColumn.ECRITURE_DATE, FecColumn.DEBIT, FecColumn.CREDIT));
    }

    /** The name under which findings mention a column: Montant where the file says Montant. */
    String shown(FecColumn column) {
        return signed && column == FecColumn.DEBIT
                ? AMOUNT
                : signed && column == FecColumn.CREDIT ? DIRECTION : column.header();
    }

    /** Reads the first line; empty when it is not that of a FEC. */
    static Optional<FecHeader> parse(String line, Consumer<Finding> findings) {
        char separator = separator(line);
        List<String> names = new ArrayList<>();
        for (String name : Fields.split(line, separator)) {
            names.add(name.strip());
        }
        boolean signed = indexOf(names, AMOUNT) >= 0 && indexOf(names, FecColumn.DEBIT.header()) < 0;
        EnumMap<FecColumn, Integer> positions = new EnumMap<>(FecColumn.class);
        FecHeader draft = new FecHeader(separator, names, positions, signed);
        for (FecColumn column : FecColumn.values()) {
            int index = indexOf(names, draft.shown(column));
            if (index >= 0) {
                positions.put(column, index);
            }
        }
        if (positions.size() < RECOGNISED) {
            return Optional.empty();
        }
        FecHeader header = new FecHeader(separator, names, positions, signed);
        header.report(findings);
        return Optional.of(header);
    }

    private void report(Consumer<Finding> findings) {
        if (separator == ';') {
            findings.accept(FecRule.SEPARATOR.at(1, "", ";", ""));
        }
        for (FecColumn column : FecColumn.values()) {
            report(column, findings);
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                findings.accept(FecRule.HEADER_UNNAMED.at(1, "", Integer.toString(i + 1), ""));
            }
        }
    }

    private void report(FecColumn column, Consumer<Finding> findings) {
        String expected = shown(column);
        Integer index = positions.get(column);
        if (index == null) {
            findings.accept(FecRule.HEADER_MISSING.at(1, expected, "", ""));
            return;
        }
        if (!names.get(index).equals(expected)) {
            findings.accept(FecRule.HEADER_CASE.at(1, expected, names.get(index), ""));
        }
        if (names.stream().filter(expected::equalsIgnoreCase).count() > 1) {
            findings.accept(FecRule.HEADER_DUPLICATE.at(1, expected, "", ""));
        }
        // One missing column shifts all the others: positions are only compared when none is missing.
        if (positions.size() == FecColumn.values().length && index != column.ordinal()) {
            findings.accept(FecRule.HEADER_ORDER.at(1, expected, Integer.toString(column.ordinal() + 1), ""));
        }
    }

    private static char separator(String line) {
        for (char candidate : new char[] {'\t', '|', ';'}) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return '\t';
    }

    private static int indexOf(List<String> names, String header) {
        String wanted = header.toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
