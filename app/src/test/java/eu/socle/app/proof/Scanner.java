package eu.socle.app.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of Debian that attacks a site, given some time, and what it wrote. */
record Scanner(Path folder) {

    static Scanner in(String name) throws IOException {
        Path folder = Path.of("target", "scanners", name).toAbsolutePath();
        RealProgram.delete(folder);
        return new Scanner(Files.createDirectories(folder));
    }

    /** Runs it to its end, or to the end of the time it is given; what it found until then counts. */
    void run(List<String> words, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("HOME", folder.toString());
        File log = folder.resolve("log.txt").toFile();
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What it said, line by line; what it writes in other letters than ours is passed over. */
    List<String> log() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("log.txt")), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The lines of the files that it left under a name. */
    List<String> lines(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path each :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(each)).append('\n');
            }
            return all.toString().lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
