package eu.socle.platform.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of an application: 256 random bits, of which only the SHA-256 is kept. */
public final class ClientSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {}

    static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    /** Whether a secret is the one of the application, in a time that does not tell where they differ. */
    public static boolean matches(OAuthClient client, String given) {
        String kept = client.text(OAuthClient.CLIENT_SECRET_HASH);
        return !kept.isEmpty() && MessageDigest.isEqual(HexFormat.of().parseHex(kept), digest(given));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
