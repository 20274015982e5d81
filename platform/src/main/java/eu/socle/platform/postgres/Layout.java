package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where things are in a home.
 *
 * @param home the real path of the home
 */
record Layout(Path home) {

    /** Data of one major version cannot be read by another, so the folder carries its number. */
    static final String MAJOR = "18";

    /** Others may pass, as the account of the server must, but see nothing. */
    private static final String PASSAGE = "rwx--x--x";

    static Layout of(Path home) {
        try {
            Folders.create(home.toAbsolutePath(), PASSAGE);
            var layout = new Layout(home.toRealPath());
            Folders.create(layout.database(), PASSAGE);
            Folders.create(layout.home.resolve("log"), "rwx------");
            return layout;
        } catch (IOException e) {
            throw Refusals.unusable(home, e);
        }
    }

    Path database() {
        return home.resolve("database");
    }

    Path data() {
        return database().resolve(MAJOR);
    }

    /** All data, tables, and the log that makes them safe. */
    List<Path> disks() {
        return List.of(data(), data().resolve("base"), data().resolve("pg_wal"));
    }

    Path password() {
        return database().resolve("password");
    }

    Path port() {
        return database().resolve("port");
    }

    Path log() {
        return home.resolve("log").resolve("postgresql.log");
    }

    /** The folder for the server's unix socket, made and handed over; nothing when the path does not suit. */
    String socketFolder(Account account) throws IOException {
        var folder = home.resolve("run");
        var name = Configuration.socketFolder(folder);
        if (!name.isEmpty() && Files.notExists(folder)) {
            Folders.create(folder, "rwx------");
        }
        if (!name.isEmpty()) {
            account.give(folder);
        }
        return name;
    }

    Path binaries() {
        return home.resolve("postgres");
    }
}
