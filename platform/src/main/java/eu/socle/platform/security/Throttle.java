package eu.socle.platform.security;

import eu.socle.kernel.Refusal;
import eu.socle.platform.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Slows down guessing of passwords. Delays grow with failures of one account from one address, of one address, and, much
 * later and much less, of one account from anywhere: so nobody can lock another person out.
 */
final class Throttle {

    /** What is counted: free failures, then a wait that doubles up to the longest. */
    record Counter(String key, int free, Duration longest) {}

    private Throttle() {}

    static List<Counter> passwords(String user, String address) {
        String account = user.toLowerCase(Locale.ROOT);
        return List.of(
                new Counter("both:" + Tokens.sha256(account + "\n" + address), 10, Duration.ofMinutes(15)),
                new Counter("address:" + address, 50, Duration.ofMinutes(15)),
                new Counter("account:" + Tokens.sha256(account), 100, Duration.ofSeconds(30)));
    }

    /** Six digits are few: whoever guesses them knows the password already, so the wait counts from anywhere. */
    static List<Counter> codes(String user) {
        return List.of(new Counter("code:" + Tokens.sha256(user), 10, Duration.ofMinutes(15)));
    }

    /** Refuses an attempt that comes too early. */
    static void check(Site site, List<Counter> counters) {
        Instant now = site.clock().instant();
        for (Counter counter : counters) {
            long wait =
                    site.asSystem(unit -> unit
                            .statements()
                            .query("select failures, last from login_attempt where key = ?", counter.key())
                            .stream()
                            .mapToLong(row -> waiting(
                                    counter, (Integer) row.getOrDefault("failures", 0), (Instant) row.get("last"), now))
                            .findFirst()
                            .orElse(0));
            if (wait > 0) {
                throw Refusal.of("login_locked")
                        .with("minutes", Long.toString(Math.max(1, (wait + 59) / 60)))
                        .asRefused();
            }
        }
    }

    private static long waiting(
            Counter counter,
            @org.jspecify.annotations.Nullable Integer failures,
            @org.jspecify.annotations.Nullable Instant last,
            Instant now) {
        if (failures == null || last == null || failures < counter.free()) {
            return 0;
        }
        long delay = Math.min(
                1L << Math.min(failures - counter.free(), 20), counter.longest().toSeconds());
        return Math.max(0, delay - Duration.between(last, now).toSeconds());
    }

    static void failed(Site site, List<Counter> counters) {
        Instant now = site.clock().instant();
        site.asSystem(unit -> {
            for (Counter counter : counters) {
                unit.statements().execute("""
                        insert into login_attempt (key, failures, last) values (?, 1, ?)
                        on conflict (key) do update set failures = login_attempt.failures + 1, last = excluded.last
                        """, counter.key(), now);
            }
            return true;
        });
    }

    /** Forgets the failures of whoever is now known; those of an address, all people together, stay. */
    static void succeeded(Site site, List<Counter> counters) {
        site.asSystem(unit -> unit.statements()
                .execute(
                        "delete from login_attempt where key = ?",
                        counters.getFirst().key()));
    }
}
