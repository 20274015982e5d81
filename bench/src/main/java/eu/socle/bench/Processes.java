package eu.socle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a process and its children use, as Linux counts it. */
record Processes(long pid) {

    private static final int MILLIS_PER_TICK = 10; // Linux counts processor time in hundredths of a second
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** Processor time so far, in milliseconds, children that ended included. */
    long cpuMillis() {
        long ticks = 0;
        for (long each : tree()) {
            String[] facts = facts(each);
            if (facts.length > CHILDREN_SYSTEM) {
                ticks += Long.parseLong(facts[USER]) + Long.parseLong(facts[SYSTEM]);
                ticks += each == pid ? Long.parseLong(facts[CHILDREN_USER]) + Long.parseLong(facts[CHILDREN_SYSTEM]) : 0;
            }
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Memory in megabytes: each process with its share of what it shares with others. */
    long pssMegabytes() {
        long kilobytes = 0;
        for (long each : tree()) {
            kilobytes += read("/proc/" + each + "/smaps_rollup").lines()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
        return kilobytes / 1024;
    }

    /** The process and its children. */
    private List<Long> tree() {
        List<Long> tree = new ArrayList<>(List.of(pid));
        try (var all = Files.list(Path.of("/proc"))) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(each -> parentOf(each) == pid)
                    .forEach(tree::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private static long parentOf(long process) {
        String[] facts = facts(process);
        return facts.length > PARENT ? Long.parseLong(facts[PARENT]) : 0;
    }

    /** The fields of {@code stat} after the name, which may hold spaces: state, parent, … */
    private static String[] facts(long process) {
        String stat = read("/proc/" + process + "/stat");
        return stat.isEmpty() ? new String[0] : stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    /** Nothing when the process has ended meanwhile. */
    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }
}
