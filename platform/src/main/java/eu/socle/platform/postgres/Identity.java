package eu.socle.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks a server who it is: the right password, the right process, the right data. */
final class Identity {

    private static final String SECONDS = "5";

    private Identity() {}

    static boolean isConfirmed(ServerProcess server, Path data, String password) {
        return isConfirmed(server.pid(), server.port(), data, password);
    }

    static boolean isConfirmed(long pid, int port, Path data, String password) {
        var properties = new Properties();
        properties.setProperty("user", DataDirectory.OWNER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        var url = EmbeddedPostgres.jdbcUrl(port, "postgres");
        try (var connection = DriverManager.getConnection(url, properties);
                var query = connection.createStatement();
                var answer = query.executeQuery(
                        "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1), current_setting('"
                                + Configuration.MARK + "', true)")) {
            return answer.next()
                    && String.valueOf(pid).equals(answer.getString(1))
                    && data.toString().equals(answer.getString(2));
        } catch (SQLException e) {
            return false;
        }
    }
}
