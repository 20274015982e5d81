package eu.socle.app;

import eu.socle.platform.core.User;
import eu.socle.platform.sites.Site;
import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The accounts of a site, as the command line and the first start handle them. */
final class Accounts {

    /** No letter that looks like another, since people copy it by hand once. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Accounts() {}

    /** Whether the site has had its first administrator. */
    static boolean hasAdministrator(Site site) {
        return site.asSystem(unit -> unit.find(User.TYPE, User.ADMINISTRATOR).isPresent());
    }

    /** Creates the user that a site starts with. */
    static void createAdministrator(Site site, String password) {
        site.asSystem(unit -> {
            User user = new User();
            user.set(User.EMAIL, User.ADMINISTRATOR);
            user.set(User.FIRST_NAME, User.ADMINISTRATOR);
            user.write(User.PASSWORD_HASH, hash(password));
            return unit.create(user);
        });
    }

    private static String hash(String password) {
        return String.valueOf(
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password));
    }

    /** A password to copy once: four groups of five letters, 98 bits. */
    static String drawPassword() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            drawn.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }
}
