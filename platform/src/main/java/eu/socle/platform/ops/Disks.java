package eu.socle.platform.ops;

import eu.socle.platform.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The disks that Socle writes to: often one, unless someone put folders of its home elsewhere. */
record Disks(Path home) {

    /** Below this PostgreSQL may have to refuse writes at any moment. */
    private static final long NEEDED = 200L << 20;

    /** Below this the largest file that may be sent is refused, whatever else goes on. */
    private static final long NEEDED_FOR_FILES = 64L << 20;

    /**
     * A folder whose disk is nearly full.
     *
     * @param megabytes that are left
     */
    record Full(Path folder, long megabytes) {}

    /** Without room there, nothing can be written. */
    Optional<Full> ofEverything() {
        List<Path> folders = new ArrayList<>(EmbeddedPostgres.folders(home));
        folders.addFirst(home);
        return full(folders, NEEDED);
    }

    /** Without room there, files cannot be received, or logs are lost; all the rest goes on. */
    Optional<Full> ofFiles() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return full(List.of(home.resolve("files"), temporary, home.resolve("log")), NEEDED_FOR_FILES);
    }

    /** The first one. A folder that does not exist, or that this account may not enter, is not looked at. */
    private static Optional<Full> full(List<Path> folders, long needed) {
        return folders.stream()
                .filter(Files::isDirectory)
                .filter(folder -> free(folder) < needed)
                .map(folder -> new Full(folder, free(folder) >> 20))
                .findFirst();
    }

    /** In bytes. Asked of the file system itself: the table of mounted disks does not tell everything in a container. */
    private static long free(Path folder) {
        return folder.toFile().getUsableSpace();
    }
}
