package eu.socle.platform.jobs;

import eu.socle.kernel.DocType;
import eu.socle.platform.api.Json;
import eu.socle.platform.core.Job;
import eu.socle.platform.core.JobState;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Queues jobs, and forgets those that ended long ago. */
public final class Jobs {

    /** The task of the scheduler that does a job; its instance is the name of the job. */
    public static final String TASK = "job";

    private static final Duration KEPT = Duration.ofDays(30);

    /** An item that takes longer than this is none: no statement may. */
    private static final Duration STILL = Duration.ofSeconds(45);

    /** Jobs not over of which nothing was done since a moment, though it was their turn or nobody else had one. */
    private static final String STUCK = " j left join scheduled_tasks s on s.task_name = '" + TASK
            + "' and s.task_instance = j.name where j.status in ('queued', 'started') and j.modified < ?"
            + " and (s.task_instance is null or s.picked or not exists (select from " + Job.TYPE.table()
            + " o where o.modified >= ? and o.status <> 'queued'))";

    private static final String SCHEDULE =
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) ";

    private Jobs() {}

    /**
     * Has work done later, as the person of this unit: queued if the unit is stored, and not otherwise.
     *
     * @return the job, not begun
     */
    public static Job queue(UnitOfWork unit, JobKind kind, DocType<?> type, List<Map<String, Object>> items) {
        Job job = new Job();
        job.write(Job.JOB_NAME, kind.id());
        job.write(Job.REF_DOCTYPE, type.name());
        job.write(Job.STATUS, JobState.QUEUED);
        job.write(Job.DONE, 0);
        job.write(Job.TOTAL, items.size());
        job.write(Job.ARGUMENTS, Json.text(items));
        unit.create(job);
        unit.statements().execute(SCHEDULE + "values ('" + TASK + "', ?, ?, false, 1)", job.name(), unit.now());
        return job;
    }

    /** Schedules jobs that were queued in a backup, where the table of the scheduler is not kept. */
    public static int requeue(Site site) {
        return site.asSystem(unit -> unit.statements()
                .execute(
                        SCHEDULE + "select '" + TASK + "', name, ?::timestamptz, false, 1 from " + Job.TYPE.table()
                                + " where status in ('queued', 'started') on conflict do nothing",
                        unit.now()));
    }

    /** How many are not over. */
    public static long waiting(Site site) {
        return site.asSystem(unit -> number(unit.statements()
                .query("select count(*) as n from " + Job.TYPE.table() + " where status in ('queued', 'started')")));
    }

    /** How many do not advance any more: their worker hangs, or nobody works. */
    public static long stuck(Site site) {
        return site.asSystem(unit -> {
            Instant since = unit.now().minus(STILL);
            return number(
                    unit.statements().query("select count(*) as n from " + Job.TYPE.table() + STUCK, since, since));
        });
    }

    private static long number(List<Map<String, @Nullable Object>> rows) {
        return ((Number) Objects.requireNonNull(rows.getFirst().get("n"))).longValue();
    }

    /** Forgets jobs that ended more than thirty days ago. */
    public static int purge(Site site) {
        return site.asSystem(unit -> unit.statements()
                .execute(
                        "delete from " + Job.TYPE.table() + " where ended_at < ?",
                        unit.now().minus(KEPT)));
    }
}
