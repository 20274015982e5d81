package eu.socle.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a restored site. A file never changes under its name, so those of the archive are put beside those that are
 * there before the data refer to them, and the others go once nothing refers to them: a power cut in between loses nothing.
 */
final class RestoredFiles {

    private final Path place;
    private final List<Path> added = new ArrayList<>();

    RestoredFiles(Path root, String site) {
        this.place = root.resolve(site).toAbsolutePath().normalize();
    }

    void add(Archive archive) throws IOException {
        for (Manifest.Content content : archive.manifest().files()) {
            Path target = target(content);
            if (Files.exists(target) && Files.size(target) == content.size()) {
                continue;
            }
            Files.createDirectories(target.resolve("..").normalize());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try (InputStream in = archive.read(content)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            added.add(target);
        }
    }

    /** After a failure: nothing refers to what was added. */
    void takeBack() throws IOException {
        for (Path file : added) {
            Files.deleteIfExists(file);
        }
    }

    /** After success: nothing refers any more to files that the archive does not hold. */
    void forgetOthers(Manifest manifest) throws IOException {
        Set<Path> kept = new HashSet<>();
        for (Manifest.Content content : manifest.files()) {
            kept.add(target(content));
        }
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    if (!kept.contains(file)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private Path target(Manifest.Content content) throws IOException {
        Path target = place.resolve(content.entry().substring(Manifest.FILES.length()))
                .normalize();
        if (!target.startsWith(place)) { // checked already when the archive was opened; kept beside what it protects
            throw new IOException(content.entry());
        }
        return target;
    }
}
