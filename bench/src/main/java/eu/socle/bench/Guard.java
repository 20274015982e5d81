package eu.socle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Speed that was reached is kept: ratios to raw SQL in the same run, never times, compared with those that were last recorded.
 * Written as {@code what;ratio}, a line each.
 */
final class Guard {

    private static final double LEAST = 2 / 3.0;

    private final Path file;
    private final Map<String, Double> found = new TreeMap<>();

    Guard(Path file) {
        this.file = file;
    }

    void found(String what, double ratio) {
        found.put(what, ratio);
    }

    /** Replaces what was recorded of the same measures. */
    void record() throws IOException {
        Map<String, Double> all = recorded();
        all.putAll(found);
        List<String> lines = new ArrayList<>();
        all.forEach((what, ratio) -> lines.add(what + ";" + String.format(Locale.ROOT, "%.3f", ratio)));
        Files.write(file, lines);
    }

    private Map<String, Double> recorded() throws IOException {
        Map<String, Double> recorded = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(";", 2);
                recorded.put(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return recorded;
    }

    /** @throws IllegalStateException naming each ratio that fell by a third */
    void stand() throws IOException {
        Map<String, Double> recorded = recorded();
        List<String> fallen = new ArrayList<>();
        found.forEach((what, ratio) -> {
            double before = recorded.getOrDefault(what, 0.0);
            if (ratio < before * LEAST) {
                fallen.add(String.format(Locale.ROOT, "%s: %.3f, recorded %.3f", what, ratio, before));
            }
        });
        if (found.keySet().stream().noneMatch(recorded::containsKey)) {
            throw new IllegalStateException("Nothing was recorded to compare with: ./socle bench --record");
        }
        if (!fallen.isEmpty()) {
            throw new IllegalStateException("Slower than recorded by a third or more: " + String.join("; ", fallen));
        }
    }
}
