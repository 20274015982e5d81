package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.platform.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a start finds when the last Socle, or its server, did not end well. */
@Timeout(120)
class AfterACrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aServerWhoseSocleWasKilledIsTakenOver() throws Exception {
        var home = TestHomes.fresh("orphan");
        long pid;
        try (var child = ChildSocle.start(home)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            Sql.on(child).ask("create table stock as select 42 as quantity");
            pid = child.serverPid();
            child.kill();
        }
        assertThat(Processes.isRunning(pid))
                .as("the server outlives a killed JVM")
                .isTrue();
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(server.pid()).isEqualTo(pid);
            assertThat(Sql.on(server).ask("select quantity from stock")).isEqualTo("42");
        }
        assertThat(Processes.isRunning(pid)).as("and stops with its new owner").isFalse();
    }

    @Test
    void anAdoptedServerThatIsKilledComesBackToo() throws Exception {
        var home = TestHomes.fresh("adopted");
        long pid = leaveOrphan(home);
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(server.pid()).isEqualTo(pid);
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            assertThat(Deadline.in(SOON).await(() -> server.pid() != pid && server.isRunning()))
                    .isTrue();
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerStartedWithOtherSettingsIsReplacedAndKeepsItsData() throws Exception {
        var home = TestHomes.fresh("other-settings");
        long pid = leaveOrphan(home);
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(server.pid()).isNotEqualTo(pid);
            assertThat(Processes.isRunning(pid)).isFalse();
            assertThat(Sql.on(server).ask("show fsync")).isEqualTo("off");
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void bothKilledAtOnceLoseNothingCommitted() throws Exception {
        var home = TestHomes.fresh("both");
        long pid = leaveOrphan(home);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(server.pid()).isNotEqualTo(pid);
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void theCopyOfAHomeNeverTakesOverTheServerOfTheOriginal() throws Exception {
        var home = TestHomes.fresh("original");
        var copy = TestHomes.fresh("copy");
        EmbeddedPostgres.start(Settings.durable(home)).close();
        new ProcessBuilder("cp", "-a", home + "/database", copy.toString())
                .inheritIO()
                .start()
                .waitFor();
        try (var original = EmbeddedPostgres.start(Settings.durable(home))) {
            Files.copy(PidFile.in(home.resolve("database/18")), PidFile.in(copy.resolve("database/18")));
            try (var other = EmbeddedPostgres.start(Settings.durable(copy))) {
                assertThat(other.pid()).isNotEqualTo(original.pid());
                assertThat(other.port()).isNotEqualTo(original.port());
                Sql.on(other).ask("create table only_in_copy ()");
            }
            assertThat(Sql.on(original).ask("select to_regclass('only_in_copy')"))
                    .isNull();
        }
    }

    @Test
    void aPidThatNowBelongsToSomebodyElseIsNoServer() throws Exception {
        var home = TestHomes.fresh("recycled");
        EmbeddedPostgres.start(Settings.fast(home)).close();
        writePid(home, ProcessHandle.current().pid());
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPowerCutMayLeaveAnEmptyPidFile() throws Exception {
        var home = TestHomes.fresh("empty-pid");
        EmbeddedPostgres.start(Settings.fast(home)).close();
        Files.writeString(PidFile.in(home.resolve("database/18")), "");
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void aZombieIsNoServerEither() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "skipped: no /proc to see zombies in");
        var home = TestHomes.fresh("zombie");
        EmbeddedPostgres.start(Settings.fast(home)).close();
        // the shell becomes a cat, which never asks what became of the child it inherited
        var careless = new ProcessBuilder(List.of("/bin/sh", "-c", "sleep 60 & echo $!; exec cat")).start();
        try {
            long zombie = Long.parseLong(careless.inputReader().readLine());
            assertThat(Deadline.in(SOON)
                            .await(() -> Processes.commandLine(careless.pid()).contains("cat")))
                    .isTrue();
            signal("KILL", zombie);
            assertThat(Deadline.in(SOON).await(() -> Processes.state(zombie) == Processes.State.ZOMBIE))
                    .isTrue();
            writePid(home, zombie);
            try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
                assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
            }
            assertThat(Processes.state(zombie)).isEqualTo(Processes.State.ZOMBIE);
        } finally {
            careless.destroy();
        }
    }

    @Test
    void noSecondServerStartsWhileAnyProcessOfTheFirstStillHoldsTheData() throws Exception {
        try (var server = EmbeddedPostgres.start(Settings.durable(TestHomes.fresh("frozen")));
                var client = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var rows = client.createStatement().executeQuery("select pg_backend_pid()")) {
            assertThat(rows.next()).isTrue();
            int backend = rows.getInt(1);
            long killed = server.pid();
            signal("STOP", backend);
            signal("KILL", killed);
            assertThat(Deadline.in(SOON).await(() -> read(server.log()).contains("pre-existing shared memory block")))
                    .isTrue();
            assertThat(server.pid()).as("not yet").isEqualTo(killed);
            signal("CONT", backend);
            assertThat(Deadline.in(SOON).await(() -> server.pid() != killed && server.isRunning()))
                    .isTrue();
        }
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theServerOfTestsEndsWithItsJvm() throws Exception {
        try (var child = ChildSocle.start(TestHomes.fresh("hook"), true, List.of())) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            child.terminate();
            assertThat(Processes.isRunning(child.serverPid())).isFalse();
        }
    }

    @Test
    void halfMadeDataAndProgramsOfACrashedFirstStartAreMadeAgain() throws Exception {
        var home = TestHomes.fresh("half");
        Files.delete(home.resolve("postgres"));
        Files.createDirectories(home.resolve("postgres/18.6.0/bin"));
        Files.createDirectories(home.resolve("postgres/18.6.0.new/bin"));
        Files.createDirectories(home.resolve("database/18.new/base"));
        Files.createDirectories(home.resolve("database/18"));
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("postgres/18.6.0.new")).doesNotExist();
        assertThat(home.resolve("database/18.new")).doesNotExist();
    }

    private static long leaveOrphan(Path home) throws Exception {
        try (var child = ChildSocle.start(home)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            Sql.on(child).ask("create table kept as select 7 as n");
            child.kill();
            return child.serverPid();
        }
    }

    private static void writePid(Path home, long pid) throws Exception {
        var data = home.resolve("database/18");
        int port =
                Integer.parseInt(Files.readString(home.resolve("database/port")).strip());
        Files.writeString(home.resolve("run/.s.PGSQL." + port + ".lock"), pid + "\n" + data + "\n0\n" + port + "\n");
        Files.writeString(PidFile.in(data), pid + "\n" + data + "\n1795324632\n5432\n\n127.0.0.1\n  1 2\nready   \n");
    }
}
