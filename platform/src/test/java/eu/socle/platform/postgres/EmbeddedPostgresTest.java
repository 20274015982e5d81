package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.platform.postgres.EmbeddedPostgres.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a server that nobody disturbs much. */
@Timeout(120)
class EmbeddedPostgresTest {

    @Test
    void itStoresDurablyAndSpeaksFrench() throws Exception {
        try (var server = EmbeddedPostgres.start(Settings.durable(TestHomes.fresh("plain")))) {
            var sql = Sql.on(server);
            assertThat(sql.ask("show fsync")).isEqualTo("on");
            assertThat(sql.ask("show full_page_writes")).isEqualTo("on");
            assertThat(sql.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(sql.ask("show data_checksums")).isEqualTo("on");
            assertThat(sql.ask("show server_encoding")).isEqualTo("UTF8");
            assertThat(sql.ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(sql.ask("show jit")).isEqualTo("off");
            assertThat(sql.ask("show log_timezone")).isEqualTo("UTC");
            assertThat(sql.ask("show max_connections")).isEqualTo("60");
            assertThat(
                            sql.ask(
                                    "select string_agg(w, ' ' order by w) from unnest(array['cote','côté','zèbre','éclair']) w"))
                    .isEqualTo("cote côté éclair zèbre");
            assertThat(sql.ask("select current_user")).isEqualTo("socle_owner");
            assertThat(ProcessHandle.of(server.pid()).flatMap(ProcessHandle::parent))
                    .as("a direct child of the JVM, which reaps it")
                    .hasValue(ProcessHandle.current());
        }
    }

    @Test
    void itKeepsDataPortAndPasswordFromOneStartToTheNext() throws Exception {
        var home = TestHomes.fresh("again");
        int port;
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            port = server.port();
            Sql.on(server).ask("create table invoice as select 'FA-2026-0001' as name");
        }
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(Sql.on(server).ask("select name from invoice")).isEqualTo("FA-2026-0001");
        }
    }

    @Test
    void itsPasswordIsForNobodyElse() throws Exception {
        var home = TestHomes.fresh("secret");
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            var file = home.resolve("database/password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(home.resolve("database/password.initdb")).doesNotExist();
            assertThat(server.password()).hasSize(48);
            assertThatThrownBy(() -> new Sql(server.jdbcUrl("postgres"), "guess").ask("select 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aLostPasswordFileIsNoLostDatabase() throws Exception {
        var home = TestHomes.fresh("lost");
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            Sql.on(server).ask("create table kept as select 7 as n");
        }
        Files.delete(home.resolve("database/password"));
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefusedInBothLanguages() throws Exception {
        var home = TestHomes.fresh("shared");
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.fast(home)))
                    .isInstanceOfSatisfying(PostgresRefusal.class, refusal -> {
                        var pid = String.valueOf(ProcessHandle.current().pid());
                        assertThat(refusal.english()).contains("already running", home.toString(), pid);
                        assertThat(refusal.french()).contains("tourne déjà", home.toString(), pid);
                    });
            try (var other = ChildSocle.start(home)) {
                assertThat(other.answer())
                        .startsWith("REFUSED Socle is already running")
                        .contains("(process " + ProcessHandle.current().pid() + ")");
            }
            assertThat(Sql.on(server).ask("select 1"))
                    .as("the first one is not disturbed")
                    .isEqualTo("1");
            try (var other = ChildSocle.start(home)) {
                assertThat(other.isStarted()).as("and still holds its lock").isFalse();
            }
        }
    }

    @Test
    void aStrangerOnItsPortMakesItDrawAnother() throws Exception {
        var home = TestHomes.fresh("port");
        int port;
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            port = server.port();
        }
        try (var stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void aKilledServerComesBackOnTheSamePortWithEveryCommittedRow() throws Exception {
        try (var server = EmbeddedPostgres.start(Settings.durable(TestHomes.fresh("killed")))) {
            var sql = Sql.on(server);
            sql.ask("create table ledger as select generate_series(1, 1000) as entry_number");
            long killed = server.pid();
            int port = server.port();
            assertThat(ProcessHandle.of(killed).map(ProcessHandle::destroyForcibly))
                    .hasValue(true);

            assertThat(Deadline.in(Duration.ofSeconds(60)).await(() -> server.pid() != killed && server.isRunning()))
                    .isTrue();

            assertThat(server.port()).isEqualTo(port);
            assertThat(sql.ask("select count(*) from ledger")).isEqualTo("1000");
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInItsOwnWords() throws Exception {
        var home = TestHomes.fresh("broken");
        EmbeddedPostgres.start(Settings.fast(home)).close();
        Files.writeString(home.resolve("database/18/postgresql.conf"), "shared_buffers = 'beaucoup'\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.fast(home)))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"beaucoup\"")
                .hasMessageContaining(home.resolve("log/postgresql.log").toString());
    }

    @Test
    void whatAPersonWritesInPostgresqlConfWinsExceptOverSafety() throws Exception {
        var home = TestHomes.fresh("tuned");
        EmbeddedPostgres.start(Settings.durable(home)).close();
        var file = home.resolve("database/18/postgresql.conf");
        Files.writeString(file, Files.readString(file) + "work_mem = 12MB\nfsync = off\n");
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("show work_mem")).isEqualTo("12MB");
            assertThat(Sql.on(server).ask("show fsync")).isEqualTo("on");
        }
    }

    @Test
    void testsGetCheapDatabasesFromATemplate() throws Exception {
        var template = TestPostgres.template(
                "story",
                url -> new Sql(url, TestPostgres.server().password())
                        .ask("create table greeting as select 'bonjour' as word"));
        var first = TestPostgres.freshDatabase(template);
        var second = TestPostgres.freshDatabase(template);
        new Sql(TestPostgres.jdbcUrl(first), TestPostgres.server().password()).ask("drop table greeting");
        try (var connection = TestPostgres.connect(second);
                var rows = connection.createStatement().executeQuery("select word from greeting")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("bonjour");
        }
        TestPostgres.drop(first);
        TestPostgres.drop(second);
    }
}
