package eu.socle.platform.ops;

import eu.socle.kernel.Registry;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every row of a site as it was at one moment, for checks and commands: no person asks, so no right is looked at. Rows come
 * one by one, however many there are.
 */
public final class AllRows implements RowSource {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final Pattern TYPE = Pattern.compile("\\{([A-Z][A-Za-z ]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_][a-z0-9_]*)");

    private final Connection connection;
    private final Registry registry;

    private AllRows(Connection connection, Registry registry) {
        this.connection = connection;
        this.registry = registry;
    }

    /** Reads within one transaction that sees one moment and can change nothing. */
    public static <T> T read(Server server, String site, Registry registry, Function<RowSource, T> reading) {
        try (Connection connection =
                DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setSchema(Sites.schemaOf(site));
            return reading.apply(new AllRows(connection, registry));
        } catch (SQLException e) {
            throw Troubles.of(e)
                    .map(trouble -> (RuntimeException) trouble)
                    .orElseGet(() -> new IllegalStateException(e));
        }
    }

    @Override
    public void stream(String sql, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        List<Object> binds = new ArrayList<>();
        String text = PARAMETER.matcher(tables(sql)).replaceAll(found -> {
            binds.add(value(parameters, found.group(1)));
            return "?";
        });
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            for (int i = 0; i < binds.size(); i++) {
                Object bind = binds.get(i);
                query.setObject(
                        i + 1,
                        bind instanceof Collection<?> list ? connection.createArrayOf("text", list.toArray()) : bind);
            }
            try (ResultSet rows = query.executeQuery()) {
                each(rows, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static Object value(Map<String, Object> parameters, String name) {
        Object value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for :" + name);
        }
        return value;
    }

    private String tables(String sql) {
        return TYPE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(table(found.group(1))));
    }

    private String table(String type) {
        return registry.type(type)
                .orElseThrow(() -> new IllegalArgumentException("No type " + type))
                .table();
    }

    private static void each(ResultSet rows, Consumer<Map<String, Object>> row) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnLabel(i), rows.getObject(i));
            }
            row.accept(values);
        }
    }
}
