package eu.socle.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts programs: only those of PostgreSQL, and the system's own {@code setpriv}, {@code unshare} and {@code setsid}
 * in front of them. No shell, and nothing of the caller's environment.
 */
final class Program {

    private static final File NOTHING = new File("/dev/null");

    /** What a finished program said, on both outputs. */
    record Outcome(int exit, String output) {
        boolean isSuccess() {
            return exit == 0;
        }
    }

    private Program() {}

    /** Runs a program to its end. */
    static Outcome run(List<String> command, Path folder) throws IOException {
        return run(command, folder, NOTHING.toPath());
    }

    static Outcome run(List<String> command, Path folder, Path input) throws IOException {
        var process = prepare(command, folder)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var text = output.readAllAsString();
            return new Outcome(process.waitFor(), text.strip());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        }
    }

    /** Starts a program that goes on by itself and appends all it says to a file. */
    static Process launch(List<String> command, Path folder, Path log) throws IOException {
        return prepare(command, folder)
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private static ProcessBuilder prepare(List<String> command, Path folder) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        return builder;
    }
}
