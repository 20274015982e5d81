package eu.socle.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** What the schema of a site consists of, asked from PostgreSQL itself. */
record Catalog(Connection connection, String schema) {

    /** What concerns one running program and not the organisation: who is logged in, requests being retried. */
    private static final Set<String> PASSING = Set.of(
            "session",
            "oauth_grant",
            "oauth_token",
            "login_attempt",
            "pending_login",
            "used_code",
            "idempotency",
            "scheduled_tasks");

    /** A constraint between tables, and the statement that puts it back. */
    record ForeignKey(String table, String name, String definition) {}

    boolean exists() throws SQLException {
        return !texts("select nspname from pg_namespace where nspname = ?").isEmpty();
    }

    /** Tables with the columns that are stored, in order. */
    SequencedMap<String, List<String>> tables() throws SQLException {
        SequencedMap<String, List<String>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = prepare("""
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = (select oid from pg_namespace where nspname = ?) and c.relkind = 'r'
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by c.relname, a.attnum
                        """);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (!PASSING.contains(row.getString(1))) {
                    tables.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return tables;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : texts("select sequencename from pg_sequences where schemaname = ? order by 1")) {
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery("select last_value, is_called from " + named(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (PreparedStatement query = prepare("""
                        select c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        where k.connamespace = (select oid from pg_namespace where nspname = ?) and k.contype = 'f'
                        """);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    int version() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select value from " + named("socle_meta") + " where key = 'schema_version'")) {
            return row.next() ? Integer.parseInt(row.getString(1)) : 0;
        }
    }

    /** How many rows each table has: tells a site that was just made from one in use. */
    String census() throws SQLException {
        StringBuilder census = new StringBuilder();
        for (String table : tables().keySet()) {
            if (!table.equals("socle_meta")) {
                try (Statement query = connection.createStatement();
                        ResultSet row = query.executeQuery("select count(*) from " + named(table))) {
                    row.next();
                    census.append(row.getLong(1) == 0 ? "" : table + "=" + row.getLong(1) + " ");
                }
            }
        }
        return census.toString().strip();
    }

    /** The name of something in this schema, as SQL writes it. */
    String named(String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = prepare(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, schema);
        return query;
    }
}
