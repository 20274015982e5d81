package eu.socle.platform.ops;

import eu.socle.platform.jobs.JobRun;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps house while Socle runs: opens sites that others made or restored, lets go of those they removed, and has the jobs of
 * each one done.
 */
public final class Upkeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeeper.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofSeconds(5);

    private final Sites sites;
    private final Clock clock;
    private final Duration pace;
    private final Map<Site, SiteJobs> jobs = new HashMap<>();
    private @Nullable Thread watch;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Upkeeper(Sites sites, Clock clock) {
        this(sites, clock, PACE);
    }

    /** @param pace how often to look for jobs that are due */
    Upkeeper(Sites sites, Clock clock, Duration pace) {
        this.sites = sites;
        this.clock = clock;
        this.pace = pace;
    }

    public synchronized void start() {
        if (watch == null && closing.getCount() > 0) {
            watch = Thread.ofVirtual().name("upkeep").start(this::watch);
        }
    }

    /** Does at once everything that there is to do on a site. */
    public void run(Site site) {
        Chore.of(site).forEach(chore -> chore.run(site));
        new JobRun(site).all();
    }

    private void watch() {
        boolean open = true;
        while (open) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("The sites could not be looked after and will be again", e);
            }
            open = !isClosingWithin(TICK);
        }
    }

    private void look() {
        sites.refresh();
        var open = sites.all();
        jobs.keySet().retainAll(open); // a site stops its jobs as it closes
        for (Site site : open) {
            jobs.computeIfAbsent(site, each -> new SiteJobs(each, clock, pace));
        }
    }

    private boolean isClosingWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
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
        jobs.values().forEach(SiteJobs::close);
        jobs.clear();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
