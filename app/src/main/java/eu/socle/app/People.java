package eu.socle.app;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Language;
import eu.socle.kernel.Role;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.sites.Site;
import java.security.SecureRandom;
import java.util.List;

/** The users of a site, as the command line and the first start handle them. */
public final class People {

    /** No letter that looks like another, since people copy it by hand once. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS = 30;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private People() {}

    /** Whether the site has had its first administrator. */
    static boolean hasAdministrator(Site site) {
        return site.asSystem(unit -> unit.find(User.TYPE, User.ADMINISTRATOR).isPresent());
    }

    /** Creates the user that a site starts with, who is spoken to in the language of whoever starts it. */
    public static void createAdministrator(Site site, String password, Language language) {
        String called = language == Language.FR ? "Administrateur" : "Administrator";
        Accounts.createUser(site, User.ADMINISTRATOR, called, "", password, List.of(Role.SYSTEM_MANAGER), language);
    }

    public static List<User> all(Site site) {
        return site.asSystem(unit -> unit.list(User.TYPE, Cond.always()));
    }

    public static void setEnabled(Site site, String name, boolean enabled) {
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.set(User.ENABLED, enabled);
            return unit.save(user);
        });
    }

    /** A password to copy once: six groups of five letters, 148 bits. */
    public static String drawPassword() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            drawn.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }
}
