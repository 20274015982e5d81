package eu.socle.platform.ops;

import eu.socle.kernel.Upkeep;
import eu.socle.platform.api.Idempotency;
import eu.socle.platform.jobs.Jobs;
import eu.socle.platform.security.Authorizations;
import eu.socle.platform.security.Sessions;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import eu.socle.platform.webhooks.Courier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Work that a site needs now and then and that nobody asks for: what modules offer as {@link Upkeep}, and what the platform
 * forgets by itself.
 *
 * @param every how long after one turn the next one is due
 * @param turn does a part of the work in a transaction of its own and answers how much it did; zero when nothing is left
 */
record Chore(String id, Duration every, ToIntFunction<Site> turn) {

    /** What is stored is sent at once; this sends again, and what a node left when it died. */
    private static final Duration OUTBOX = Duration.ofSeconds(10);

    private static final Duration HOURLY = Duration.ofHours(1);

    /** After so many turns in a row others get theirs, even when there is more to do. */
    private static final int MOST_IN_A_ROW = 1_000;

    /** Everything that has to be done on a site. */
    static List<Chore> of(Site site) {
        List<Chore> all = new ArrayList<>();
        site.registry().offers(Upkeep.class).forEach(upkeep -> all.add(of(upkeep)));
        all.add(new Chore("expired-sessions", HOURLY, Sessions::purge));
        all.add(new Chore("expired-authorizations", HOURLY, Authorizations::purge));
        all.add(new Chore("old-idempotency-keys", HOURLY, Idempotency::purge));
        Courier courier = new Courier(site);
        all.add(new Chore("outbox", OUTBOX, each -> courier.turn()));
        all.add(new Chore("old-messages", HOURLY, each -> courier.purge()));
        all.add(new Chore("old-jobs", HOURLY, Jobs::purge));
        all.add(new Chore("jobs-without-turn", HOURLY, Jobs::requeue));
        return all;
    }

    private static Chore of(Upkeep upkeep) {
        return new Chore(
                upkeep.id(),
                upkeep.every(),
                site -> site.asSystem(unit -> {
                    int touched = 0;
                    for (String statement : upkeep.statements()) {
                        touched = run(statement, unit);
                    }
                    return touched;
                }));
    }

    private static int run(String statement, UnitOfWork unit) {
        int days = statement.split(":today", -1).length - 1;
        Object[] today = Collections.nCopies(days, unit.context().today()).toArray();
        return unit.statements().execute(statement.replace(":today", "?"), today);
    }

    void run(Site site) {
        for (int i = 0; i < MOST_IN_A_ROW && turn.applyAsInt(site) > 0; i++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
