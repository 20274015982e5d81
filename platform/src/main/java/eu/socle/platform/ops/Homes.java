package eu.socle.platform.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folders of a home that only its own account may enter. */
final class Homes {

    private Homes() {}

    static void prepare(Path home) {
        try {
            for (String name : new String[] {"files", "backups"}) {
                Path folder = home.resolve(name);
                if (Files.notExists(folder)) {
                    Files.createDirectories(home);
                    Files.createDirectory(folder, forOwner(folder));
                }
            }
        } catch (IOException e) {
            throw new Trouble(
                    Trouble.Kind.OTHER,
                    "Le dossier des données " + home
                            + " n’est pas accessible en écriture à ce compte. Donnez-en un autre dans" + " SOCLE_HOME.",
                    "The data folder " + home + " is not writable for this account. Give another one in SOCLE_HOME.",
                    e);
        }
    }

    private static FileAttribute<?>[] forOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
