package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The unpacked PostgreSQL programs.
 *
 * @param folder real path, so that the server calls itself what we call it
 */
record Binaries(Path folder) {

    /** Where programs go when the account of the server may not enter the home, such as {@code /root}. */
    static final Path SHARED = Path.of("/var/lib/socle/postgres");

    private static final String MARKER = ".complete";

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String pgCtl() {
        return folder.resolve("bin/pg_ctl").toString();
    }

    /** The programs under {@code <root>/<version>}, unpacked if they are not there yet, whole and unchanged. */
    static Binaries ready(Archive archive, Path root) {
        var folder = root.resolve(archive.version());
        try {
            if (!isComplete(folder, archive)) {
                Folders.create(root);
                unpackAlone(archive, root, folder);
            }
            return new Binaries(folder.toRealPath());
        } catch (IOException e) {
            throw Refusals.unusable(root, e);
        }
    }

    /** One process at a time, and one thread in it: a file lock does not tell threads apart. */
    private static synchronized void unpackAlone(Archive archive, Path root, Path folder) throws IOException {
        try (var channel =
                        FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isComplete(folder, archive)) {
                unpack(archive, root.resolve(archive.version() + ".new"), folder);
            }
        }
    }

    private static void unpack(Archive archive, Path fresh, Path folder) throws IOException {
        Folders.delete(fresh);
        Folders.create(fresh);
        try {
            archive.unpack(fresh);
            Files.writeString(fresh.resolve(MARKER), marker(fresh, archive));
            Folders.delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(fresh);
            throw e;
        }
    }

    /** After a power cut files may be empty: their number and sizes are compared, which is quick. */
    private static boolean isComplete(Path folder, Archive archive) throws IOException {
        var marker = folder.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(marker(folder, archive));
    }

    private static String marker(Path folder, Archive archive) throws IOException {
        try (var files = Files.walk(folder)) {
            var sizes = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(MARKER))
                    .mapToLong(file -> file.toFile().length())
                    .summaryStatistics();
            return archive.fingerprint() + " " + sizes.getCount() + " files " + sizes.getSum() + " bytes\n";
        }
    }
}
