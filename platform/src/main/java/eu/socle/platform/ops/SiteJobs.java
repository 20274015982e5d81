package eu.socle.platform.ops;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.socle.platform.jobs.JobRun;
import eu.socle.platform.jobs.Jobs;
import eu.socle.platform.sites.Site;
import eu.socle.platform.webhooks.Courier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one site. They are rows of its schema, so that of all the nodes that serve it one does each of them; a job
 * whose node died is taken up by another.
 */
final class SiteJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiteJobs.class);
    private static final int AT_ONCE = 2;
    private static final Duration RETRY = Duration.ofSeconds(20);

    /** A node that says nothing four times in a row is dead: what it was doing is taken up within half a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int SILENCES = 4;
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private final Site site;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService looking =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("jobs").factory());
    private final ScheduledExecutorService housekeeping =
            Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("jobs").factory());
    private final Scheduler scheduler;
    private final Courier courier;
    private final List<Gauge> gauges;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Starts them.
     *
     * @param clock one that goes on: the pace is measured on it
     * @param pace how often to look for what is due
     */
    SiteJobs(Site site, Clock clock, Duration pace) {
        this.site = site;
        List<RecurringTask<Void>> tasks =
                Chore.of(site).stream().map(this::task).toList();
        scheduler = Scheduler.create(site.dataSource(), asked())
                .startTasks(tasks)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .serializer(new NoData())
                .threads(AT_ONCE)
                .executorService(workers)
                .dueExecutor(looking)
                .housekeeperExecutor(housekeeping)
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(pace)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(LAST_WAIT)
                .failureLogging(LogLevel.OFF, false) // told here, with the name of the site
                .build();
        courier = new Courier(site);
        site.whenSending(courier::call);
        gauges = List.of(
                messages("waiting", Courier::waiting),
                messages("given_up", Courier::givenUp),
                jobs("waiting", Jobs::waiting),
                jobs("stuck", Jobs::stuck));
        site.closeBefore(this);
        scheduler.start();
    }

    private Gauge messages(String state, ToDoubleFunction<Courier> counting) {
        return gauge(
                Gauge.builder("socle.outbox", courier, counting)
                        .description("Messages to other programs that did not arrive yet, or never did"),
                state);
    }

    private Gauge jobs(String state, ToDoubleFunction<Site> counting) {
        return gauge(
                Gauge.builder("socle.jobs", site, counting)
                        .description("Jobs that people asked for and that are not over, or no longer advance"),
                state);
    }

    /** Counted when someone looks. */
    private Gauge gauge(Gauge.Builder<?> counting, String state) {
        return counting.tags("site", site.name(), "state", state).register(Metrics.globalRegistry);
    }

    private RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.id(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> measured(chore));
    }

    /** What someone asked for: a part at each turn, so that others get theirs. */
    private CustomTask<Void> asked() {
        return Tasks.custom(Jobs.TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    JobRun run = new JobRun(site);
                    boolean more = measured(Jobs.TASK, () -> run.slice(instance.getId()));
                    return more ? new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO)) : new OnCompleteRemove<>();
                });
    }

    private void measured(Chore chore) {
        measured(chore.id(), () -> {
            chore.run(site);
            return true;
        });
    }

    private boolean measured(String job, BooleanSupplier work) {
        Timer.Sample sample = Timer.start(Metrics.globalRegistry);
        String result = "failed";
        try {
            boolean told = work.getAsBoolean();
            result = "done";
            return told;
        } catch (RuntimeException e) {
            LOG.warn("Site {}: job {} failed and will be tried again", site.name(), job, e);
            throw e;
        } finally {
            sample.stop(Metrics.timer("socle.job", "site", site.name(), "job", job, "result", result));
        }
    }

    /** Stops, and waits for what is being done. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        gauges.forEach(Metrics.globalRegistry::remove);
        courier.close();
        scheduler.stop();
        looking.shutdownNow();
        housekeeping.shutdownNow();
        workers.shutdown();
    }

    /** Jobs are told by their names alone; nothing is read back into objects. */
    private static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            if (data != null) {
                throw new IllegalArgumentException("A job carries no data");
            }
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
