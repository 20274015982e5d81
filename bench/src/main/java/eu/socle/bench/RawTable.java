package eu.socle.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A copy of one table, with its columns and indexes, and the rows that one invoice has in it.
 *
 * @param columns by name
 * @param types of the columns, as SQL casts to them
 * @param rows the values as texts; each row is written again with keys of its own
 */
record RawTable(String name, List<String> columns, List<String> types, List<List<@Nullable String>> rows) {

    static RawTable copy(Connection connection, String name, String where) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table raw." + name + " (like site_default." + name + " including all)");
            statement.execute("create table raw.t_" + name + " as select * from site_default." + name + " where " + where);
            try (ResultSet column = statement.executeQuery("select quote_ident(attname), format_type(atttypid, atttypmod)"
                    + " from pg_attribute where attrelid = 'raw." + name + "'::regclass and attnum > 0 and attgenerated = ''"
                    + " and not attisdropped order by attnum")) {
                while (column.next()) {
                    columns.add(column.getString(1));
                    types.add(column.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery("select " + String.join(", ", columns) + " from raw.t_" + name)) {
                while (row.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(values);
                }
            }
        }
        return new RawTable(name, columns, types, rows);
    }

    int size() {
        return rows.size();
    }

    private boolean isHeader() {
        return name.equals("sales_invoice");
    }

    void insert(Connection connection, long key, String document, long entry) throws SQLException {
        StringBuilder sql = new StringBuilder("insert into raw." + name + " (" + String.join(", ", columns) + ") values (");
        for (int i = 0; i < types.size(); i++) {
            sql.append(i == 0 ? "?::" : ", ?::").append(types.get(i));
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.append(")").toString())) {
            for (List<@Nullable String> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    statement.setString(i + 1, value(columns.get(i), row.get(i), key, document, entry));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private @Nullable String value(String column, @Nullable String value, long key, String document, long entry) {
        return switch (column) {
            case "id" -> Long.toString(isHeader() ? key : ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
            case "parent_id" -> Long.toString(key);
            case "name" -> isHeader() ? document : Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
            case "draft_name" -> null;
            case "docname", "voucher_no", "against_voucher_no" -> document;
            case "entry_number" -> Long.toString(entry);
            default -> value;
        };
    }

    /** The statement that copies the rows under new keys, for the function of the database. */
    String copying(String document, String entry) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(switch (column) {
                case "id" -> isHeader() ? "post.key" : "(random() * 9e18)::bigint";
                case "parent_id" -> "post.key";
                case "name" -> isHeader() ? document : "to_hex((random() * 9e18)::bigint)";
                case "draft_name" -> "null";
                case "docname", "voucher_no", "against_voucher_no" -> document;
                case "entry_number" -> entry;
                default -> "t." + column;
            });
        }
        return "insert into raw." + name + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from raw.t_" + name + " t; ";
    }
}
