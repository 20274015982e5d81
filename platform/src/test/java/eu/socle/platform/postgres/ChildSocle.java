package eu.socle.platform.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A second JVM that runs the launcher, so that a test may kill it or run it under another account. */
final class ChildSocle implements AutoCloseable {

    /** What runs inside: start, say pid, port and password, and close when told by the end of the input. */
    static final class Main {
        public static void main(String[] arguments) throws IOException {
            var settings = new EmbeddedPostgres.Settings(
                    Path.of(arguments[0]), Durability.valueOf(arguments[1]), Boolean.parseBoolean(arguments[2]));
            try (var server = EmbeddedPostgres.start(settings)) {
                System.out.println("STARTED " + server.pid() + " " + server.port() + " " + server.password());
                while (System.in.read() >= 0) {
                    System.out.println("PID " + server.pid());
                }
            } catch (PostgresRefusal e) {
                System.out.println("REFUSED " + e.english().replace('\n', ' '));
            }
        }
    }

    private static final List<String> NEEDED =
            List.of("postgres", "commons-compress", "commons-io", "commons-lang3", "commons-codec", "xz-");

    private final Process process;
    private final BufferedReader output;
    private final String[] answer;

    private ChildSocle(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        var line = output.readLine();
        this.answer = line == null ? new String[] {"DIED"} : line.split(" ", 4);
    }

    static ChildSocle start(Path home) throws IOException {
        return start(home, false, List.of());
    }

    /** @param prefix program and arguments that start the JVM, such as {@code setpriv} */
    static ChildSocle start(Path home, boolean stopWithJvm, List<String> prefix) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(home.toString(), "DURABLE", String.valueOf(stopWithJvm)));
        return new ChildSocle(new ProcessBuilder(command)
                .directory(TestHomes.TARGET.toFile())
                .redirectError(Redirect.INHERIT)
                .start());
    }

    /** Copied into the target folder, because an account without privileges may not read root's Maven folder. */
    private static String classPath() throws IOException {
        var jars = TestHomes.TARGET.resolve("child-jars");
        Folders.create(jars);
        var entries = new ArrayList<String>();
        entries.add(TestHomes.TARGET.resolve("classes").toString());
        entries.add(TestHomes.TARGET.resolve("test-classes").toString());
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var file = Path.of(entry).getFileName().toString();
            if (file.endsWith(".jar") && NEEDED.stream().anyMatch(file::contains)) {
                var copy = jars.resolve(file);
                if (Files.notExists(copy)) {
                    Files.copy(Path.of(entry), copy, StandardCopyOption.REPLACE_EXISTING);
                    Folders.permit(copy, "rw-r--r--");
                }
                entries.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    String answer() {
        return String.join(" ", answer);
    }

    boolean isStarted() {
        return answer[0].equals("STARTED");
    }

    long serverPid() {
        return Long.parseLong(answer[1]);
    }

    String jdbcUrl() {
        return EmbeddedPostgres.jdbcUrl(Integer.parseInt(answer[2]), "postgres");
    }

    String password() {
        return answer[3];
    }

    long pid() {
        return process.pid();
    }

    /** The JVM as the system kills it: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The JVM as a stop command ends it: hooks run. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }
}
