package eu.socle.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Upkeep;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site needs now and then is done in time, once whatever the number of nodes, and told when it fails. */
class UpkeeperTest {

    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final Moving clock = new Moving();
    private final Server server = TestSites.server();
    private final Registry registry = Registry.of(List.of(new CoreModule(), new SampleModule(), new Counting()));

    @TempDir
    private Path home;

    private Sites node;
    private Sites otherNode;
    private Site site;

    /** Time that starts at a given moment, goes on as time does, and leaps when it is told to. */
    private static final class Moving extends Clock {
        private final long began = System.nanoTime();
        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        void pass(Duration time) {
            now.updateAndGet(before -> before.plus(time));
        }

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
    }

    /** Counts its own turns in the database, every ten minutes; and fails, every day. */
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
            registrar.offer(
                    Upkeep.class,
                    new Upkeep(
                            "count",
                            List.of(
                                    "insert into series (key, value) values ('turns', 1) on conflict (key) do update set value = series.value + 1",
                                    "delete from socle_meta where key = 'nothing'"),
                            Duration.ofMinutes(10)));
            registrar.offer(
                    Upkeep.class,
                    new Upkeep("break", List.of("update socle_meta set value = 1 / 0"), Duration.ofDays(1)));
        }
    }

    @BeforeEach
    void open() {
        node = new Sites(server, registry, home, clock, (context, where) -> Rights.ALL);
        node.open();
        otherNode = new Sites(server, registry, home, clock, (context, where) -> Rights.ALL);
        otherNode.open();
        site = node.forHost(null);
    }

    @AfterEach
    void close() {
        node.close();
        otherNode.close();
    }

    private long number(String query) {
        return site.asSystem(unit -> ((Number) unit.statements()
                        .query("select coalesce((" + query + "), 0) as n")
                        .getFirst()
                        .get("n"))
                .longValue());
    }

    private void until(String query, long wanted) {
        long end = System.nanoTime() + SOON.toNanos();
        while (number(query) != wanted) {
            assertThat(System.nanoTime()).as(query + " = " + number(query)).isLessThan(end);
        }
    }

    /** Each job has had its turn: what leaps after that is no part of it. */
    private void untilAllIsDone() {
        until("select count(*) from scheduled_tasks where picked or last_success is null and last_failure is null", 0);
    }

    @Test
    void two_nodes_do_each_turn_once() {
        String turns = "select value from series where key = 'turns'";
        try (Upkeeper first = new Upkeeper(node, clock, PACE);
                Upkeeper second = new Upkeeper(otherNode, clock, PACE)) {
            first.start();
            second.start();
            for (int turn = 1; turn <= 5; turn++) {
                until(turns, turn);
                untilAllIsDone();
                clock.pass(Duration.ofMinutes(11));
            }
            until(turns, 6);
        }
        assertThat(number(turns)).isEqualTo(6);
    }

    @Test
    void after_three_days_off_each_work_is_done_once_and_not_for_each_turn_missed() {
        String turns = "select value from series where key = 'turns'";
        try (Upkeeper before = new Upkeeper(node, clock, PACE)) {
            before.start();
            until(turns, 1);
            untilAllIsDone();
        }
        clock.pass(Duration.ofDays(3));
        try (Upkeeper after = new Upkeeper(node, clock, PACE)) {
            after.start();
            until("select count(*) from scheduled_tasks where execution_time < '2026-11-26T09:00:00Z'", 0);
            assertThat(number(turns)).isEqualTo(2);
            clock.pass(Duration.ofMinutes(11));
            until(turns, 3);
        }
        assertThat(number(turns)).isEqualTo(3);
    }

    @Test
    void what_has_ended_is_forgotten_and_what_has_not_stays() {
        session("old", START.minus(Duration.ofDays(8)), START.minus(Duration.ofDays(1)));
        session("idle", START.minus(Duration.ofHours(13)), START.plus(Duration.ofDays(6)));
        session("fresh", START.minus(Duration.ofMinutes(3)), START.plus(Duration.ofDays(7)));
        key("ancient", START.minus(Duration.ofDays(31)));
        key("recent", START.minus(Duration.ofDays(29)));
        try (Upkeeper upkeeper = new Upkeeper(node, clock, PACE)) {
            upkeeper.start();
            until("select count(*) from session", 1);
            until("select count(*) from idempotency", 1);
            assertThat(number("select count(*) from session where token_hash = 'fresh'"))
                    .isEqualTo(1);
            assertThat(number("select count(*) from idempotency where key = 'recent'"))
                    .isEqualTo(1);

            untilAllIsDone();
            clock.pass(Duration.ofDays(2));
            until("select count(*) from session", 0);
            until("select count(*) from idempotency", 0);
        }
    }

    private void session(String token, Instant seen, Instant expires) {
        site.asSystem(unit -> unit.statements()
                .execute(
                        "insert into session (token_hash, username, csrf, created, seen, expires) values (?, 'Administrator', 'x', ?, ?, ?)",
                        token,
                        seen,
                        seen,
                        expires));
    }

    private void key(String key, Instant created) {
        site.asSystem(unit -> unit.statements()
                .execute(
                        "insert into idempotency (key, username, request_hash, created) values (?, 'Administrator', 'x', ?)",
                        key,
                        created));
    }

    @Test
    void a_job_that_fails_is_tried_again_and_told_to_whoever_examines_the_house() {
        try (Upkeeper upkeeper = new Upkeeper(node, clock, PACE)) {
            upkeeper.start();
            until("select consecutive_failures from scheduled_tasks where task_name = 'break'", 1);
            untilAllIsDone();
            clock.pass(Duration.ofDays(1).plusMinutes(1));
            until("select consecutive_failures from scheduled_tasks where task_name = 'break'", 2);
        }
        String address = server.url() + "&user=" + server.owner() + "&password=" + server.ownerPassword();
        try (Database database = Database.join(home, address)) {
            assertThat(Maintenance.failingJobs(database)).isEqualTo("default: break");
        }
    }

    @Test
    void a_site_made_by_another_node_has_its_jobs_done_and_one_that_is_gone_none() {
        try (Upkeeper upkeeper = new Upkeeper(node, clock, PACE)) {
            upkeeper.start();
            Site made = otherNode.create("atelier", "atelier.test");
            long end = System.nanoTime() + SOON.toNanos();
            while (made.asSystem(unit -> unit.statements().query("select 1 from series where key = 'turns'"))
                    .isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            assertThat(node.forHost("ATELIER.test").name()).isEqualTo("atelier");
            otherNode.drop("atelier");
            while (node.named("atelier").isPresent()) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }
}
