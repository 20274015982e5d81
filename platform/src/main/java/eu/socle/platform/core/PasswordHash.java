package eu.socle.platform.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Passwords at rest: Argon2id in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
public final class PasswordHash {

    /** Shorter passwords are refused. */
    public static final int MIN_CHARACTERS = 12;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_CHARACTERS = 500;

    /** Each takes 19 MB, so that many logins together must not take all the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Checked when the user is unknown, so that the answer takes as long. */
    private static final String NOBODY = of("nobody has this password " + RANDOM.nextLong());

    private PasswordHash() {}

    static boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= MIN_CHARACTERS
                && password.length() <= MAX_CHARACTERS
                && password.chars().distinct().count() > 3;
    }

    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash(password, salt, MEMORY_KIB, PASSES, 1));
    }

    /** Takes the same time whether the user exists or not. */
    public static boolean matches(String password, @Nullable String stored) {
        String text = stored == null ? NOBODY : stored;
        if (password.length() > MAX_CHARACTERS) {
            return false;
        }
        String[] parts = text.split("\\$");
        String[] costs = parts[3].split(",");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual =
                hash(password, Base64.getDecoder().decode(parts[4]), cost(costs[0]), cost(costs[1]), cost(costs[2]));
        return MessageDigest.isEqual(expected, actual) && stored != null;
    }

    private static int cost(String pair) {
        return Integer.parseInt(pair.substring(2));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return argon2(password, salt, memory, passes, lanes);
        } finally {
            AT_ONCE.release();
        }
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
