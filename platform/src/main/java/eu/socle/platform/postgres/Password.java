package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the server's owner, drawn once and kept in a file only Socle reads.
 *
 * @param fresh whether it was drawn just now, so that existing data do not know it
 */
record Password(String value, boolean fresh) {

    private static final int BYTES = 24;

    static Password in(Path file) throws IOException {
        var stored = PrivateFile.read(file);
        if (stored.isPresent()) {
            return new Password(stored.get(), false);
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var drawn = HexFormat.of().formatHex(bytes);
        PrivateFile.write(file, drawn + "\n");
        return new Password(drawn, true);
    }

    /** Never shown in logs. */
    @Override
    public String toString() {
        return "Password[***]";
    }
}
