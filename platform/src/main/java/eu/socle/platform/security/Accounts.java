package eu.socle.platform.security;

import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Role;
import eu.socle.platform.core.HasRole;
import eu.socle.platform.core.PasswordRules;
import eu.socle.platform.core.RoleDocument;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Visit;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users, as the command line and the first start make them. */
public final class Accounts {

    private Accounts() {}

    /** Makes a user who may log in, with a password of at least twelve characters. */
    public static void createUser(
            Site site, String email, String firstName, String lastName, String password, List<String> roles) {
        createUser(site, email, firstName, lastName, password, roles, Language.FR);
    }

    /** As above, for someone to whom Socle speaks another language than French. */
    public static void createUser(
            Site site,
            String email,
            String firstName,
            String lastName,
            String password,
            List<String> roles,
            Language language) {
        site.asSystem(unit -> {
            User user = new User();
            user.set(User.LANGUAGE, language.name().toLowerCase(Locale.ROOT));
            user.set(User.EMAIL, email);
            user.set(User.FIRST_NAME, firstName);
            user.set(User.LAST_NAME, lastName);
            user.set(User.NEW_PASSWORD, password);
            for (String role : roles) {
                ensureRole(unit, role);
                user.add(User.ROLES).set(HasRole.ROLE, role);
            }
            return unit.create(user);
        });
    }

    private static void ensureRole(UnitOfWork unit, String role) {
        if (unit.find(RoleDocument.TYPE, role).isEmpty()) {
            RoleDocument document = new RoleDocument();
            document.set(RoleDocument.ROLE_NAME, role);
            unit.create(document);
        }
    }

    /** The context in which someone works who asked for something before; nothing when that person may no longer log in. */
    public static Optional<Context> contextOf(Site site, String user) {
        return site.asSystem(unit -> unit.first(User.TYPE, User.TYPE.nameField().is(user)))
                .map(found -> UserCard.of(found, Set.of())) // who asked was let in then
                .filter(UserCard::enabled)
                .map(card -> site.contextOf(card.name(), card.roles(), card.language()));
    }

    /** Changes a password; every session of the user ends. */
    public static void setPassword(Site site, String user, String password) {
        setPassword(site, user, password, Visit.LOCAL);
    }

    /**
     * As above, by the user, who comes from somewhere.
     *
     * @throws eu.socle.kernel.Refused {@code password_weak}
     */
    public static void setPassword(Site site, String user, String password, Visit visit) {
        site.asSystem(unit -> {
            User found = unit.lock(User.TYPE, user);
            if (!PasswordRules.allow(password, found.about())) {
                throw Refusal.of("password_weak").on(User.NEW_PASSWORD).asRefused();
            }
            found.set(User.NEW_PASSWORD, password);
            return unit.save(found);
        });
        SecurityLog.done(Event.PASSWORD_CHANGED, user, visit);
    }

    /**
     * Gives a user a new API key; the former one stops working.
     *
     * @return {@code key:secret}, shown once: only the hash of the secret is kept
     */
    public static String newApiKey(Site site, String user) {
        String key = Tokens.random().substring(0, 20);
        String secret = Tokens.random();
        site.asSystem(unit -> {
            User found = unit.lock(User.TYPE, user);
            found.write(User.API_KEY, key);
            found.write(User.API_SECRET_HASH, Tokens.sha256(secret));
            return unit.save(found);
        });
        SecurityLog.done(Event.KEY_CREATED, user, Visit.LOCAL);
        return key + ":" + secret;
    }

    /**
     * Makes the first administrator of a site that has none.
     *
     * @param password the one to give, or null to generate one
     * @return the password when one was generated
     */
    public static Optional<String> firstAdministrator(Site site, @Nullable String password) {
        Optional<User> present = site.asSystem(unit -> unit.find(User.TYPE, User.ADMINISTRATOR));
        if (present.isPresent()) {
            return Optional.empty();
        }
        String given = password == null ? Tokens.random().substring(0, 20) : password;
        createUser(site, User.ADMINISTRATOR, "Administrateur", "", given, List.of(Role.SYSTEM_MANAGER));
        return password == null ? Optional.of(given) : Optional.empty();
    }
}
