package eu.socle.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /**
     * Keeps the bytes of a stream. They are on the disk when it returns, as what the database confirms is. Bytes that were
     * there already are put there again: should they have been damaged since, these are sound.
     */
    public Kept keep(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "upload", ".tmp");
        try {
            MessageDigest digest = sha256();
            long size;
            try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                size = new DigestInputStream(in, digest).transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), size);
            Path shelf = Files.createDirectories(shelf(kept.hash()));
            move(temporary, at(kept.hash()));
            force(shelf);
            force(folder);
            return kept;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A power cut could still take away the name of a file until its folder is written; not every system lets one ask. */
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // Windows opens no folder
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Where the bytes of a hash stand. */
    public Path at(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash: " + hash);
        }
        return shelf(hash).resolve(hash);
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
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
