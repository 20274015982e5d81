package eu.socle.platform.ops;

import eu.socle.kernel.Upkeep;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what modules offer as {@link Upkeep}, site by site, each on a virtual thread of its own. A fault is told in the log and
 * the work is tried again at its next turn. Sites created later are found by themselves.
 */
public final class Upkeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeeper.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    /** After so many runs in a row others get their turn, even when there is more to do. */
    private static final int MOST_IN_A_ROW = 1_000;

    private final Sites sites;
    private final Clock clock;
    private final Map<Site, Thread> keepers = new HashMap<>();
    private @Nullable Thread watch;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Upkeeper(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    public synchronized void start() {
        if (watch == null && isOpen()) {
            watch = Thread.ofVirtual().name("upkeep").start(this::watch);
        }
    }

    /** Does at once everything that there is to do on a site. */
    public void run(Site site) {
        offered(site).forEach(upkeep -> run(site, upkeep));
    }

    private void watch() {
        while (isOpen()) {
            sites.refresh();
            for (Site site : sites.all()) {
                keepers.computeIfAbsent(
                        site,
                        each -> Thread.ofVirtual().name("upkeep-" + each.name()).start(() -> keep(each)));
            }
            pause();
        }
        keepers.values().forEach(Upkeeper::await);
    }

    private void keep(Site site) {
        Map<String, Instant> due = new HashMap<>();
        while (isOpen() && sites.named(site.name()).filter(site::equals).isPresent()) {
            for (Upkeep upkeep : offered(site)) {
                if (isOpen() && !clock.instant().isBefore(due.getOrDefault(upkeep.id(), Instant.MIN))) {
                    attempt(site, upkeep);
                    due.put(upkeep.id(), clock.instant().plus(upkeep.every()));
                }
            }
            pause();
        }
    }

    private void attempt(Site site, Upkeep upkeep) {
        try {
            run(site, upkeep);
        } catch (RuntimeException e) {
            LOG.warn("Site {}: upkeep {} failed and will be tried again", site.name(), upkeep.id(), e);
        }
    }

    /** Runs again while there is more to do, each time in a transaction of its own. */
    private void run(Site site, Upkeep upkeep) {
        for (int i = 0; i < MOST_IN_A_ROW && isOpen(); i++) {
            if (once(site, upkeep) == 0) {
                return;
            }
        }
    }

    private static int once(Site site, Upkeep upkeep) {
        return site.asSystem(unit -> {
            int touched = 0;
            for (String statement : upkeep.statements()) {
                touched = unit.run(statement);
            }
            return touched;
        });
    }

    private static List<Upkeep> offered(Site site) {
        return site.registry().offers(Upkeep.class);
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** Waits a moment, less when it is time to stop. */
    private void pause() {
        try {
            if (closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Upkeep stops");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops, and waits for what is being done. */
    @Override
    public void close() {
        closing.countDown();
        Thread running;
        synchronized (this) {
            running = watch;
        }
        if (running != null) {
            await(running);
        }
    }
}
