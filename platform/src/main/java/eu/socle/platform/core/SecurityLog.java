package eu.socle.platform.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What happens to accounts, one line each, in a log of its own name: who, from where, with which program, and how it ended.
 * Never a password, a code, a key or a token; a name that nobody has is not written, since it may be a password typed in the
 * wrong field.
 */
public final class SecurityLog {

    /** The name of the log, by which an operator sends these lines elsewhere. */
    public static final String NAME = "eu.socle.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    /** What may happen; the name in lower case is the value of {@code event}. */
    public enum Event {
        LOGIN,
        SECOND_FACTOR,
        LOGOUT,
        SESSIONS_ENDED,
        PASSWORD_CHANGED,
        KEY_CREATED,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        RECOVERY_CODES,
        ACCESS,
        BYPASS
    }

    private SecurityLog() {}

    public static void done(Event event, String user, Visit visit) {
        note(event, "done", user, visit);
    }

    /** @param user a user who exists, or the empty text */
    public static void refused(Event event, String user, Visit visit) {
        note(event, "refused", user, visit);
    }

    /**
     * @param code of the refusal
     * @param route a pattern: addresses hold names of people
     */
    public static void refused(Event event, String user, Visit visit, String code, String route) {
        line(event, "refused", user, visit)
                .addKeyValue("code", code)
                .addKeyValue("route", route)
                .log("{} refused", name(event));
    }

    private static void note(Event event, String result, String user, Visit visit) {
        line(event, result, user, visit).log("{} {}", name(event), result);
    }

    private static String name(Event event) {
        return event.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static LoggingEventBuilder line(Event event, String result, String user, Visit visit) {
        return LOG.atInfo()
                .addKeyValue("event", name(event))
                .addKeyValue("result", result)
                .addKeyValue("user", user)
                .addKeyValue("address", visit.address())
                .addKeyValue("agent", visit.shownAgent());
    }
}
