package eu.socle.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows like one that the program wrote, thousands at a time, in its own tables: only what is said to differ differs. */
final class Copies {

    private final Connection connection;

    /** @param connection of the owner of the tables */
    Copies(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills a table without its keys and guards on rows, which then stand again; references are not looked up once more.
     *
     * @param work writes the rows
     */
    void into(String table, Work work) throws SQLException {
        List<String> again = new ArrayList<>();
        again.addAll(drop(table, "select format('alter table %s drop constraint %I', conrelid::regclass, conname),"
                + " format('alter table %s add constraint %I %s not valid', conrelid::regclass, conname,"
                + " pg_get_constraintdef(oid)) from pg_constraint where contype = 'f' and conrelid = '" + table
                + "'::regclass"));
        again.addAll(drop(table, "select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)"
                + " from pg_index i where indrelid = '" + table + "'::regclass"
                + " and not exists (select from pg_constraint c where c.conindid = i.indexrelid)"));
        run("alter table " + table + " disable trigger user");
        work.run();
        run("alter table " + table + " enable trigger user");
        for (String statement : again) {
            run(statement);
        }
        run("analyze " + table);
    }

    /** What is done meanwhile. */
    interface Work {
        void run() throws SQLException;
    }

    private List<String> drop(String table, String question) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                drops.add(row.getString(1));
                again.add(row.getString(2));
            }
        }
        for (String each : drops) {
            run(each);
        }
        return again;
    }

    /**
     * Writes rows of a table after the likeness of others.
     *
     * @param from the rows, as {@code t}, and what multiplies them
     * @param different columns and the expressions that fill them
     */
    void copy(String table, String from, Map<String, String> different) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet column = statement.executeQuery("select quote_ident(attname) from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and attgenerated = '' and not attisdropped")) {
            while (column.next()) {
                columns.add(column.getString(1));
                values.add(different.getOrDefault(column.getString(1), "t." + column.getString(1)));
            }
        }
        run("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from "
                + from);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String single(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getString(1) != null ? row.getString(1) : "";
        }
    }
}
