package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.platform.postgres.EmbeddedPostgres.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A full disk is said in one sentence, and half a database is never left behind. */
@Timeout(120)
class DiskFullTest {

    /** Far less than a minute, even on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Path DISK = TestHomes.TARGET.resolve("homes/disk");

    @BeforeEach
    void mountASmallDisk() throws Exception {
        Files.createDirectories(DISK);
        assumeTrue(
                Processes.ownUid().orElse(-1L) == 0 && mount("-t", "tmpfs", "-o", "size=20m", "none", DISK.toString()),
                "skipped: mounting a small disk needs root and a system that lets it");
    }

    @AfterEach
    void unmount() throws Exception {
        new ProcessBuilder("umount", DISK.toString()).start().waitFor();
    }

    @Test
    void noRoomForThePrograms() throws Exception {
        var home = DISK.resolve("socle");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.durable(home)))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("est plein")
                .hasMessageContaining("is full");
        assertThat(home.resolve("postgres/18.6.0")).doesNotExist();
        assertThat(home.resolve("postgres/18.6.0.new")).doesNotExist();
    }

    @Test
    void noRoomForTheDataThenRoom() throws Exception {
        var home = TestHomes.freshIn(DISK, "socle");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.durable(home)))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("is full");
        try (var left = Files.list(home.resolve("database"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("password");
        }
        assertThat(mount("-o", "remount,size=200m", DISK.toString())).isTrue();
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void noRoomToStartThenRoom() throws Exception {
        assertThat(mount("-o", "remount,size=200m", DISK.toString())).isTrue();
        var home = TestHomes.freshIn(DISK, "socle");
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            Sql.on(server).ask("create table kept as select 7 as n");
        }
        var filler = DISK.resolve("filler");
        new ProcessBuilder("dd", "if=/dev/zero", "of=" + filler, "bs=4k")
                .start()
                .waitFor();
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.durable(home)))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("is full");
        Files.delete(filler);
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void comesBackByItselfSoonAfterThereIsRoom() throws Exception {
        assertThat(mount("-o", "remount,size=200m", DISK.toString())).isTrue();
        var home = TestHomes.freshIn(DISK, "socle");
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            Sql.on(server).ask("create table kept as select 7 as n");
            var filler = DISK.resolve("filler");
            new ProcessBuilder("dd", "if=/dev/zero", "of=" + filler, "bs=4k")
                    .start()
                    .waitFor();
            assertThat(Deadline.in(PATIENCE).await(() -> isDownForWantOfRoom(server)))
                    .as("no room for the log of the data")
                    .isTrue();
            Files.delete(filler);
            assertThat(Deadline.in(PATIENCE).await(server::isRunning))
                    .as("the server is back")
                    .isTrue();
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
        }
    }

    /** Asks for another segment of the log each time, until PostgreSQL can neither go on nor start again. */
    private static boolean isDownForWantOfRoom(EmbeddedPostgres server) {
        try {
            Sql.on(server).ask("select pg_logical_emit_message(false, 'test', 'x')::text || pg_switch_wal()");
        } catch (SQLException e) {
            return !server.isRunning();
        }
        return false;
    }

    private static boolean mount(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("mount"));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
