package eu.socle.app.proof;

import eu.socle.platform.sites.Server;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the default site as PostgreSQL describes them, and what is in them. */
record Tables(Server server) {

    private static final String SHAPE = """
            select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                   || coalesce(column_default, '') from information_schema.columns where table_schema = 'site_default'
            union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                   from pg_constraint where connamespace = 'site_default'::regnamespace and contype <> 'n'
            union all select 'index ' || indexdef from pg_indexes where schemaname = 'site_default'
            union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
                   where c.relnamespace = 'site_default'::regnamespace and not t.tgisinternal
            order by 1
            """;

    private static final String COLUMNS = """
            select c.table_name, string_agg('t.' || quote_ident(column_name), ', ' order by ordinal_position)
            from information_schema.columns c where table_schema = 'site_default'
              and table_name not in ('socle_meta', 'session', 'scheduled_tasks', 'login_attempt') group by 1
            """;

    /** Everything that a change of the schema changes. */
    List<String> shape() {
        return rows(SHAPE).stream().map(List::getFirst).toList();
    }

    /** The columns of each table whose rows an update leaves alone. */
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        rows(COLUMNS).forEach(row -> columns.put(row.get(0), row.get(1)));
        return columns;
    }

    /** One sum for the rows of each table, over some of its columns. */
    Map<String, String> sums(Map<String, String> columns) {
        Map<String, String> sums = new TreeMap<>();
        columns.forEach((table, list) -> sums.put(
                table,
                rows("select count(*) || ':' || coalesce(sum(('x' || substr(md5(row(" + list
                                + ")::text), 1, 15))::bit(60)::bigint), 0) from site_default.\"" + table + "\" t")
                        .getFirst()
                        .getFirst()));
        return sums;
    }

    /** Whether a migration is at work in this very database. */
    boolean areBeingChanged() {
        return !rows("select 1 from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .isEmpty();
    }

    boolean hold(String table) {
        return !rows("select 1 where to_regclass('site_default." + table + "') is not null")
                .isEmpty();
    }

    /** Whether nobody but us is connected. */
    boolean areLeftAlone() {
        return rows("select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .isEmpty();
    }

    private List<List<String>> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
