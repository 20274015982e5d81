package eu.socle.platform.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a message is tried again: longer and longer, for a day. */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private Retries() {}

    /** The pause after so many attempts that failed; nothing once a day has passed. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(Math.max(attempts, 1) - 1)) : Optional.empty();
    }
}
