package eu.socle.platform.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement, one answer. */
record Sql(String url, String password) {

    static Sql on(EmbeddedPostgres server) {
        return new Sql(server.jdbcUrl("postgres"), server.password());
    }

    static Sql on(ChildSocle child) {
        return new Sql(child.jdbcUrl(), child.password());
    }

    /** The first column of the first row; an empty text when there is none. */
    String ask(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DataDirectory.OWNER, password);
                var sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            try (var rows = sql.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
