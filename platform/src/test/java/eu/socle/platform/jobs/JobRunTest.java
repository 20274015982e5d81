package eu.socle.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import eu.socle.platform.api.Json;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.core.Job;
import eu.socle.platform.core.JobState;
import eu.socle.platform.core.User;
import eu.socle.platform.ops.Upkeeper;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.Shop;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every item of a job is done once, whoever works on it and whoever dies at it; a job belongs to the request that asked. */
class JobRunTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final Server server = TestSites.server();
    private final Registry registry = Registry.of(List.of(new CoreModule(), new SampleModule(), new Counting()));
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Clock() {
        private final long began = System.nanoTime();

        @Override
        public Instant instant() {
            return now.get().plusNanos(System.nanoTime() - began);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @TempDir
    private Path home;

    private Sites node;
    private Sites otherNode;
    private Site site;

    /** How many workers are at the watched items at once; one may be held there. */
    private static final class Attention {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile CountDownLatch door = new CountDownLatch(0);

        void look() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                door.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                now.decrementAndGet();
            }
        }
    }

    private static final Attention ATTENTION = new Attention();

    /** How often an item still loses its connection to the database. */
    private static final AtomicInteger CUTS = new AtomicInteger();

    /** Counts in the database how often each item was done; refuses one, and breaks at another. */
    private static final class Counter implements JobKind {
        @Override
        public String id() {
            return "count";
        }

        @Override
        public String done() {
            return "counted";
        }

        @Override
        public <D extends Document<D>> void item(UnitOfWork unit, DocType<D> type, Map<String, Object> item) {
            String name = JobItems.name(item);
            unit.statements()
                    .execute(
                            "insert into series (key, value) values (?, 1) on conflict (key) do update set value = series.value + 1",
                            name);
            if (name.equals("refused")) {
                throw Refusal.of("forbidden").asRefused();
            }
            if (name.equals("cut") && CUTS.getAndDecrement() > 0) {
                unit.statements().query("select pg_terminate_backend(pg_backend_pid())");
            }
            if (name.equals("watched")) {
                ATTENTION.look();
            }
            if (name.equals("broken")) {
                throw new IllegalStateException("a fault");
            }
        }
    }

    private static final class Counting implements Module {
        @Override
        public String id() {
            return "counting";
        }

        @Override
        public Label label() {
            return new Label("Comptage", "Counting");
        }

        @Override
        public void register(Registrar registrar) {
            registrar.offer(JobKind.class, new Counter());
        }
    }

    @BeforeEach
    void open() {
        node = new Sites(server, registry, home, clock, (context, where) -> Rights.ALL);
        node.open();
        otherNode = new Sites(server, registry, home, clock, (context, where) -> Rights.ALL);
        otherNode.open();
        site = node.forHost(null);
        Accounts.firstAdministrator(site, "correct horse battery");
    }

    @AfterEach
    void close() {
        node.close();
        otherNode.close();
    }

    private Context administrator() {
        return Accounts.contextOf(site, User.ADMINISTRATOR).orElseThrow();
    }

    private static List<Map<String, Object>> items(int count, String... more) {
        return java.util.stream.Stream.concat(
                        IntStream.range(0, count).mapToObj(i -> "item-" + i), java.util.Arrays.stream(more))
                .map(name -> Map.<String, Object>of("name", name))
                .toList();
    }

    private String queued(List<Map<String, Object>> items) {
        return site.work(
                administrator(),
                unit -> Jobs.queue(unit, new Counter(), Shop.TYPE, items).name());
    }

    private Job job(String name) {
        return site.asSystem(
                unit -> unit.first(Job.TYPE, Job.TYPE.nameField().is(name)).orElseThrow());
    }

    private Map<String, Object> result(String name) {
        return Json.object(job(name).text(Job.RESULT).getBytes(StandardCharsets.UTF_8));
    }

    private long number(String query) {
        return site.asSystem(unit -> ((Number) unit.statements()
                        .query("select (" + query + ") as n")
                        .getFirst()
                        .get("n"))
                .longValue());
    }

    private void assertEachOnce(int count) {
        assertThat(number("select count(*) from series where key like 'item-%' and value = 1"))
                .isEqualTo(count);
        assertThat(number("select count(*) from series where key like 'item-%' and value <> 1"))
                .isZero();
    }

    private void until(String query, long wanted) {
        long end = System.nanoTime() + SOON.toNanos();
        while (number(query) != wanted) {
            assertThat(System.nanoTime()).as(query + " = " + number(query)).isLessThan(end);
        }
    }

    @Test
    void a_job_exists_only_if_the_request_is_stored() {
        assertThatThrownBy(() -> site.work(administrator(), unit -> {
                    Jobs.queue(unit, new Counter(), Shop.TYPE, items(1));
                    throw Refusal.of("forbidden").asRefused();
                }))
                .hasMessageContaining("forbidden");
        assertThat(number("select count(*) from rq_job")).isZero();
        assertThat(number("select count(*) from scheduled_tasks where task_name = 'job'"))
                .isZero();
        queued(items(1));
        assertThat(number("select count(*) from scheduled_tasks where task_name = 'job'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_takes_up_a_job_goes_on_after_the_last_item_stored() {
        String name = queued(items(60));
        assertThat(new JobRun(site).slice(name, 7)).isTrue();
        assertThat(job(name).get(Job.DONE)).isEqualTo(7);
        assertThat(job(name).get(Job.STATUS)).isEqualTo(JobState.STARTED);
        JobRun other = new JobRun(otherNode.forHost(null));
        assertThat(other.slice(name)).isTrue();
        assertThat(other.slice(name)).isFalse();
        assertThat(other.slice(name)).isFalse();
        assertThat(job(name).get(Job.STATUS)).isEqualTo(JobState.FINISHED);
        assertEachOnce(60);
        assertThat(result(name)).containsEntry("success_count", 60).containsEntry("total", 60);
    }

    @Test
    void two_workers_on_one_job_do_each_item_once() throws Exception {
        String name = queued(items(200));
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sites each : List.of(node, otherNode, node, otherNode)) {
                workers.submit(() -> new JobRun(each.forHost(null)).all());
            }
        }
        assertThat(job(name).get(Job.STATUS)).isEqualTo(JobState.FINISHED);
        assertEachOnce(200);
    }

    @Test
    void what_is_refused_or_breaks_is_told_and_keeps_nothing_else_from_being_done() {
        String name = queued(items(2, "refused", "broken", "item-2"));
        new JobRun(site).all();
        assertEachOnce(3);
        assertThat(number("select count(*) from series where key in ('refused', 'broken')"))
                .isZero();
        assertThat(result(name))
                .containsEntry("counted", List.of("item-0", "item-1", "item-2"))
                .containsEntry("failure_count", 2);
        assertThat(String.valueOf(result(name).get("failed")))
                .contains("name=refused", "name=broken", "signalez le code")
                .doesNotContain("a fault");
    }

    @Test
    void a_job_whose_worker_died_is_taken_up_by_another_node() {
        String name = queued(items(30));
        new JobRun(site).slice(name, 11);
        site.asSystem(unit -> unit.statements()
                .execute(
                        "update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = ? where task_name = 'job'",
                        START.minus(Duration.ofHours(1))));
        try (Upkeeper upkeeper = new Upkeeper(otherNode, clock)) {
            upkeeper.start();
            until("select count(*) from rq_job where status = 'finished'", 1);
            until("select count(*) from scheduled_tasks where task_name = 'job'", 0);
        }
        assertEachOnce(30);
    }

    @Test
    void a_database_that_goes_away_refuses_nothing_and_the_job_is_tried_again() {
        CUTS.set(1);
        String name = queued(items(1, "cut", "item-1"));
        assertThatThrownBy(() -> new JobRun(site).slice(name)).isInstanceOf(DatabaseFault.class);
        assertThat(job(name).get(Job.DONE)).isEqualTo(1);
        new JobRun(site).all();
        assertThat(result(name)).containsEntry("success_count", 3).containsEntry("failure_count", 0);
        assertEachOnce(2);
    }

    @Test
    void of_two_nodes_one_works_at_a_job_at_a_time() {
        String name =
                queued(items(0, java.util.Collections.nCopies(120, "watched").toArray(String[]::new)));
        try (Upkeeper one = new Upkeeper(node, clock);
                Upkeeper other = new Upkeeper(otherNode, clock)) {
            one.start();
            other.start();
            until("select count(*) from rq_job where status = 'finished'", 1);
        }
        assertThat(ATTENTION.most).hasValue(1);
        assertThat(number("select value from series where key = 'watched'")).isEqualTo(120);
        assertThat(result(name)).containsEntry("success_count", 120);
    }

    @Test
    void a_job_whose_worker_hangs_is_seen_within_a_minute() {
        queued(items(1, "watched", "item-1"));
        ATTENTION.door = new CountDownLatch(1);
        try (Upkeeper upkeeper = new Upkeeper(node, clock)) {
            upkeeper.start();
            until("select done from rq_job", 1);
            assertThat(Jobs.stuck(site)).isZero();
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
            assertThat(Jobs.stuck(site)).isEqualTo(1);
            ATTENTION.door.countDown();
            until("select count(*) from rq_job where status = 'finished'", 1);
            assertThat(Jobs.stuck(site)).isZero();
        }
    }

    @Test
    void a_job_that_waits_for_its_turn_behind_others_is_not_stuck_and_one_that_nobody_takes_is() {
        queued(items(1));
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
        assertThat(Jobs.stuck(site)).isEqualTo(1);
        String busy = queued(items(2));
        new JobRun(site).slice(busy, 1);
        assertThat(Jobs.waiting(site)).isEqualTo(2);
        assertThat(Jobs.stuck(site)).isZero();
    }

    @Test
    void a_job_that_a_backup_brought_without_its_turn_gets_one() {
        queued(items(3));
        site.asSystem(unit -> unit.statements().execute("delete from scheduled_tasks"));
        assertThat(Jobs.requeue(site)).isEqualTo(1);
        assertThat(Jobs.requeue(site)).isZero();
        new JobRun(site).all();
        assertThat(Jobs.requeue(site)).isZero();
        assertEachOnce(3);
    }

    @Test
    void a_job_is_done_by_someone_who_may_still_log_in_or_not_at_all() {
        Accounts.createUser(site, "a@example.org", "A", "", "correct horse battery", List.of());
        Context someone = Accounts.contextOf(site, "a@example.org").orElseThrow();
        String name = site.work(
                someone,
                unit -> Jobs.queue(unit, new Counter(), Shop.TYPE, items(5)).name());
        new JobRun(site).slice(name, 2);
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, "a@example.org");
            user.set(User.ENABLED, false);
            return unit.save(user);
        });
        new JobRun(site).all();
        assertThat(job(name).get(Job.STATUS)).isEqualTo(JobState.FAILED);
        assertThat(job(name).text(Job.EXC_INFO)).startsWith("Le compte a@example.org");
        assertThat(result(name)).containsEntry("success_count", 2).containsEntry("total", 5);
        assertEachOnce(2);
    }

    @Test
    void a_job_of_a_kind_that_nobody_knows_fails_with_a_sentence() {
        String name = queued(items(1));
        site.asSystem(unit -> unit.statements().execute("update rq_job set job_name = 'elsewhere'"));
        new JobRun(site).all();
        assertThat(job(name).get(Job.STATUS)).isEqualTo(JobState.FAILED);
        assertThat(job(name).text(Job.EXC_INFO)).contains("elsewhere");
    }

    @Test
    void jobs_are_forgotten_thirty_days_after_they_ended() {
        queued(items(1));
        new JobRun(site).all();
        String waiting = queued(items(1));
        now.updateAndGet(before -> before.plus(Duration.ofDays(29)));
        assertThat(Jobs.purge(site)).isZero();
        now.updateAndGet(before -> before.plus(Duration.ofDays(2)));
        assertThat(Jobs.purge(site)).isEqualTo(1);
        assertThat(job(waiting).get(Job.STATUS)).isEqualTo(JobState.QUEUED);
    }
}
