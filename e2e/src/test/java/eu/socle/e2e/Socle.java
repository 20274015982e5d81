package eu.socle.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged program in a process of its own, on an empty data folder and a free port. */
final class Socle implements AutoCloseable {

    static final String PASSWORD = "une phrase que personne ne devine";

    private static final Path JAR = Path.of("..", "app", "target", "socle", "app.jar");
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final int port;
    private final Process process;

    private Socle(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Returns when it is ready. */
    static Socle start(String name, Tongue tongue) throws IOException {
        return start(emptyHome(name), tongue);
    }

    /** Returns when it is ready, filled with demonstration data; {@code people} learns their accounts and passwords. */
    static Socle startDemonstration(String name, Tongue tongue, Map<String, String> people)
            throws IOException, InterruptedException {
        Path home = emptyHome(name);
        Process process = command(home, freePort(), tongue, "demo", "--company=association", "--months=1")
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No demonstration: " + lines);
        }
        lines.stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length == 2)
                .forEach(cells -> people.put(cells[0], cells[1]));
        return start(home, tongue);
    }

    private static Socle start(Path home, Tongue tongue) throws IOException {
        int port = freePort();
        ProcessBuilder builder = command(home, port, tongue, "start");
        Path errors = home.resolve("errors.txt");
        builder.redirectError(errors.toFile());
        Process process = builder.start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IllegalStateException("Socle did not start: " + Files.readString(errors));
        }
        return new Socle(port, process);
    }

    private static ProcessBuilder command(Path home, int port, Tongue tongue, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toAbsolutePath().normalize().toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(key -> key.startsWith("SOCLE_"));
        builder.environment().put("SOCLE_HOME", home.toString());
        builder.environment().put("SOCLE_PORT", Integer.toString(port));
        builder.environment().put("SOCLE_LANG", tongue.code());
        builder.environment().put("SOCLE_ADMIN_PASSWORD", PASSWORD);
        return builder;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The programs of PostgreSQL are unpacked once for all homes. */
    private static Path emptyHome(String name) throws IOException {
        Path home = TARGET.resolve("homes").resolve(name);
        if (Files.exists(home)) {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(home);
        Path programs = Files.createDirectories(TARGET.resolve("postgres-programs"));
        Files.createSymbolicLink(home.resolve("postgres"), programs);
        return home;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
