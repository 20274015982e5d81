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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings the schema of a site to what the declarations ask for, as the owner of the tables, in one transaction under a lock
 * so that two nodes never migrate at once.
 */
public final class Migrator {

    /**
     * Grows with each release that needs a migration written by hand, because it removes, renames or changes the meaning of
     * what is there. A database with a higher one is refused, and a program that runs on one says that it is not ready. While
     * it stays the same, a program that was started before a newer one may go on beside it.
     */
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

    /** The database was written by a later release than this one, or by one with other modules. */
    public static final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String release;
        private final transient List<String> unknown;

        NewerSchema(String release, int version, List<String> unknown) {
            super("Schema version " + version + " of release " + release + ", unknown here: " + unknown);
            this.release = release;
            this.unknown = unknown;
        }

        /** The release that brought the schema where it is; a question mark when it did not say. */
        public String release() {
            return release;
        }

        /** What this program would ignore, as {@code Type.field}; empty when the version alone tells. */
        public List<String> unknown() {
            return unknown;
        }
    }

    /** What is done before the schema of a site in use changes. It may refuse by throwing; nothing was changed yet. */
    @FunctionalInterface
    public interface Beforehand {

        /** @param state a few letters that tell the present state of the schema from every other */
        void changing(String state) throws SQLException;
    }

    /** Prepares what all sites of a database share, one node at a time. */
    public static void prepareDatabase(Connection owner) throws SQLException {
        run(owner, "select pg_advisory_xact_lock(" + LOCK + ");\n" + resource("public.sql"));
    }

    /** Migrates a schema that nobody would want back as it was. */
    public List<String> migrate(Connection owner, String schema, String appRole) throws SQLException {
        return migrate(owner, schema, appRole, state -> {});
    }

    /**
     * Migrates one schema, creating it when it is absent. Gives way to people who work there meanwhile, and tries again.
     *
     * @param appRole the role of the application, or {@link #ONE_ROLE} when there is only the owner's
     * @param beforehand called once, before the first change to a schema that was there
     * @return the statements that were run
     */
    public List<String> migrate(Connection owner, String schema, String appRole, Beforehand beforehand)
            throws SQLException {
        AtomicBoolean told = new AtomicBoolean();
        return GivingWay.until(
                schema,
                () -> tried(owner, schema, appRole, state -> {
                    if (!told.get()) {
                        beforehand.changing(state);
                        told.set(true);
                    }
                }));
    }

    private List<String> tried(Connection owner, String schema, String appRole, Beforehand beforehand)
            throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("create schema if not exists \"" + schema + "\"");
            statement.execute("set local search_path to \"" + schema + "\", public");
            List<String> statements = changed(statement, schema, beforehand);
            Set<String> appendOnly = new Ddl(registry, Ddl.Present.NOTHING).appendOnlyTables();
            grant(statement, schema, appRole, appendOnly);
            if (!appRole.equals(ONE_ROLE)) {
                grant(statement, schema, CompanyWall.walled(appRole), appendOnly);
                new CompanyWall(registry, appRole).raise(statement);
            }
            owner.commit();
            return statements;
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** Changes what is not as it should be, and nothing else: a table that is looked at to be changed is locked. */
    private List<String> changed(Statement statement, String schema, Beforehand beforehand) throws SQLException {
        Ddl.Present present = present(statement, schema);
        boolean used = present.columns().containsKey("socle_meta");
        SchemaMark mark = used ? SchemaMark.read(statement) : new SchemaMark(Map.of());
        mark.refuseNewer(registry);
        String core = resource("core.sql");
        List<String> statements = new Ddl(registry, present).statements();
        if (statements.isEmpty() && mark.isOf(registry, core)) {
            return statements;
        }
        if (used) {
            beforehand.changing(mark.state());
        }
        GivingWay.limit(statement);
        if (mark.hasOther(core)) {
            for (String each : core.split(";\n")) {
                execute(statement, each);
            }
        }
        for (String each : statements) {
            execute(statement, each);
        }
        SchemaMark.write(statement, registry, core);
        return statements;
    }

    /**
     * Checks that this program knows everything in a schema that was filled from elsewhere, whose tables are as it made them,
     * and says so in it.
     */
    public void adopt(Statement statement) throws SQLException {
        SchemaMark.read(statement).refuseNewer(registry);
        SchemaMark.write(statement, registry, resource("core.sql"));
    }

    /** The statements that {@link #migrate} would run; nothing is changed. */
    public List<String> plan(Connection owner, String schema) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local search_path to \"" + schema + "\", public");
            Ddl.Present present = present(statement, schema);
            if (present.columns().containsKey("socle_meta")) {
                SchemaMark.read(statement).refuseNewer(registry);
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
