package eu.socle.platform.sites;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Puts a fresh copy of a site in the place of a used one, with the people who work there. */
final class Renewal {

    /** What belongs to the house rather than to its business; a table after those that it refers to. */
    private static final List<String> KEPT = List.of(
            "role",
            "user_",
            "user___roles",
            "custom_docperm",
            "custom_field",
            "oauth_client",
            "oauth_client__allowed_roles",
            "session",
            "oauth_grant",
            "oauth_token",
            "login_attempt");

    private final Connection owner;
    private final String name;

    Renewal(Connection owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** The name of the copy while it is prepared. */
    String aside() {
        return "renewed_" + name;
    }

    /** Takes away what a renewal that was cut short left. */
    void clear() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set lock_timeout = '30s'");
            statement.execute("drop schema if exists " + schema(aside()) + " cascade");
        }
    }

    void takePlace() throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            refuseUnlessDemonstration(statement);
            for (String table : KEPT.reversed()) {
                statement.execute("delete from " + schema(aside()) + "." + table);
            }
            for (String table : KEPT) {
                copy(statement, table);
            }
            statement.execute("drop schema " + schema(name) + " cascade");
            statement.execute("alter schema " + schema(aside()) + " rename to " + schema(name));
            owner.commit();
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** Asked again where it is done: true data are never dropped. */
    private void refuseUnlessDemonstration(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select 1 from " + schema(name) + ".socle_meta where key = '" + DemoMark.KEY + "'")) {
            if (!row.next()) {
                throw new IllegalStateException("Site " + name + " holds no demonstration");
            }
        }
    }

    private void copy(Statement statement, String table) throws SQLException {
        String columns = columns(table);
        String from = schema(name) + "." + table;
        String to = schema(aside()) + "." + table;
        statement.execute("insert into " + to + " (" + columns + ") overriding system value select " + columns
                + " from " + from + " t where " + stays(table));
        String sequence = schema(aside()) + "." + table + "_id_seq";
        if (isThere(statement, sequence)) {
            statement.execute("select setval('" + sequence + "', greatest((select max(id) from " + to + "), 1))");
        }
    }

    private static boolean isThere(Statement statement, String relation) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('" + relation + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Accounts of a demonstration go with it, and what hangs on them. */
    private String stays(String table) {
        String people = schema(aside()) + ".user_";
        return switch (table) {
            case "user_" ->
                "t.name <> all (string_to_array(coalesce((select value from " + schema(name)
                        + ".socle_meta where key = '" + DemoMark.KEY + "'), ''), chr(10)))";
            case "user___roles" -> "t.parent_id in (select id from " + people + ")";
            case "session", "oauth_grant" -> "t.username in (select name from " + people + ")";
            case "oauth_token" -> "t.grant_id in (select id from " + schema(aside()) + ".oauth_grant)";
            default -> "true";
        };
    }

    private String columns(String table) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("""
                select string_agg(quote_ident(a.column_name), ', ') from information_schema.columns a
                join information_schema.columns b on b.table_schema = ? and b.table_name = a.table_name
                     and b.column_name = a.column_name
                where a.table_schema = ? and a.table_name = ?
                """)) {
            query.setString(1, Sites.schemaOf(name));
            query.setString(2, Sites.schemaOf(aside()));
            query.setString(3, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String schema(String site) {
        return '"' + Sites.schemaOf(site) + '"';
    }
}
