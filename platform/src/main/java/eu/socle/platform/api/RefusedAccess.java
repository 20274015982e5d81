package eu.socle.platform.api;

import eu.socle.kernel.Refused;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.Visit;
import eu.socle.platform.security.Front;
import eu.socle.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals the security log holds: of what someone has no right to, and of what no page nor honest program of ours sends.
 * A document that is not there and one that is hidden are refused alike, and noted alike.
 */
final class RefusedAccess {

    private static final Set<String> NO_RIGHT =
            Set.of("permission_denied", "permission_field", "forbidden", "insufficient_scope", "second_factor_needed");

    private static final Set<String> NOT_OURS =
            Set.of("csrf", "invalid_token", "bad_path", "payload_too_large", "rate_limited");

    private RefusedAccess() {}

    /** @param route the method and the pattern of the address, or the empty text when it was refused before */
    static void note(Refused refused, HttpServletRequest request, @Nullable Person person, String route) {
        String code = refused.code();
        // Whoever gives no key at all is only asked to log in.
        boolean wrongKey = code.equals("unauthenticated") && request.getHeader("Authorization") != null;
        if (wrongKey || NO_RIGHT.contains(code) || NOT_OURS.contains(code)) {
            SecurityLog.refused(
                    NO_RIGHT.contains(code) ? Event.ACCESS : Event.BYPASS,
                    person == null ? "" : person.user().name(),
                    new Visit(request.getHeader("User-Agent"), Front.address(request)),
                    code,
                    route);
        }
    }
}
