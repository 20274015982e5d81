package eu.socle.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way, counted and hashed. Closing leaves what is behind open: an archive holds many entries. */
final class Sealed extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long size;

    Sealed(OutputStream out) {
        super(out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    Manifest.Content content(String entry) {
        return new Manifest.Content(entry, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether a stream holds exactly what was sealed; reads no further than the size that was promised. */
    static boolean holds(InputStream in, Manifest.Content content) throws IOException {
        Sealed seal = new Sealed(OutputStream.nullOutputStream());
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            seal.write(buffer, 0, read);
            if (seal.size > content.size()) {
                return false;
            }
        }
        return seal.content(content.entry()).equals(content);
    }
}
