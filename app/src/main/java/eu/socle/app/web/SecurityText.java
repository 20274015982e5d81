package eu.socle.app.web;

import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whoever finds a flaw whom to write to (RFC 9116): the operator of this installation, whom only the operator knows. */
final class SecurityText implements RouteSource {

    /** A reader must come back at least this often: contacts grow old. */
    private static final Duration VALID = Duration.ofDays(365);

    private final @Nullable String contact;
    private final Clock clock;

    SecurityText(@Nullable String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "GET",
                "/.well-known/security.txt",
                Policy.PUBLIC,
                "Whom to tell about a vulnerability",
                call -> text()));
    }

    private Answer text() {
        if (contact == null) {
            throw Refusal.of("unknown_path").asRefused();
        }
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        String text = "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: fr, en\n";
        return Answer.bytes(200, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
