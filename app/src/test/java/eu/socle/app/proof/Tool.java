package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of the system, run to its end. */
final class Tool {

    /**
     * How it ended.
     *
     * @param code 0 when all went well
     */
    record End(int code, String output) {}

    private Tool() {}

    static End tried(List<String> words) {
        return tried(new ProcessBuilder(words));
    }

    static End tried(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new End(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a line of words without quotes, which must go well. */
    static String run(String line) {
        End end = tried(Stream.of(line.split(" ")).toList());
        if (end.code() != 0) {
            throw new IllegalStateException(line + ": " + end.output());
        }
        return end.output();
    }

    /** The same, when it may as well have been done before. */
    static String attempt(String line) {
        return tried(Stream.of(line.split(" ")).toList()).output();
    }

    static boolean exists(String path) {
        return Files.isExecutable(Path.of(path));
    }
}
