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

    private record Counter(String key, int free, Duration longest) {}

    private Throttle() {}

    private static List<Counter> counters(String user, String address) {
        String account = user.toLowerCase(Locale.ROOT);
        return List.of(
                new Counter("both:" + Tokens.sha256(account + "\n" + address), 10, Duration.ofMinutes(15)),
                new Counter("address:" + address, 50, Duration.ofMinutes(15)),
                new Counter("account:" + Tokens.sha256(account), 100, Duration.ofSeconds(30)));
    }

    /** Refuses an attempt that comes too early. */
    static void check(Site site, String user, String address) {
        Instant now = site.clock().instant();
        for (Counter counter : counters(user, address)) {
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

    static void failed(Site site, String user, String address) {
        Instant now = site.clock().instant();
        site.asSystem(unit -> {
            for (Counter counter : counters(user, address)) {
                unit.statements().execute("""
                        insert into login_attempt (key, failures, last) values (?, 1, ?)
                        on conflict (key) do update set failures = login_attempt.failures + 1, last = excluded.last
                        """, counter.key(), now);
            }
            return true;
        });
    }

    static void succeeded(Site site, String user, String address) {
        Counter both = counters(user, address).getFirst();
        site.asSystem(unit -> unit.statements().execute("delete from login_attempt where key = ?", both.key()));
    }
}
