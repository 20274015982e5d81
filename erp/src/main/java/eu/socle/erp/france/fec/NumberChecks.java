package eu.socle.erp.france.fec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Continuity of EcritureNum: one sequence for the company or one per journal (BOI-CF-IOR-60-40-20 § 100), whichever of
 * the two the numbers fit better. A number is a fixed beginning and a rank: VE-2026-0042 is rank 42 of VE-2026-.
 */
final class NumberChecks {

    /** More digits than this are no rank: dates and times glued together, bank references. */
    private static final int RANK_DIGITS = 17;

    private record Numbered(EntryChecks.State entry, String prefix, long rank) {}

    private final Consumer<Finding> findings;

    NumberChecks(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(Collection<EntryChecks.State> entries) {
        List<Numbered> numbers = new ArrayList<>(entries.size());
        entries.forEach(entry -> read(entry, numbers));
        Map<String, TreeMap<Long, Numbered>> perJournal =
                sequences(numbers, n -> n.entry.key.journal() + "\t" + n.prefix);
        Map<String, TreeMap<Long, Numbered>> global = sequences(numbers, Numbered::prefix);
        boolean shared = isUnique(numbers) && missing(global) <= missing(perJournal);
        order(numbers);
        (shared ? global : perJournal).values().forEach(this::gaps);
    }

    private void read(EntryChecks.State entry, List<Numbered> numbers) {
        String number = entry.key.number();
        int start = number.length();
        while (start > 0 && number.charAt(start - 1) >= '0' && number.charAt(start - 1) <= '9') {
            start--;
        }
        int digits = number.length() - start;
        if (digits > 0 && digits <= RANK_DIGITS) {
            numbers.add(new Numbered(entry, number.substring(0, start), Long.parseLong(number.substring(start))));
        } else if (!number.isBlank()) {
            findings.accept(FecRule.NUMBER_NOT_NUMERIC.at(entry.firstLine, FecColumn.ECRITURE_NUM, number));
        }
    }

    private static Map<String, TreeMap<Long, Numbered>> sequences(
            List<Numbered> numbers, Function<Numbered, String> sequence) {
        Map<String, TreeMap<Long, Numbered>> sequences = new LinkedHashMap<>();
        for (Numbered number : numbers) {
            sequences
                    .computeIfAbsent(sequence.apply(number), s -> new TreeMap<>())
                    .putIfAbsent(number.rank, number);
        }
        return sequences;
    }

    /** A number used by two journals cannot belong to one sequence of the company. */
    private static boolean isUnique(List<Numbered> numbers) {
        Set<String> seen = new HashSet<>();
        return numbers.stream().allMatch(number -> seen.add(number.prefix + "\t" + number.rank));
    }

    private static long missing(Map<String, TreeMap<Long, Numbered>> sequences) {
        return sequences.values().stream()
                .mapToLong(ranks -> ranks.lastKey() - ranks.firstKey() + 1 - ranks.size())
                .sum();
    }

    private void gaps(TreeMap<Long, Numbered> ranks) {
        long expected = ranks.firstKey();
        for (Numbered number : ranks.values()) {
            if (number.rank > expected) {
                String missing = expected == number.rank - 1
                        ? number.prefix + expected
                        : number.prefix + expected + " – " + number.prefix + (number.rank - 1);
                findings.accept(FecRule.NUMBER_GAP.at(
                        number.entry.firstLine, FecColumn.ECRITURE_NUM.header(), number.entry.key.number(), missing));
            }
            expected = number.rank + 1;
        }
    }

    /** Inside a journal, numbers increase from the top of the file to the bottom. */
    private void order(List<Numbered> numbers) {
        Map<String, Numbered> last = new LinkedHashMap<>();
        for (Numbered number : numbers) {
            Numbered before = last.put(number.entry.key.journal() + "\t" + number.prefix, number);
            if (before != null && before.rank > number.rank) {
                findings.accept(FecRule.NUMBER_ORDER.at(
                        number.entry.firstLine,
                        FecColumn.ECRITURE_NUM.header(),
                        number.entry.key.number(),
                        before.entry.key.number()));
            }
        }
    }
}
