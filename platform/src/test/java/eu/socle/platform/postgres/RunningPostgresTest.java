package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Commands typed beside a running Socle find its server, and only its server. */
class RunningPostgresTest {

    @Test
    void a_running_server_is_found_with_what_it_takes_to_connect_and_a_stopped_one_is_not()
            throws IOException, SQLException {
        var home = TestHomes.fresh("running");
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
        assertThat(HomeLock.holder(home)).isEmpty();
        try (var server = EmbeddedPostgres.start(EmbeddedPostgres.Settings.fast(home))) {
            var found = EmbeddedPostgres.running(home).orElseThrow();
            assertThat(found.port()).isEqualTo(server.port());
            assertThat(found.pid()).isEqualTo(server.pid());
            assertThat(found.toString()).doesNotContain(found.password());
            assertThat(HomeLock.holder(home)).hasValue(ProcessHandle.current().pid());
            try (var connection =
                    DriverManager.getConnection(found.jdbcUrl("postgres"), found.user(), found.password())) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
        assertThat(HomeLock.holder(home)).isEmpty();
    }

    @Test
    void what_a_dead_server_left_behind_is_not_taken_for_a_running_one() throws IOException {
        var home = TestHomes.fresh("running-not");
        try (var server = EmbeddedPostgres.start(EmbeddedPostgres.Settings.fast(home))) {
            assertThat(server.isRunning()).isTrue();
        }
        var data = home.toRealPath().resolve("database/18");
        Files.writeString(
                PidFile.in(data),
                ProcessHandle.current().pid() + "\n" + data + "\n1700000000\n1\n\n127.0.0.1\n0 0\nready\n");
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
    }

    @Test
    void a_home_that_does_not_exist_runs_nothing() {
        assertThat(EmbeddedPostgres.running(TestHomes.TARGET.resolve("homes/nowhere")))
                .isEmpty();
    }
}
