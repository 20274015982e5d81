package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What clients asked and what they were answered, in the order of time: kept on the side of the clients, so that it tells
 * what the server owes them. Written to a file line by line, to be read after a proof that failed.
 */
final class CheckerJournal {

    /** An operation is invoked, then ends well, is refused, or leaves its client without an answer. */
    enum Mark {
        INVOKE,
        OK,
        FAIL,
        UNKNOWN
    }

    /**
     * @param key of the operation, the same when it is tried again
     * @param text the number that the document got, or why there is none
     * @param nanos when, on the clock of the machine that only goes forward
     */
    record Line(String key, String what, Mark mark, String text, long nanos) {}

    private final List<Line> lines = new ArrayList<>();
    private final Path file;

    CheckerJournal(String name) {
        file = Path.of("target", "proof-" + name + ".journal");
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void note(String key, String what, Mark mark, String text) {
        lines.add(new Line(key, what, mark, text, System.nanoTime()));
        try {
            Files.writeString(file, String.join("\t", key, what, mark.name(), text) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that the server confirmed for each operation of a kind, by key. */
    synchronized Map<String, String> confirmed(String what) {
        Map<String, String> confirmed = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.what().equals(what) && line.mark() == Mark.OK)
                .forEach(line -> confirmed.put(line.key(), line.text()));
        return confirmed;
    }

    /** Everything, in the order of time. */
    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Operations that ended in a certain way, with what was told. */
    synchronized List<Line> marked(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).toList();
    }
}
