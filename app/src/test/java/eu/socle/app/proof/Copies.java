package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.sites.Server;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same data on every machine of the database, once those that follow have caught up. */
record Copies(Server leader, List<Server> followers) {

    private static final String TABLES = "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where schemaname = 'public' or schemaname like 'site%' order by 1";

    /** The same whatever the order of the rows on the disk. */
    private static final String SUM =
            "select count(*) || ':' || coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint), 0) from ";

    void areEqual() {
        String written = text(leader, "select pg_current_wal_lsn()");
        Map<String, String> wanted = sums(leader);
        assertThat(wanted).as("tables").hasSizeGreaterThan(50);
        for (Server follower : followers) {
            Wait.until(follower.url() + " has caught up", () -> hasReplayed(follower, written));
            assertThat(sums(follower)).as("rows of " + follower.url()).isEqualTo(wanted);
        }
    }

    private static boolean hasReplayed(Server follower, String position) {
        return text(follower, "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= '" + position + "'")
                .equals("t");
    }

    private static Map<String, String> sums(Server server) {
        return asked(server, statement -> {
            Map<String, String> sums = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    sums.put(rows.getString(1), "");
                }
            }
            for (Map.Entry<String, String> each : sums.entrySet()) {
                each.setValue(first(statement, SUM + each.getKey() + " t"));
            }
            return sums;
        });
    }

    private static String text(Server server, String query) {
        return asked(server, statement -> first(statement, query));
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Question<T> {
        T ask(Statement statement) throws SQLException;
    }

    private static <T> T asked(Server server, Question<T> question) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                Statement statement = connection.createStatement()) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new AssertionError(server.url(), e);
        }
    }
}
