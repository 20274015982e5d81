package eu.socle.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of files, each once, under the hash of its content. No name that a person chose is ever part of a path. */
public record Content(Path folder) {

    /**
     * Bytes that are kept.
     *
     * @param hash SHA-256, 64 hexadecimal digits
     * @param size in bytes
     */
    public record Kept(String hash, long size) {}

    /** Keeps the bytes of a stream. */
    public Kept keep(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "upload", ".tmp");
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = Files.newOutputStream(temporary)) {
                size = new DigestInputStream(in, digest).transferTo(out);
            }
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), size);
            Path place = at(kept.hash());
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                move(temporary, place);
            }
            return kept;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Where the bytes of a hash stand. */
    public Path at(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** The hash of some bytes. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The hash of all that a stream gives. */
    static String hash(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
