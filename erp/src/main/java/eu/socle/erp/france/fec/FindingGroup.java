package eu.socle.erp.france.fec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The same finding on many lines, told once.
 *
 * @param rule what was checked
 * @param column the column concerned, empty for whole lines
 * @param count how many times
 * @param first the first findings, at most {@link FindingLog#KEPT}
 */
public record FindingGroup(FecRule rule, String column, long count, List<Finding> first) {

    private static final int LINES_SHOWN = 5;

    public FindingGroup {
        first = List.copyOf(first);
    }

    public Severity severity() {
        return rule.severity();
    }

    /** One French sentence for the whole group, with where and how often. */
    public String fr() {
        String sentence = first.getFirst().fr();
        if (first.getFirst().line() == 0) {
            return sentence;
        }
        return count == 1
                ? "Ligne " + first.getFirst().line() + "\u00A0: " + sentence
                : number(count, '\u202F') + " fois, lignes " + lines() + "\u00A0: " + sentence;
    }

    /** The same in English. */
    public String en() {
        String sentence = first.getFirst().en();
        if (first.getFirst().line() == 0) {
            return sentence;
        }
        return count == 1
                ? "Line " + first.getFirst().line() + ": " + sentence
                : number(count, ',') + " times, lines " + lines() + ": " + sentence;
    }

    private String lines() {
        String shown = first.stream()
                .limit(LINES_SHOWN)
                .map(finding -> Long.toString(finding.line()))
                .collect(Collectors.joining(", "));
        return count > LINES_SHOWN ? shown + "…" : shown;
    }

    private static String number(long count, char separator) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', separator);
    }
}
