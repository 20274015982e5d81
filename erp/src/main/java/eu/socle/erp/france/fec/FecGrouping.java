package eu.socle.erp.france.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * How the lines of a FEC become entries. The same lines in the same order always give the same entries, and no line
 * is lost or doubled.
 */
public enum FecGrouping {

    /** One entry per journal and number, as the law intends. */
    AS_NUMBERED {
        @Override
        public List<FecEntry> group(List<FecLine> lines) {
            return by(FecGrouping::journalAndNumber, lines).stream()
                    .map(FecEntry::of)
                    .toList();
        }
    },

    /**
     * For files whose EcritureNum is not a sequence: the lines of a journal and number are cut by date, then each date
     * by piece. A cut is kept where it leaves a balanced entry; the lines of all the cuts that do not balance alone
     * stay together in one entry. So a detailed opening journal, which balances only as a whole, comes back whole,
     * under its latest date, while a purchase journal falls into its invoices. If the lines of a journal and number
     * balance, every entry does.
     */
    AS_HISTORY {
        @Override
        public List<FecEntry> group(List<FecLine> lines) {
            Map<FecLine, Integer> place = places(lines);
            List<List<FecLine>> entries = new ArrayList<>();
            for (List<FecLine> numbered : by(FecGrouping::journalAndNumber, lines)) {
                for (List<FecLine> dated : cut(line -> String.valueOf(line.ecritureDate()), numbered)) {
                    entries.addAll(isOneDate(dated) ? cut(FecLine::pieceRef, dated) : List.of(dated));
                }
            }
            entries.sort(Comparator.comparing(entry -> Objects.requireNonNull(place.get(entry.getFirst()))));
            return entries.stream().map(FecEntry::of).toList();
        }
    };

    private record JournalAndNumber(String journal, String number) {}

    /** Makes entries of lines; in the order of their first lines. */
    public abstract List<FecEntry> group(List<FecLine> lines);

    /** What fits a file: its own numbers unless one of them covers several dates outside the opening journal. */
    public static FecGrouping propose(List<FecLine> lines) {
        boolean sequence = by(FecGrouping::journalAndNumber, lines).stream()
                .allMatch(entry -> isOneDate(entry) || Journals.isOpening(entry.getFirst()));
        return sequence ? AS_NUMBERED : AS_HISTORY;
    }

    private static JournalAndNumber journalAndNumber(FecLine line) {
        return new JournalAndNumber(line.journalCode(), line.ecritureNum());
    }

    private static boolean isOneDate(List<FecLine> lines) {
        LocalDate first = lines.getFirst().ecritureDate();
        return lines.stream().allMatch(line -> Objects.equals(line.ecritureDate(), first));
    }

    private static <K> List<List<FecLine>> by(Function<FecLine, K> key, List<FecLine> lines) {
        Map<K, List<FecLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line));
        return List.copyOf(groups.values());
    }

    /** Cuts lines where balanced entries come out; what does not balance alone stays together, in the file's order. */
    private static <K> List<List<FecLine>> cut(Function<FecLine, K> key, List<FecLine> lines) {
        List<List<FecLine>> entries = new ArrayList<>();
        Set<K> unbalanced = new HashSet<>();
        for (List<FecLine> part : by(key, lines)) {
            if (FecEntry.of(part).isBalanced()) {
                entries.add(part);
            } else {
                unbalanced.add(key.apply(part.getFirst()));
            }
        }
        if (!unbalanced.isEmpty()) {
            entries.add(lines.stream()
                    .filter(line -> unbalanced.contains(key.apply(line)))
                    .toList());
        }
        return entries;
    }

    /** By identity: two lines of a file may be equal. */
    private static Map<FecLine, Integer> places(List<FecLine> lines) {
        Map<FecLine, Integer> places = new IdentityHashMap<>();
        lines.forEach(line -> places.put(line, places.size()));
        return places;
    }
}
