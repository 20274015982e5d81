package eu.socle.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A data folder of its own for one test class, and commands typed on it. */
final class TestHome {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private TestHome(Path folder) {
        this.folder = folder;
        environment.put("SOCLE_HOME", folder.toString());
        environment.put("SOCLE_PORT", Integer.toString(freePort()));
        environment.put("SOCLE_LANG", "en");
    }

    /** What a command answered. */
    record Answer(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** An empty home; the programs of PostgreSQL are unpacked once for all. */
    static TestHome fresh(String name) {
        Path folder = TARGET.resolve("homes").resolve(name);
        try {
            delete(folder);
            Files.createDirectories(folder);
            Path programs = Files.createDirectories(TARGET.resolve("postgres-programs"));
            Files.createSymbolicLink(folder.resolve("postgres"), programs);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestHome(folder);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestHome with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    Path folder() {
        return folder;
    }

    int port() {
        return Integer.parseInt(environment.get("SOCLE_PORT"));
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Types a command, in this JVM. */
    Answer type(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Settings.languageOf(environment));
        int code = Main.run(words, environment, console, Clock.systemUTC());
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
