package eu.socle.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.app.proof.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R22: each parser in a process of its own, fed with what is kept for it and with what Jazzer makes of that. A fault ends
 * the run and is written into the corpus, where the tests of every commit find it.
 */
@Tag("prove")
class FuzzProofTest {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final Path FOUND = Path.of("target", "fuzz");
    private static final long SEED = Long.getLong("proof.seed", new Random().nextInt(1 << 24));

    /** How long one input may take, and how long it may be: in seconds and in bytes. */
    private static final int LONGEST = 5;

    private static final int LARGEST = 16_384;

    /** To open a site in a process whose every branch is counted, in seconds. */
    private static final int OPENING = 300;

    /** Opening takes longer than reading: the short run takes a third of them, another one with each seed. */
    static List<Parser> parsers() {
        List<Parser> all = new ArrayList<>(List.of(Parser.values()));
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Scale.of(1, all.size() / 3, all.size()));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void no_input_hangs_swells_or_fails(Parser parser) throws IOException, InterruptedException {
        assumeTrue(isThere(), "Jazzer comes with the Maven profile fuzz: ./socle prove --only=Fuzz");
        int seconds = Scale.of(1, 7, 600);
        Path log = Files.createDirectories(FOUND).resolve(parser.corpus() + ".log");
        Path grown = Files.createDirectories(FOUND.resolve(parser.corpus()));
        Process process = new ProcessBuilder(command(parser, seconds, grown))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(seconds + OPENING, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        System.out.println(parser + ", seed " + SEED + ": " + last(log));
        assertThat(ended && process.exitValue() == 0)
                .as(parser + ", seed " + SEED + ", see " + log + " and " + CorpusTest.folder(parser) + ": "
                        + faults(log))
                .isTrue();
    }

    private static boolean isThere() {
        return FuzzProofTest.class.getClassLoader().getResource(JAZZER.replace('.', '/') + ".class") != null;
    }

    private static List<String> command(Parser parser, int seconds, Path grown) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:-OmitStackTraceInFastThrow",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + Fuzzed.class.getName(),
                "--target_args=" + parser.name(),
                "--instrumentation_includes=eu.socle.kernel.**:eu.socle.platform.**:eu.socle.erp.france.**:com.samskivert.**",
                "--custom_hook_includes=eu.socle.**", // every library would take a minute before the first input
                // The program calls its own database; what it calls elsewhere is the affair of SilenceProofTest.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + FOUND));
        command.addAll(List.of(
                "-max_total_time=" + seconds,
                "-timeout=" + LONGEST,
                "-rss_limit_mb=0", // the heap is limited above
                "-max_len=" + LARGEST,
                "-seed=" + SEED,
                "-print_final_stats=1",
                "-artifact_prefix=" + CorpusTest.folder(parser) + "/",
                grown.toString(),
                CorpusTest.folder(parser).toString()));
        return command;
    }

    private static String last(Path log) throws IOException {
        return lines(log, "stat::number_of_executed_units", "DONE", "cov:");
    }

    private static String faults(Path log) throws IOException {
        return lines(log, "== Java Exception", "ERROR: ", "AssertionError", "Test unit written");
    }

    private static String lines(Path log, String... marks) throws IOException {
        try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            List<String> told = lines.filter(line -> Stream.of(marks).anyMatch(line::contains))
                    .map(line -> line.substring(0, Math.min(300, line.length())))
                    .toList();
            return String.join(" | ", told.subList(Math.max(0, told.size() - 4), told.size()));
        }
    }
}
