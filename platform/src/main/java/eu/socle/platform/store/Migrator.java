package eu.socle.platform.store;

import eu.socle.kernel.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the schema of a site to what the declarations ask for, as the owner of the tables, in one transaction under a lock
 * so that two nodes never migrate at once.
 */
public final class Migrator {

    /** Grows with each release that needs a migration written by hand; a database with a higher one is refused. */
    public static final int VERSION = 1;

    /** Stands for the role of the application where the owner may create none. */
    public static final String ONE_ROLE = "current_user";

    private static final long LOCK = 7_301_221_906L;

    private final Registry registry;

    /** The role of people restricted to some companies, made beside that of the application. */
    public static String walledRole(String appRole) {
        return CompanyWall.walled(appRole);
    }

    public Migrator(Registry registry) {
        this.registry = registry;
    }

    /** The database was written by a later release than this one. */
    public static final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NewerSchema(String schema, int found) {
            super("Le schéma " + schema + " est en version " + found + ", plus récente que cette version de Socle ("
                    + VERSION
                    + "). Installez une version de Socle au moins égale. / The schema is newer than this release.");
        }
    }

    /** Prepares what all sites of a database share. */
    public static void prepareDatabase(Connection owner) throws SQLException {
        run(owner, resource("public.sql"));
    }

    /**
     * Migrates one schema, creating it when it is absent.
     *
     * @param appRole the role of the application, or {@link #ONE_ROLE} when there is only the owner's
     * @return the statements that were run
     */
    public List<String> migrate(Connection owner, String schema, String appRole) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("create schema if not exists \"" + schema + "\"");
            statement.execute("set local search_path to \"" + schema + "\", public");
            for (String each : resource("core.sql").split(";\n")) {
                execute(statement, each);
            }
            refuseNewer(statement, schema);
            Ddl ddl = new Ddl(registry, present(statement, schema));
            List<String> statements = ddl.statements();
            for (String each : statements) {
                execute(statement, each);
            }
            grant(statement, schema, appRole, ddl.appendOnlyTables());
            if (!appRole.equals(ONE_ROLE)) {
                grant(statement, schema, CompanyWall.walled(appRole), ddl.appendOnlyTables());
                new CompanyWall(registry, appRole).raise(statement);
            }
            statement.execute("insert into socle_meta (key, value) values ('schema_version', '" + VERSION
                    + "') on conflict (key) do update set value = excluded.value");
            owner.commit();
            return statements;
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** The statements that {@link #migrate} would run; nothing is changed. */
    public List<String> plan(Connection owner, String schema) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local search_path to \"" + schema + "\", public");
            Ddl.Present present = present(statement, schema);
            if (present.columns().containsKey("socle_meta")) {
                refuseNewer(statement, schema);
            }
            return new Ddl(registry, present).statements();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        if (!sql.isBlank()) {
            statement.execute(sql);
        }
    }

    private static void refuseNewer(Statement statement, String schema) throws SQLException {
        try (ResultSet row = statement.executeQuery("select value from socle_meta where key = 'schema_version'")) {
            if (row.next() && Integer.parseInt(row.getString(1)) > VERSION) {
                throw new NewerSchema(schema, Integer.parseInt(row.getString(1)));
            }
        }
    }

    private static Ddl.Present present(Statement statement, String schema) throws SQLException {
        Map<String, Set<String>> columns = new HashMap<>();
        try (ResultSet row = statement.executeQuery(
                "select table_name, column_name from information_schema.columns where table_schema = '" + schema
                        + "'")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), k -> new HashSet<>()).add(row.getString(2));
            }
        }
        Set<String> names = new HashSet<>();
        try (ResultSet row = statement.executeQuery("""
                select conname from pg_constraint where connamespace = current_schema()::regnamespace
                union select indexname from pg_indexes where schemaname = current_schema()
                union select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                      where c.relnamespace = current_schema()::regnamespace
                """)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return new Ddl.Present(columns, names);
    }

    /** The application may read and write rows, never change tables, and only add to append-only ones. */
    private static void grant(Statement statement, String schema, String role, Set<String> appendOnly)
            throws SQLException {
        statement.execute("grant usage on schema \"" + schema + "\" to " + role);
        statement.execute("grant select, insert, update, delete on all tables in schema \"" + schema + "\" to " + role);
        statement.execute("grant usage, select on all sequences in schema \"" + schema + "\" to " + role);
        for (String table : appendOnly) {
            statement.execute("revoke update, delete, truncate on " + table + " from " + role);
        }
    }

    static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    static String resource(String name) {
        try (InputStream in = Migrator.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
