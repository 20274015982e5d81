package eu.socle.app.fec;

import eu.socle.kernel.Registry;
import eu.socle.kernel.report.RowSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every row of a site, one by one. */
record AllRows(Connection connection, Registry registry) implements RowSource {

    private static final Pattern TYPE = Pattern.compile("\\{([A-Z][A-Za-z ]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_][a-z0-9_]*)");

    @Override
    public void stream(String sql, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        List<Object> binds = new ArrayList<>();
        String named = TYPE.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        registry.type(found.group(1)).orElseThrow().table()));
        String text = PARAMETER.matcher(named).replaceAll(found -> {
            binds.add(parameters.get(found.group(1)));
            return "?";
        });
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setFetchSize(2_000);
            for (int i = 0; i < binds.size(); i++) {
                query.setObject(i + 1, binds.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(columns.getColumnLabel(i), rows.getObject(i));
                    }
                    row.accept(values);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
