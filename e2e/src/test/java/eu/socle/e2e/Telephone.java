package eu.socle.e2e;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application that shows codes (RFC 6238), for a secret typed into it. */
record Telephone(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "RAW"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 is a number of base 32 in other letters. */
    private byte[] bytes() {
        String digits = secret.chars()
                .mapToObj(letter -> String.valueOf(Character.forDigit(ALPHABET.indexOf(letter), 32)))
                .collect(Collectors.joining());
        byte[] number = new BigInteger("1" + digits, 32).toByteArray();
        return Arrays.copyOfRange(number, number.length - SECRET_BYTES, number.length);
    }
}
