package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.report.Export;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.sites.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R20: a program that shares no code with Socle verifies an exported chain, and finds whatever was changed in it. */
class ChainExportTest {

    private static final int CHANGES = 1_000;

    @TempDir
    private Path folder;

    @Test
    void whoever_has_the_file_and_the_published_program_can_verify_it() throws Exception {
        Path file = folder.resolve("chaine.tsv");
        Files.write(file, exported());
        assertThat(Files.readString(file)).contains("a\\\\b\\nc\\sd\\te");
        assertThat(faults(file)).isEmpty();
        byte[] sound = Files.readAllBytes(file);
        int start = new String(sound, StandardCharsets.UTF_8).indexOf('\n') + 1;
        Random random = new Random(22);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = sound.clone();
            int at = start + random.nextInt(sound.length - start);
            changed[at] = (byte) (changed[at] == 'x' ? 'y' : 'x');
            Files.write(file, changed);
            assertThat(faults(file)).as("byte " + at + " was changed").isNotEmpty();
        }
    }

    private static byte[] exported() {
        try (Bakery bakery = Bakery.open()) {
            for (int i = 1; i <= 30; i++) {
                bakery.sell("FA-" + i, "2026-03-%02d".formatted(i), "Ada", i + ".05", "2026-04-30");
            }
            bakery.book(
                    "OD-1",
                    "2026-05-31",
                    bakery.debit("613000", "9").saying("a\\b\nc\u001fd\te"),
                    bakery.credit("512000", "9"));
            Export export = bakery.site().registry().offers(Export.class).stream()
                    .filter(each -> each.id().equals("ledger-chain"))
                    .findFirst()
                    .orElseThrow();
            return bakery.site()
                    .asSystem(unit -> AllRows.read(bakery.sites().server(), Sites.DEFAULT, unit.registry(), rows -> {
                        String year = String.valueOf(rows.list("select fiscal_year from {GL Entry} limit 1", Map.of())
                                .getFirst()
                                .get("fiscal_year"));
                        String company = String.valueOf(rows.list("select company from {GL Entry} limit 1", Map.of())
                                .getFirst()
                                .get("company"));
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        try {
                            export.prepare(Map.of("company", company, "fiscal_year", year), unit, rows)
                                    .writing()
                                    .to(bytes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return bytes.toByteArray();
                    }));
        }
    }

    /** What the published program says, compiled from its one file and nothing else. */
    private List<?> faults(Path file) throws Exception {
        Path classes = folder.resolve("classes");
        if (!Files.exists(classes)) {
            Path source = Path.of("..", "docs", "verify", "VerifyChain.java");
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", "", "-d", classes.toString(), source.toString());
            assertThat(result).isZero();
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            Method faults = loader.loadClass("VerifyChain").getMethod("faults", Path.class);
            return (List<?>) faults.invoke(null, file);
        }
    }
}
