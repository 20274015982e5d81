package eu.socle.platform.security;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.core.PasswordHash;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Visit;
import eu.socle.platform.security.PendingLogins.Pending;
import eu.socle.platform.security.Throttle.Counter;
import eu.socle.platform.sites.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a name and a password, then a code where the account has a second factor, and opens a session. Unknown users and
 * wrong passwords are answered alike; whether there is a second factor is told to whoever has the password.
 */
public final class Login {

    private final PermissionBook book;

    public Login(PermissionBook book) {
        this.book = book;
    }

    /**
     * Opens a session, or asks for a code.
     *
     * @throws Refused {@code login_failed}, or {@code login_locked} after too many failures
     */
    public Entry open(Site site, String user, String password, Visit visit) {
        UserCard card = check(site, user, password, visit);
        if (card.secondFactor()) {
            return new Entry.CodeAsked(PendingLogins.open(site, card));
        }
        Throttle.succeeded(site, Throttle.passwords(user, visit.address()));
        return new Entry.Opened(opened(site, card, visit));
    }

    private static Session opened(Site site, UserCard card, Visit visit) {
        SecurityLog.done(Event.LOGIN, card.name(), visit);
        return Sessions.open(site, card, visit);
    }

    private UserCard check(Site site, String user, String password, Visit visit) {
        List<Counter> counters = Throttle.passwords(user, visit.address());
        Optional<User> found = find(site, user);
        String known = found.map(User::name).orElse("");
        throttled(site, counters, known, visit, Event.LOGIN);
        boolean right = PasswordHash.matches(
                password, found.map(u -> u.get(User.PASSWORD_HASH)).orElse(null));
        if (!right || found.isEmpty() || !found.get().flag(User.ENABLED)) {
            Throttle.failed(site, counters);
            SecurityLog.refused(Event.LOGIN, known, visit);
            throw Refusal.of("login_failed").asRefused();
        }
        return book.user(site, known)
                .orElseThrow(() -> Refusal.of("login_failed").asRefused());
    }

    /**
     * Opens the session that waits for a code.
     *
     * @param user the name typed again, or the empty text
     * @throws Refused {@code login_again} when nothing waits any more, {@code second_factor_invalid} for a wrong code
     */
    public Session finish(Site site, String token, String code, String user, Visit visit) {
        Pending pending = PendingLogins.find(site, token).orElseThrow(Login::again);
        UserCard card = book.user(site, pending.user())
                .filter(found -> found.enabled()
                        && found.secondFactor()
                        && found.passwordMark().equals(pending.passwordMark())
                        && (user.isBlank() || user.strip().equalsIgnoreCase(found.name())))
                .orElseThrow(Login::again);
        List<Counter> counters = Throttle.codes(card.name());
        throttled(site, counters, card.name(), visit, Event.SECOND_FACTOR);
        if (!PendingLogins.spendTry(site, token)) {
            throw again();
        }
        if (!SecondFactor.takes(site, card.name(), code)) {
            Throttle.failed(site, counters);
            SecurityLog.refused(Event.SECOND_FACTOR, card.name(), visit);
            throw Refusal.of("second_factor_invalid").asRefused();
        }
        if (!PendingLogins.end(site, token)) {
            throw again();
        }
        Throttle.succeeded(site, counters);
        Throttle.succeeded(site, Throttle.passwords(card.name(), visit.address()));
        return opened(site, card, visit);
    }

    /**
     * Asks someone who is logged in for the password again, as slowly as at the door.
     *
     * @throws Refused {@code password_wrong}
     */
    public void prove(Site site, String user, String password, Event why, Visit visit) {
        List<Counter> counters = Throttle.passwords(user, visit.address());
        throttled(site, counters, user, visit, why);
        String hash =
                find(site, user).map(found -> found.get(User.PASSWORD_HASH)).orElse(null);
        if (!PasswordHash.matches(password, hash)) {
            Throttle.failed(site, counters);
            SecurityLog.refused(why, user, visit);
            throw Refusal.of("password_wrong").asRefused();
        }
        Throttle.succeeded(site, counters);
    }

    /** As {@link #prove}, for a code. */
    public void proveCode(Site site, String user, String code, Event why, Visit visit) {
        List<Counter> counters = Throttle.codes(user);
        throttled(site, counters, user, visit, why);
        if (!SecondFactor.takes(site, user, code)) {
            Throttle.failed(site, counters);
            SecurityLog.refused(why, user, visit);
            throw Refusal.of("second_factor_invalid").asRefused();
        }
        Throttle.succeeded(site, counters);
    }

    /**
     * Turns a second factor on by its first code, guessed at as slowly as any other.
     *
     * @return the recovery codes, shown once
     */
    public List<String> confirm(Site site, String user, String code, Visit visit) {
        List<Counter> counters = Throttle.codes(user);
        throttled(site, counters, user, visit, Event.SECOND_FACTOR_ON);
        try {
            List<String> codes = SecondFactor.confirm(site, user, code);
            SecurityLog.done(Event.SECOND_FACTOR_ON, user, visit);
            return codes;
        } catch (Refused refused) {
            Throttle.failed(site, counters);
            SecurityLog.refused(Event.SECOND_FACTOR_ON, user, visit);
            throw refused;
        }
    }

    private static void throttled(Site site, List<Counter> counters, String user, Visit visit, Event why) {
        try {
            Throttle.check(site, counters);
        } catch (Refused early) {
            SecurityLog.refused(why, user, visit);
            throw early;
        }
    }

    private static Refused again() {
        return Refusal.of("login_again").asRefused();
    }

    private static Optional<User> find(Site site, String user) {
        String name = user.strip();
        Optional<User> exact = site.asSystem(unit -> unit.find(User.TYPE, name));
        return exact.isPresent() ? exact : site.asSystem(unit -> unit.find(User.TYPE, name.toLowerCase(Locale.ROOT)));
    }
}
