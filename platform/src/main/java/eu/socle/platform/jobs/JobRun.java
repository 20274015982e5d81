package eu.socle.platform.jobs;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.api.Fault;
import eu.socle.platform.api.Json;
import eu.socle.platform.core.Job;
import eu.socle.platform.core.JobState;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs of a site. Each item has a transaction of its own that also counts it, so that whoever takes up a job whose
 * worker died goes on after the last item that was stored, and two workers on one job never do an item twice.
 */
public final class JobRun {

    /** After so many items others get their turn. */
    private static final int SLICE = 50;

    private static final String COUNT = "update " + Job.TYPE.table()
            + " set done = done + 1, failures = coalesce(?, failures), version = version + 1, modified = ?"
            + " where name = ? and done = ? and status = 'started'";

    private final Site site;

    public JobRun(Site site) {
        this.site = site;
    }

    /** Does everything that is queued. */
    public void all() {
        List<String> names = site.asSystem(unit ->
                unit.list(Job.TYPE, Job.STATUS.in(List.of(JobState.QUEUED, JobState.STARTED))).stream()
                        .map(Job::name)
                        .toList());
        for (String name : names) {
            boolean more = true;
            while (more) {
                more = slice(name);
            }
        }
    }

    /** Does a part of a job and answers whether there is more to do. */
    public boolean slice(String name) {
        return slice(name, SLICE);
    }

    boolean slice(String name, int most) {
        Optional<Job> begun = site.asSystem(unit -> begun(unit, name));
        return begun.isPresent() && slice(begun.get(), most);
    }

    private boolean slice(Job job, int most) {
        JobKind kind = kind(job);
        Optional<DocType<?>> type =
                site.registry().type(job.text(Job.REF_DOCTYPE)).map(each -> each);
        if (kind == null || type.isEmpty()) {
            fail(job.name(), Refusal.of("job_unknown").with("name", job.text(Job.JOB_NAME)), Language.FR);
            return false;
        }
        List<Map<String, Object>> items = JobItems.of(job);
        int from = job.need(Job.DONE);
        int to = Math.min(items.size(), from + most);
        for (int at = from; at < to && !job.isOver(); at++) {
            if (!item(job, kind, type.get(), at, items.get(at))) {
                break; // stopped, failed, or taken by another worker
            }
        }
        return !isConcluded(job.name(), kind);
    }

    private @Nullable JobKind kind(Job job) {
        return site.registry().offers(JobKind.class).stream()
                .filter(each -> each.id().equals(job.text(Job.JOB_NAME)))
                .findFirst()
                .orElse(null);
    }

    /** The job, marked as begun; nothing when it was forgotten or when all of it is told. */
    private static Optional<Job> begun(UnitOfWork unit, String name) {
        Job job = held(unit, name);
        if (job != null && job.get(Job.STATUS) == JobState.QUEUED) {
            job.write(Job.STATUS, JobState.STARTED);
            job.write(Job.STARTED_AT, unit.now());
            unit.record(job);
        }
        return Optional.ofNullable(job)
                .filter(each -> !each.isOver() || each.text(Job.RESULT).isEmpty());
    }

    private static @Nullable Job held(UnitOfWork unit, String name) {
        return unit.first(Job.TYPE, Job.TYPE.nameField().is(name)).isEmpty() ? null : unit.lock(Job.TYPE, name);
    }

    /** Does one item, or tells why not; answers whether to go on. */
    private <D extends Document<D>> boolean item(
            Job job, JobKind kind, DocType<D> type, int at, Map<String, Object> item) {
        String user = job.identity().owner();
        site.freshen();
        Optional<Context> person = Accounts.contextOf(site, user);
        if (person.isEmpty()) {
            fail(job.name(), Refusal.of("job_user").with("user", user), Language.FR);
            return false;
        }
        try {
            return site.work(person.get(), unit -> {
                boolean ours = count(unit, job.name(), at, null);
                if (ours) {
                    kind.item(unit, type, item);
                }
                return ours;
            });
        } catch (Refused refused) {
            return refuse(job.name(), at, refused, person.get().language());
        } catch (RuntimeException e) {
            return refuse(job.name(), at, reason(e), person.get().language());
        }
    }

    /** Why an item could not be done; a database that is away says nothing of the item, and the job is tried again later. */
    private static Refused reason(RuntimeException e) {
        if (e instanceof DatabaseFault fault) {
            if (fault.isWaitingTooLong()) {
                return Refusal.of("busy").asRefused();
            }
            if (fault.isPassing() || fault.isDiskFull()) {
                throw fault;
            }
        }
        return Fault.refused(e);
    }

    /** Counts an item once: whoever counts it holds the job until the item is stored. */
    private static boolean count(UnitOfWork unit, String name, int at, @Nullable String failures) {
        return unit.statements().execute(COUNT, failures, unit.now(), name, at) == 1;
    }

    private boolean refuse(String name, int at, Refused refused, Language language) {
        return site.asSystem(unit -> {
            Job job = held(unit, name);
            if (job == null) {
                return false;
            }
            Map<Integer, String> reasons = JobItems.refused(job);
            reasons.put(at, refused.refusals().getFirst().sentence(language));
            return count(unit, name, at, Json.text(reasons));
        });
    }

    /** Ends a job of which nothing more will be done. */
    public void fail(String name, Refusal why, Language language) {
        site.asSystem(unit -> {
            Job job = held(unit, name);
            if (job != null && !job.isOver()) {
                job.write(Job.EXC_INFO, why.sentence(language));
                job.end(JobState.FAILED, unit.now());
                unit.record(job);
            }
            return true;
        });
    }

    /** Tells what came of a job once all of it is done or it was stopped. */
    private boolean isConcluded(String name, JobKind kind) {
        return site.asSystem(unit -> {
            Job job = held(unit, name);
            if (job == null) {
                return true;
            }
            if (job.need(Job.DONE).equals(job.need(Job.TOTAL)) && !job.isOver()) {
                job.end(JobState.FINISHED, unit.now());
            }
            if (job.isOver() && job.text(Job.RESULT).isEmpty()) {
                job.write(
                        Job.RESULT, Json.text(JobItems.outcome(job, kind.done()).json()));
                unit.record(job);
            }
            return job.isOver();
        });
    }
}
