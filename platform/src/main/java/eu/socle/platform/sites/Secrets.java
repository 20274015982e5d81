package eu.socle.platform.sites;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what has to be read again but must not be read in a stolen database or backup: AES-256-GCM with the key of the file
 * {@code secret.key} of the home, which is in neither. Nodes of one database share that file.
 *
 * <p>A sealed text is {@code s1:} and, in base64, the mark of the key, the nonce and the sealed bytes.
 */
public final class Secrets {

    /** The name of the file, in the home. */
    public static final String FILE = "secret.key";

    private static final String FORMAT = "s1:";
    private static final int KEY_BYTES = 32;
    private static final int MARK_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private @Nullable SecretKey key;

    Secrets(Path home) {
        this.file = home.resolve(FILE);
    }

    /**
     * @param use what the secret is for and whose it is; the same words open it, so that nobody moves it elsewhere
     */
    public String seal(String secret, String use) {
        byte[] nonce = random(NONCE_BYTES);
        SecretKey with = key();
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, with, nonce, use, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(MARK_BYTES + nonce.length + sealed.length)
                .put(mark(with))
                .put(nonce)
                .put(sealed)
                .array();
        return FORMAT + Base64.getEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @throws eu.socle.kernel.Refused {@code secret_unreadable} when it was sealed with another key, for another use, or was
     *     changed since
     */
    public String open(String sealed, String use) {
        SecretKey with = key();
        if (!sealed.startsWith(FORMAT)) {
            throw unreadable();
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(FORMAT.length())));
            if (!Arrays.equals(take(all, MARK_BYTES), mark(with))) {
                throw unreadable();
            }
            byte[] nonce = take(all, NONCE_BYTES);
            byte[] opened = cipher(Cipher.DECRYPT_MODE, with, nonce, use, take(all, all.remaining()));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException | BufferUnderflowException e) {
            throw unreadable();
        }
    }

    private Refused unreadable() {
        return Refusal.of("secret_unreadable").with("file", file.toString()).asRefused();
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, String use, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells keys apart without telling anything of them. */
    private static byte[] mark(SecretKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Arrays.copyOf(digest, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read when first needed, made when there is none yet. */
    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = new SecretKeySpec(bytes(), "AES");
            key = known;
        }
        return known;
    }

    private byte[] bytes() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                make();
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole before it has its name: two processes that start together end with the same key. */
    private void make() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", owner);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(random(KEY_BYTES)) + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process made it meanwhile: that one is the key
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
