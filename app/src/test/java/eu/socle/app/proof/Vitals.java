package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds at one moment, measured from outside.
 *
 * @param seconds since the beginning
 * @param resident memory that the system gave it, in kB
 * @param heap memory of Java that is still used after a full collection, in kB
 * @param threads of the system
 * @param files open ones, sockets among them
 * @param connections to its database
 * @param temporary files left in the temporary folder
 * @param sessions of people, as rows
 */
record Vitals(
        double seconds,
        long resident,
        long heap,
        long threads,
        long files,
        long connections,
        long temporary,
        long sessions) {

    /** A collection, then what is left, by class and in all. */
    private static final String LIVING =
            Path.of(System.getProperty("java.home"), "bin", "jcmd") + " %d GC.class_histogram";

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)$");
    private static final int KILO = 1_024;
    private static final double NANOS = 1e9;
    private static final String CONNECTIONS = "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";

    /**
     * @param temporaries the temporary folder of the process
     * @param beginNanos when the measures began, on the clock of the machine that only goes forward
     */
    static Vitals of(RealProgram program, Path temporaries, long beginNanos) {
        Path process = Path.of("/proc", Long.toString(program.pid()));
        String living = Tool.run(LIVING.formatted(program.pid()));
        return program.beside(read -> new Vitals(
                (System.nanoTime() - beginNanos) / NANOS,
                status(process, "VmRSS"),
                heap(living),
                status(process, "Threads"),
                count(process.resolve("fd")),
                read.number(CONNECTIONS),
                count(temporaries),
                read.number("select count(*) from session")));
    }

    private static long heap(String living) {
        Matcher total = TOTAL.matcher(living);
        assertThat(total.find()).as(living).isTrue();
        return Long.parseLong(total.group(1)) / KILO;
    }

    private static long status(Path process, String name) {
        try (Stream<String> lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
