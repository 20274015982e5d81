package eu.socle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema in use changes whole, after whoever looks after it was told, and without holding people up. */
class MigratorTest {

    private static final String ADDED = "alter table note add column \"hour\" time";

    @TempDir
    private Path home;

    private final Server server = TestSites.server();
    private final List<String> told = new ArrayList<>();
    private Connection owner;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        try (var sites = new Sites(server, SampleModule.registry(), home, TestSites.NOON, (c, s) -> Rights.ALL)
                .before((site, state) -> told.add(site))) {
            sites.open();
        }
        assertThat(told).as("a site that is made loses nothing").isEmpty();
        owner = connect();
        statement = owner.createStatement();
        statement.execute("set search_path to site_default, public");
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
    }

    private List<String> migrate(Migrator.Beforehand beforehand) throws SQLException {
        try (Connection connection = connect()) {
            return new Migrator(SampleModule.registry())
                    .migrate(connection, "site_default", server.appRole(), beforehand);
        }
    }

    private String text(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    void the_one_who_is_told_first_may_refuse() throws SQLException {
        statement.execute("alter table note drop column hour");
        String before = text("select value from socle_meta where key = 'schema_state'");
        assertThatThrownBy(() -> migrate(state -> {
                    throw new IllegalStateException("no room for a backup");
                }))
                .hasMessage("no room for a backup");
        assertThat(migrate(told::add)).containsExactly(ADDED);
        assertThat(told).containsExactly(before.substring(0, 8));
        assertThat(migrate(told::add)).isEmpty();
        assertThat(told).as("nothing changes the second time").hasSize(1);
        assertThat(text("select value from socle_meta where key = 'schema_state'"))
                .isNotEqualTo(before);
    }

    @Test
    void what_this_program_would_ignore_is_refused_by_name() throws SQLException {
        assertThat(text("select value from socle_meta where key = 'schema_release'"))
                .isEqualTo(Release.NAME)
                .matches("\\d+\\.\\d+\\.\\d+.*");
        statement.execute("update socle_meta set value = value || chr(10) || 'Shop.window' where key = 'schema_shape'");
        statement.execute("update socle_meta set value = '9.9' where key = 'schema_release'");
        assertThatThrownBy(() -> migrate(told::add)).isInstanceOfSatisfying(Migrator.NewerSchema.class, newer -> {
            assertThat(newer.release()).isEqualTo("9.9");
            assertThat(newer.unknown()).containsExactly("Shop.window");
        });
        assertThat(told).isEmpty();

        statement.execute("update socle_meta set value = '0' where key = 'schema_version'");
        assertThat(migrate(told::add))
                .as("left behind by a release that removes it")
                .isEmpty();
        assertThat(text("select value from socle_meta where key = 'schema_shape'"))
                .doesNotContain("Shop.window");
    }

    @Test
    void a_table_that_someone_writes_in_is_waited_for_and_others_pass() throws Exception {
        statement.execute("alter table note drop column hour");
        try (Connection writer = connect();
                Statement writing = writer.createStatement();
                Connection reader = connect();
                Statement reading = reader.createStatement()) {
            writer.setAutoCommit(false);
            writing.execute("lock table site_default.note in row exclusive mode");
            CompletableFuture<List<String>> migration = CompletableFuture.supplyAsync(() -> {
                try {
                    return migrate(told::add);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (text("select 1 from pg_locks where not granted and relation = 'note'::regclass")
                    .isEmpty()) {
                assertThat(migration).isNotDone();
                Thread.onSpinWait();
            }
            reading.execute("set lock_timeout = '5s'"); // as people have it
            reading.execute("select count(*) from site_default.note");
            assertThat(migration).isNotDone();
            writer.commit();
            assertThat(migration.get()).containsExactly(ADDED);
        }
        assertThat(told).as("told once, however often it was tried").hasSize(1);
    }

    @Test
    void tables_that_do_not_change_are_not_locked() throws Exception {
        try (Connection writer = connect();
                Statement writing = writer.createStatement()) {
            writer.setAutoCommit(false);
            writing.execute("lock table site_default.session, site_default.outbox, site_default.note"
                    + " in row exclusive mode");
            statement.execute("set lock_timeout = '1s'");
            owner.setAutoCommit(true);
            assertThat(new Migrator(SampleModule.registry()).migrate(owner, "site_default", server.appRole()))
                    .isEmpty();
        }
    }
}
