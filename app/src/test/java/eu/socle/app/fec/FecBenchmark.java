package eu.socle.app.fec;

import eu.socle.erp.france.books.FecExport;
import eu.socle.platform.report.ReportRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * Times the take-over of a large FEC and its writing, as text and as XML. Run by hand: {@code FecBenchmark [lines]}; two
 * lines to an entry, a tenth of them with a customer.
 */
final class FecBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String COMPANY = "Mesure";

    private FecBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = Files.createTempDirectory("fec").resolve("404833048FEC20251231.txt");
        write(file, lines);
        try (FecHome home = new FecHome()) {
            home.company(COMPANY, "ME", "404833048");
            OUT.printf("%d lines, %d kB, heap of %d MB%n", lines, Files.size(file) / 1_000, heap());
            time("import", () -> {
                if (home.fec("import", file.toString(), "--company", COMPANY) != 0) {
                    throw new IllegalStateException(home.said.toString());
                }
            });
            for (int round = 1; round <= 3; round++) {
                time("export as text", () -> export(home, Map.of()));
                time("export as XML", () -> export(home, Map.of("format", "xml")));
            }
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / 1_048_576;
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        long before = processor();
        work.run();
        OUT.printf(
                "%s: %.1f s, of which %.1f s of processor for Java%n",
                what, (System.nanoTime() - start) / 1e9, (processor() - before) / 1e9);
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** As the export of the desk does, within rights. */
    private static void export(FecHome home, Map<String, Object> more) {
        Map<String, Object> parameters = new java.util.HashMap<>(more);
        parameters.put("company", COMPANY);
        parameters.put("fiscal_year", "2025");
        home.site().asSystem(unit -> {
            try {
                FecExport.ofEntries()
                        .prepare(parameters, unit, new ReportRows(unit))
                        .writing()
                        .to(OutputStream.nullOutputStream());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(Path file, int lines) throws IOException {
        String head = new String(FecHome.sample("golden-FEC.txt"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head + "\r\n");
            for (int n = 1; n <= lines / 2; n++) {
                String day = LocalDate.of(2025, 1, 1)
                        .plusDays((n - 1) * 365L / (lines / 2))
                        .toString()
                        .replace("-", "");
                String amount = 1 + n % 997 + ",00";
                String customer = n % 5 == 0 ? "C" + n % 1_000 + "\tClient " + n % 1_000 : "C0\tComptoir";
                String start = "VE\tVentes\t" + n + "\t" + day + "\t";
                String middle = "\tFA-2025-" + n + "\t" + day + "\tFacture FA-2025-" + n + " du comptoir\t";
                String end = "\t\t\t" + day + "\t\t\r\n";
                out.write(start + "411000\tClients\t" + customer + middle + amount + "\t0,00" + end);
                out.write(start + "706000\tPrestations\t\t" + middle + "0,00\t" + amount + end);
            }
        }
    }

    /** What the command reads. */
    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
