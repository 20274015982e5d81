package eu.socle.platform.security;

import eu.socle.kernel.Refusal;
import eu.socle.platform.core.PasswordHash;
import eu.socle.platform.core.User;
import eu.socle.platform.sites.Site;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a name and a password, and opens a session. Unknown users and wrong passwords are answered alike. */
public final class Login {

    private final PermissionBook book;

    public Login(PermissionBook book) {
        this.book = book;
    }

    /**
     * Opens a session.
     *
     * @throws eu.socle.kernel.Refused {@code login_failed}, or {@code login_locked} after too many failures
     */
    public Session open(Site site, String user, String password, @Nullable String agent, String address) {
        UserCard card = check(site, user, password, address);
        return Sessions.open(site, card, agent, address);
    }

    private UserCard check(Site site, String user, String password, String address) {
        Throttle.check(site, user, address);
        Optional<User> found = find(site, user);
        boolean right = PasswordHash.matches(
                password, found.map(u -> u.get(User.PASSWORD_HASH)).orElse(null));
        if (!right || found.isEmpty() || !found.get().flag(User.ENABLED)) {
            Throttle.failed(site, user, address);
            throw Refusal.of("login_failed").asRefused();
        }
        Throttle.succeeded(site, user, address);
        return book.user(site, found.get().name())
                .orElseThrow(() -> Refusal.of("login_failed").asRefused());
    }

    private static Optional<User> find(Site site, String user) {
        String name = user.strip();
        Optional<User> exact = site.asSystem(unit -> unit.find(User.TYPE, name));
        return exact.isPresent() ? exact : site.asSystem(unit -> unit.find(User.TYPE, name.toLowerCase(Locale.ROOT)));
    }
}
