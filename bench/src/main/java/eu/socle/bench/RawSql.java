package eu.socle.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The reference: the rows of one real invoice, written again and again into copies of the tables, with their columns and
 * indexes but neither foreign keys nor triggers. Header, lines, taxes and schedule come first; then the number is drawn;
 * what bears the number is written while it is held; one commit.
 */
final class RawSql implements AutoCloseable {

    private static final String SITE = "site_default";

    private final List<RawTable> before = new ArrayList<>();
    private final List<RawTable> after = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong keys = new AtomicLong();

    RawSql(Installation installation, String invoice, int clients) throws IOException, SQLException {
        try (Connection connection = installation.connect()) {
            run(connection, "drop schema if exists raw cascade; create schema raw;"
                    + " create table raw.counter (key text primary key, value bigint not null, hash bytea not null);"
                    + " insert into raw.counter values ('FA', 0, ''), ('chain', 0, '')");
            String id = single(connection, "select id from " + SITE + ".sales_invoice where name = '" + invoice + "'");
            before.add(RawTable.copy(connection, "sales_invoice", "id = " + id));
            for (String rows : List.of("items", "taxes", "payment_schedule")) {
                before.add(RawTable.copy(connection, "sales_invoice__" + rows, "parent_id = " + id));
            }
            after.add(RawTable.copy(connection, "version", "docname = '" + invoice + "'"));
            after.add(RawTable.copy(connection, "gl_entry", "voucher_no = '" + invoice + "'"));
            after.add(RawTable.copy(connection, "payment_ledger_entry", "voucher_no = '" + invoice + "'"));
            run(connection, function());
        }
        for (int i = 0; i < clients; i++) {
            Connection connection = installation.connect();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** How many rows one invoice is. */
    int rows() {
        return before.stream().mapToInt(RawTable::size).sum() + after.stream().mapToInt(RawTable::size).sum();
    }

    /** Every value bound, every table one batch. */
    void statements(int client) throws SQLException {
        Connection connection = connections.get(client);
        long key = keys.incrementAndGet();
        for (RawTable table : before) {
            table.insert(connection, key, "DRAFT-" + key, 0);
        }
        long number = drawn(connection, "FA");
        String name = "FA-" + number;
        try (PreparedStatement update = connection.prepareStatement(
                "update raw.sales_invoice set name = ?, docstatus = 1, draft_name = name, version = version + 1 where id = ?")) {
            update.setString(1, name);
            update.setLong(2, key);
            update.executeUpdate();
        }
        long entry = drawn(connection, "chain");
        for (RawTable table : after) {
            table.insert(connection, key, name, entry);
        }
        connection.commit();
    }

    private static long drawn(Connection connection, String counter) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("update raw.counter set value = value + 1,"
                + " hash = sha256(hash || convert_to(?, 'UTF8')) where key = ? returning value")) {
            next.setString(1, "payload of the entry, as long as a real one would be: ".repeat(10));
            next.setString(2, counter);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The same in one call: the values are in the database already, so nothing is sent nor parsed. */
    void function(int client) throws SQLException {
        Connection connection = connections.get(client);
        try (PreparedStatement call = connection.prepareStatement("select raw.post(?)")) {
            call.setLong(1, keys.incrementAndGet());
            call.execute();
        }
        connection.commit();
    }

    private String function() {
        StringBuilder body = new StringBuilder("create function raw.post(key bigint) returns void language plpgsql as $body$"
                + " declare number bigint; entry bigint; begin ");
        before.forEach(table -> body.append(table.copying("'DRAFT-' || key", "0")));
        body.append("update raw.counter set value = value + 1 where raw.counter.key = 'FA' returning value into number;")
                .append(" update raw.sales_invoice set name = 'FA-' || number, docstatus = 1, draft_name = name,")
                .append(" version = version + 1 where id = post.key;")
                .append(" update raw.counter set value = value + 1, hash = sha256(hash || 'payload') where raw.counter.key = 'chain'")
                .append(" returning value into entry;");
        after.forEach(table -> body.append(table.copying("'FA-' || number", "entry")));
        return body.append(" end $body$").toString();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
