package eu.socle.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * On whose behalf work is done, and when.
 *
 * @param user the name of the user
 * @param system whether rights were already decided elsewhere: jobs, the command line, effects of a step
 * @param clock the only source of time
 */
public record Context(String user, Set<String> roles, Language language, ZoneId zone, Clock clock, boolean system) {

    /** Legal days in France begin at midnight in Paris. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static Context system(Clock clock) {
        return new Context("Administrator", Set.of(Role.ALL_POWERS), Language.FR, PARIS, clock, true);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public Context asSystem() {
        return new Context(user, roles, language, zone, clock, true);
    }
}
