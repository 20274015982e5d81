package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.app.Modules;
import eu.socle.kernel.Label;
import eu.socle.platform.backup.Restore;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.ops.Troubles;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import eu.socle.platform.store.Migrator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * R13, on a made-up next release: its migration is killed at random moments and run again, nothing of it stays half done;
 * this release then refuses to start there, and has its data back from the backup that the update made.
 */
class NextReleaseProofTest {

    private static final List<String> MIGRATE = RealProgram.command(NextRelease.class.getName(), "migrate");
    private static final List<String> START = RealProgram.command(NextRelease.class.getName(), "start");
    private static final Path HOMES = Path.of("target", "homes").toAbsolutePath();
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final String UNPAID = """
            select max(name) from {Sales Invoice} where name like 'FA-2026-%' and docstatus = 1
               and outstanding_amount = grand_total
            """;

    /** The site of the release before this one, and what it looks like in the end, when nothing was killed. */
    private static Server before;

    private static List<String> shapeBefore;
    private static List<String> shapeAfter;
    private static Map<String, String> columns;
    private static Map<String, String> rows;

    @Test
    void an_update_that_is_killed_is_run_again() throws Exception {
        Load load = Load.of("next-release");
        String template = TestPostgres.template("release", url -> {});
        before = LiveSite.server(template);
        KeptRelease.latest().leave(before, HOMES.resolve("next-files"));
        shapeBefore = new Tables(before).shape();
        columns = new Tables(before).columns();
        rows = new Tables(before).sums(columns);

        Server calm = copy(template);
        long millis = undisturbed(calm);
        shapeAfter = new Tables(calm).shape();
        assertThat(shapeAfter).hasSizeGreaterThan(shapeBefore.size() + 20).containsAll(shapeBefore);
        assertThat(new Tables(calm).sums(columns)).isEqualTo(rows);

        kills(template, millis, load.random(0));
        nextReleaseWorks(calm);
        thisReleaseRefuses(calm);
        thisReleaseHasItsDataBack(calm);
    }

    private static Server copy(String template) {
        return LiveSite.server(TestPostgres.freshDatabase(template));
    }

    private static Path home(String name) throws Exception {
        Path home = HOMES.resolve(name);
        RealProgram.delete(home);
        return Files.createDirectories(home);
    }

    private static Process migrate(Server server, Path home) throws Exception {
        ProcessBuilder builder = RealProgram.builder(MIGRATE, home);
        builder.environment().putAll(RealProgram.on(server));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** How long the tables are being changed when nobody interferes, in milliseconds. */
    private static long undisturbed(Server server) throws Exception {
        Path home = home("next-calm");
        Process process = migrate(server, home);
        untilItChangesTables(server, process);
        long begin = System.nanoTime();
        while (process.isAlive() && !new Tables(server).hold("delivery_round")) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertThat(process.waitFor())
                .as(Files.readString(home.resolve("errors.txt")))
                .isZero();
        assertThat(Files.readString(home.resolve("errors.txt"))).contains("was first saved in");
        assertThat(archives(home)).hasSize(1);
        return millis;
    }

    private static void untilItChangesTables(Server server, Process process) {
        Tables tables = new Tables(server);
        while (process.isAlive() && !tables.areBeingChanged()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static List<Path> archives(Path home) throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("backups"))) {
            return files.toList();
        }
    }

    private static void kills(String template, long millis, Random random) throws Exception {
        int early = 0;
        int count = Scale.of(3, 8, 20);
        for (int kill = 0; kill < count; kill++) {
            Server server = copy(template);
            Path home = home("next-killed");
            Process process = migrate(server, home);
            untilItChangesTables(server, process);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(millis)));
            process.destroyForcibly().waitFor();
            Wait.until("the database noticed", new Tables(server)::areLeftAlone);
            List<String> left = new Tables(server).shape();
            assertThat(left.equals(shapeBefore) || left.equals(shapeAfter))
                    .as("all of the new schema or nothing of it")
                    .isTrue();
            early += left.equals(shapeBefore) ? 1 : 0;

            assertThat(migrate(server, home).waitFor())
                    .as(Files.readString(home.resolve("errors.txt")))
                    .isZero();
            assertThat(new Tables(server).shape()).isEqualTo(shapeAfter);
            assertThat(new Tables(server).sums(columns)).isEqualTo(rows);
            assertThat(archives(home))
                    .as("one backup, whole")
                    .singleElement()
                    .asString()
                    .endsWith(".zip");
            TestPostgres.drop(server.url().replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
        }
        System.out.println("Proof next-release: " + count + " kills within " + millis + " ms, " + early
                + " before the new schema was there");
    }

    /** The same books, and what was written before can still be worked on. */
    private static void nextReleaseWorks(Server server) throws Exception {
        FinalRead read = FinalRead.of(server, Modules.registry());
        try (RealProgram program = RealProgram.start(START, "next-works", RealProgram.on(server))) {
            Client client = program.login();
            assertThat(ReleaseFacts.of(client, read).text())
                    .isEqualTo(KeptRelease.latest().facts());
            client.take(Bakery.INVOICE, "cancel", read.texts(UNPAID).getFirst(), "")
                    .expect(200);
            String last = read.texts("select max(name) from {Sales Invoice} where name like 'FA-2026-%'")
                    .getFirst();
            Map<String, Object> body = new HashMap<>(KeptRelease.invoice(read));
            body.putAll(Map.of("next_reference", "Tournée du matin", "next_tip", 2));
            Client.Reply next = client.create(Bakery.INVOICE, "", body).expect(201);
            assertThat(UpgradeProofTest.number(next.name())).isEqualTo(UpgradeProofTest.number(last) + 1);
            assertThat(next.json()).containsEntry("next_urgency", "Usual");
            String draft = read.texts("select name from {Sales Invoice} where docstatus = 0 and custom is not null")
                    .getFirst();
            client.take(Bakery.INVOICE, "submit", draft, "").expect(200);
        }
        new Invariants(read).booksHold();
        new Invariants(read).invoicesAreBookedOnce();
    }

    /** A program that does not know all that is there says so, and touches nothing. */
    private static void thisReleaseRefuses(Server server) throws Exception {
        Map<String, String> written = new Tables(server).sums(columns);
        Path home = home("next-refused");
        ProcessBuilder builder = RealProgram.builder(RealProgram.COMMAND, home);
        builder.environment().putAll(RealProgram.on(server));
        builder.environment().putAll(Map.of("SOCLE_LANG", "fr", "SOCLE_PORT", "0"));
        assertThat(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isEqualTo(Trouble.Kind.NEWER_SCHEMA.exitCode());
        assertThat(Files.readString(home.resolve("errors.txt")))
                .contains(
                        "écrite par une version plus récente de Socle",
                        "Customer.next_access",
                        "Installez cette version")
                .doesNotContain("\tat ");
        assertThatThrownBy(() -> LiveSite.on(server)).isInstanceOfSatisfying(Migrator.NewerSchema.class, refusal -> {
            Label sentence = Troubles.of(refusal).orElseThrow().sentence();
            assertThat(sentence.en())
                    .contains("written by a newer version of Socle", "Install that version", "restore the backup");
        });
        assertThat(new Tables(server).shape()).isEqualTo(shapeAfter);
        assertThat(new Tables(server).sums(columns)).isEqualTo(written);
    }

    /** What the next release wrote goes, its tables too. */
    private static void thisReleaseHasItsDataBack(Server server) throws Exception {
        Path archive = archives(HOMES.resolve("next-calm")).getFirst();
        Path home = home("next-back");
        new Restore(server, Modules.registry(), home.resolve("files")).run(archive, null, true);
        assertThat(new Tables(server).shape()).isEqualTo(shapeBefore);
        try (LiveSite live = LiveSite.on(server, home)) {
            assertThat(ReleaseFacts.of(live.login(), live.read()).text())
                    .isEqualTo(KeptRelease.latest().facts());
            new Invariants(live.read()).booksHold();
        }
    }
}
