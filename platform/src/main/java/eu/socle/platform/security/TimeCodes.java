package eu.socle.platform.security;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes that a telephone shows, six digits that change every thirty seconds (RFC 6238). */
final class TimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);

    /** Steps before and after the present one whose code is taken: clocks differ a little. */
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** A secret of 160 bits, as applications take it when typed: base32. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** The step whose code this is, or nothing when it is of none near now. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (Tokens.same(codeOf(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String codeOf(String secret, long step) {
        Key key = new SecretKeySpec(new Base32().decode(secret), "RAW");
        try {
            return new HmacOneTimePasswordGenerator().generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
