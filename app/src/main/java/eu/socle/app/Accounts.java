package eu.socle.app;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Role;
import eu.socle.platform.core.HasRole;
import eu.socle.platform.core.RoleDocument;
import eu.socle.platform.core.User;
import eu.socle.platform.sites.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The accounts of a site, as the command line and the first start handle them. */
public final class Accounts {

    /** No letter that looks like another, since people copy it by hand once. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS = 20;
    private static final int GROUP = 5;
    private static final int KEY_BYTES = 15;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Accounts() {}

    /** Whether the site has had its first administrator. */
    public static boolean hasAdministrator(Site site) {
        return site.asSystem(unit -> unit.find(User.TYPE, User.ADMINISTRATOR).isPresent());
    }

    /** Creates the user that a site starts with. */
    public static void createAdministrator(Site site, String password) {
        create(site, User.ADMINISTRATOR, "Administrateur", List.of(Role.SYSTEM_MANAGER), password);
    }

    public static void create(Site site, String email, String firstName, List<String> roles, String password) {
        site.asSystem(unit -> {
            User user = new User();
            user.set(User.EMAIL, email);
            user.set(User.FIRST_NAME, firstName);
            for (String role : roles) {
                if (unit.find(RoleDocument.TYPE, role).isEmpty()) {
                    RoleDocument document = new RoleDocument();
                    document.set(RoleDocument.ROLE_NAME, role);
                    unit.create(document);
                }
                user.add(User.ROLES).set(HasRole.ROLE, role);
            }
            user.write(User.PASSWORD_HASH, hash(password));
            return unit.create(user);
        });
    }

    public static List<User> all(Site site) {
        return site.asSystem(unit -> unit.list(User.TYPE, Cond.always()));
    }

    public static void setPassword(Site site, String name, String password) {
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.write(User.PASSWORD_HASH, hash(password));
            return unit.save(user);
        });
    }

    /** Gives a new API key in place of the former one: {@code key:secret}, told once. */
    public static String newApiKey(Site site, String name) {
        String key = random();
        String secret = random();
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.write(User.API_KEY, key);
            user.write(User.API_SECRET_HASH, sha256(secret));
            return unit.save(user);
        });
        return key + ":" + secret;
    }

    public static void setEnabled(Site site, String name, boolean enabled) {
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.set(User.ENABLED, enabled);
            return unit.save(user);
        });
    }

    /** A password to copy once: four groups of five letters, 98 bits. */
    public static String drawPassword() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            drawn.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }

    private static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Argon2id in the usual text form. */
    private static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }
}
