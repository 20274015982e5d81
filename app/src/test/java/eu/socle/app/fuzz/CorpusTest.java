package eu.socle.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each parser on the inputs that are kept for it: ordinary ones, and every one that once was a fault. */
class CorpusTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    static Path folder(Parser parser) {
        return Path.of("src", "test", "resources", "fuzz", parser.corpus());
    }

    @TestFactory
    Stream<DynamicTest> what_is_kept_is_answered_or_refused() {
        return Arrays.stream(Parser.values())
                .flatMap(parser -> kept(parser).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                parser.corpus() + "/" + file.getFileName(), () -> reads(parser, file))));
    }

    private static void reads(Parser parser, Path file) throws Exception {
        byte[] input = Files.readAllBytes(file);
        parser.read(new byte[0]); // opens what is opened once
        assertTimeoutPreemptively(LONGEST, () -> parser.read(input));
    }

    private static List<Path> kept(Parser parser) {
        try (Stream<Path> files = Files.list(folder(parser))) {
            List<Path> kept = files.sorted().toList();
            assertThat(kept).as("inputs kept for " + parser).isNotEmpty();
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
