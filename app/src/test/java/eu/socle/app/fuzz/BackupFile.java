package eu.socle.app.fuzz;

import eu.socle.app.Modules;
import eu.socle.platform.backup.Restore;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Backups that nobody made with Socle, opened to be restored. */
final class BackupFile {

    private static final Path FOLDER = Path.of("target", "fuzz-backup");
    private static final Restore RESTORE = new Restore(
            new Server(
                    TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                    TestPostgres.server().user(),
                    TestPostgres.server().password()),
            Modules.registry(),
            FOLDER);

    /** No site is ever made: an archive that passes all its checks is refused for this name. */
    private static final String NO_NAME = "Not a name";

    private BackupFile() {}

    static void restore(byte[] input) throws IOException {
        Path file = Files.createDirectories(FOLDER)
                .resolve("backup-" + ProcessHandle.current().pid() + ".zip");
        Files.write(file, isZip(input) ? input : sealed(input));
        try {
            RESTORE.run(file, NO_NAME, true);
        } catch (Trouble refused) {
            // as declared
        }
    }

    private static boolean isZip(byte[] input) {
        return input.length > 1 && input[0] == 'P' && input[1] == 'K';
    }

    /** An archive whose manifest is rightly sealed, whatever it says: nothing but its own checks stands in its way. */
    private static byte[] sealed(byte[] manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest);
            zip.putNextEntry(new ZipEntry("manifest.sha256"));
            zip.write(sha256(manifest).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
