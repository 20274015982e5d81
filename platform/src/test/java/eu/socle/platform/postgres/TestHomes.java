package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders to run test servers in, sharing one copy of the programs. */
final class TestHomes {

    /** Of the module whose tests run. */
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestHomes() {}

    /** An empty home, short enough a path for a unix socket or not. */
    static Path fresh(String name) throws IOException {
        return freshIn(TARGET.resolve("homes"), name);
    }

    static Path freshIn(Path folder, String name) throws IOException {
        var home = folder.resolve(name);
        Folders.delete(home);
        Folders.create(home);
        shareBinaries(home);
        return home;
    }

    /** Unpacking takes a second: once for all homes. */
    static void shareBinaries(Path home) throws IOException {
        var shared = TARGET.resolve("postgres-programs");
        Folders.create(shared);
        try {
            Files.createSymbolicLink(home.resolve("postgres"), shared);
        } catch (FileAlreadyExistsException e) {
            return; // from an earlier run
        }
    }
}
