package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.CheckerJournal.Line;
import eu.socle.app.proof.CheckerJournal.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long nobody was confirmed anything after each strike, and how long anybody waited for an answer of any kind. */
final class Stalls {

    private static final int LONGEST_P95_SECONDS = 30;
    private static final int LONGEST_ANSWER_SECONDS = 40;
    private static final double SECOND = 1e9;

    private record Strike(String what, long nanos) {}

    private final CheckerJournal journal;
    private final List<Strike> strikes = new ArrayList<>();

    Stalls(CheckerJournal journal) {
        this.journal = journal;
    }

    /** Something is about to be broken. */
    void strike(String what) {
        strikes.add(new Strike(what, System.nanoTime()));
    }

    /** The longest time without a confirmation between each strike of a kind (empty: of any) and the next one. */
    private List<Double> seconds(String kind) {
        List<Long> confirmed = journal.marked(Mark.OK).stream().map(Line::nanos).toList();
        List<Double> stalls = new ArrayList<>();
        for (int i = 0; i < strikes.size(); i++) {
            long from = strikes.get(i).nanos();
            long until = i + 1 < strikes.size() ? strikes.get(i + 1).nanos() : Long.MAX_VALUE;
            if (kind.isEmpty() || strikes.get(i).what().equals(kind)) {
                stalls.add(longest(confirmed, from, until) / SECOND);
            }
        }
        return stalls.stream().sorted().toList();
    }

    private static long longest(List<Long> confirmed, long from, long until) {
        long before = from;
        long longest = 0;
        for (long each : confirmed) {
            if (each > from && before < until) {
                longest = Math.max(longest, Math.min(each, until) - before);
            }
            before = Math.max(before, each);
        }
        return longest;
    }

    /** The longest wait for an answer of any kind, in seconds. */
    private double longestAnswer() {
        Map<String, Long> asked = new HashMap<>();
        long longest = 0;
        for (Line line : journal.lines()) {
            Long before = asked.put(line.key() + line.what(), line.nanos());
            if (before != null && line.mark() != Mark.INVOKE) {
                longest = Math.max(longest, line.nanos() - before);
            }
        }
        return longest / SECOND;
    }

    /** What was answered instead of a confirmation, with how often. */
    private Map<String, Long> otherAnswers() {
        return journal.marked(Mark.UNKNOWN).stream()
                .map(line -> line.text().matches("\\d{3} .*") ? line.text().substring(0, 3) : "no answer")
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    }

    void print() {
        strikes.stream()
                .map(Strike::what)
                .distinct()
                .forEach(kind -> System.out.printf("Stalls, %s: %s s%n", kind, rounded(seconds(kind))));
        System.out.printf("Other answers: %s; longest wait for an answer: %.1f s%n", otherAnswers(), longestAnswer());
    }

    private static List<String> rounded(List<Double> seconds) {
        return seconds.stream().map("%.1f"::formatted).toList();
    }

    /** Writes start again by themselves in time, and nobody hangs or is shown a fault of the program. */
    void hold() {
        List<Double> stalls = seconds("");
        assertThat(stalls.get((int) Math.ceil(0.95 * stalls.size()) - 1))
                .as("p95 of the stalls")
                .isLessThanOrEqualTo(LONGEST_P95_SECONDS);
        assertThat(otherAnswers().keySet()).as("answers").isSubsetOf("409", "502", "503", "no answer");
        assertThat(longestAnswer()).as("longest wait for an answer").isLessThan(LONGEST_ANSWER_SECONDS);
    }
}
