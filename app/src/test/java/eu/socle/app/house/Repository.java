package eu.socle.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project as a clone would hold them: what git tracks or would track, never what a build leaves. */
final class Repository {

    private static final Set<String> PRODUCED = Set.of("target", "node_modules", "dist", ".git", "home");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** One text file: its path from the root, with slashes, and its content. */
    record TextFile(String path, String text) {

        List<String> lines() {
            return text.lines().toList();
        }

        boolean isJava() {
            return path.endsWith(".java");
        }

        boolean isMainJava() {
            return isJava() && path.contains("/src/main/java/");
        }

        boolean endsWithAny(String... suffixes) {
            return Arrays.stream(suffixes).anyMatch(path::endsWith);
        }
    }

    /** The repository around the folder the tests run in. */
    static Repository here() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("socle")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("no repository around " + Path.of("").toAbsolutePath());
    }

    List<TextFile> textFiles() {
        return paths().sorted().flatMap(path -> read(path).stream()).toList();
    }

    /** Output of a git command, or nothing when git or the history is absent (a source archive has neither). */
    Optional<String> git(String... arguments) {
        if (!Files.exists(root.resolve(".git"))) {
            return Optional.empty();
        }
        // A checkout owned by another account is read, never changed: git may trust it for this one call.
        Stream<String> command = Stream.concat(Stream.of("git", "-c", "safe.directory=*"), Arrays.stream(arguments));
        try {
            Process process = new ProcessBuilder(command.toList())
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Stream<String> paths() {
        return git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .map(output -> Arrays.stream(output.split("\0")).filter(path -> !path.isEmpty()))
                .orElseGet(this::walk);
    }

    private Stream<String> walk() {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(path -> Stream.iterate(path, p -> p != null, Path::getParent)
                            .noneMatch(
                                    part -> PRODUCED.contains(part.getFileName().toString())))
                    .map(path -> path.toString().replace('\\', '/'))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing for a file deleted but still tracked, a link to a folder, or a binary. */
    private Optional<TextFile> read(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TextFile(path, Files.readString(file)));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
