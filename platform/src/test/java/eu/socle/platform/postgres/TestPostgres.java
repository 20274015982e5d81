package eu.socle.platform.postgres;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL server of a test JVM, in the module's {@code target} folder, and cheap databases in it. Started by
 * the first test that asks, stopped when the JVM ends. Databases of earlier runs are swept away at the start.
 */
public final class TestPostgres {

    private static final int MOST_FORKS = 16;
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Fills a template database, once per test JVM. */
    @FunctionalInterface
    public interface Filling {
        void fill(String jdbcUrl) throws Exception;
    }

    private TestPostgres() {}

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    public static EmbeddedPostgres server() {
        return Holder.SERVER;
    }

    /** A new empty database. */
    public static String freshDatabase() {
        return freshDatabase("template1");
    }

    /** A new database with the content of another one, to which nobody may be connected. */
    public static String freshDatabase(String template) {
        var name = "test_" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + template + " strategy wal_log");
        return name;
    }

    /** The name of a database that this filling made; made by the first who asks, waited for by the others. */
    public static String template(String name, Filling filling) {
        return TEMPLATES.computeIfAbsent(name, key -> {
            var database = "test_template_" + key;
            execute("create database " + database + " strategy wal_log");
            try {
                filling.fill(jdbcUrl(database));
            } catch (Exception e) {
                throw new IllegalStateException("template " + key + " could not be filled", e);
            }
            return database;
        });
    }

    public static void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    public static String jdbcUrl(String database) {
        return server().jdbcUrl(database);
    }

    public static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), server().user(), server().password());
    }

    private static void execute(String statement) {
        try (var connection = connect("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** A second test JVM of the same module takes the next home. */
    private static EmbeddedPostgres start() {
        for (int fork = 1; ; fork++) {
            var home = TestHomes.TARGET.resolve(fork == 1 ? "postgres" : "postgres-" + fork);
            try {
                Files.createDirectories(home);
                TestHomes.shareBinaries(home);
                var server = EmbeddedPostgres.start(EmbeddedPostgres.Settings.fast(home));
                sweep(server);
                return server;
            } catch (PostgresRefusal e) {
                if (fork == MOST_FORKS || !e.english().contains("already running")) {
                    throw e;
                }
            } catch (java.io.IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void sweep(EmbeddedPostgres server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                var sql = connection.createStatement()) {
            var old = new ArrayList<String>();
            try (var names = sql.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                while (names.next()) {
                    old.add(names.getString(1));
                }
            }
            for (var name : old) {
                sql.execute("drop database " + name + " with (force)");
            }
        }
    }
}
