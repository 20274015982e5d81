package eu.socle.app.ledger;

import eu.socle.kernel.Registry;
import eu.socle.kernel.report.Report;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.sites.Site;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All rows, whoever may see them: the SQL of reports on a bare connection. */
record TestRows(Connection connection, Registry registry) implements RowSource {

    private static final Pattern PART = Pattern.compile("\\{([^}]+)}|(?<!:):([a-z]\\w*)");

    /** Everything that a report shows on a site. */
    static List<Map<String, Object>> of(Site site, String report, Map<String, Object> filters) {
        try (Connection connection = site.dataSource().getConnection()) {
            return new TestRows(connection, site.registry()).report(report, filters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, Object>> report(String id, Map<String, Object> filters) {
        Report report = registry.reports().get(id);
        Map<String, Object> all = new HashMap<>(filters);
        all.put("language", "fr");
        all.put("rows", null);
        return list(report.sql(), all);
    }

    @Override
    public void stream(String sql, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        List<Object> binds = new ArrayList<>();
        String text = PART.matcher(sql)
                .replaceAll(
                        part -> Matcher.quoteReplacement(translate(part.group(1), part.group(2), parameters, binds)));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    row.accept(read(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private String translate(String type, String parameter, Map<String, Object> parameters, List<Object> binds) {
        if (type == null) {
            binds.add(parameters.get(parameter));
            return "?";
        }
        String[] path = type.split("\\.");
        String table = registry.type(path[0]).orElseThrow().table();
        return path.length == 1
                ? "(select * from " + table + ")"
                : "(select r.*, d.name as parent from " + table + "__" + path[1] + " r join " + table
                        + " d on d.id = r.parent_id)";
    }

    private static Map<String, Object> read(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = found.getObject(i);
            row.put(columns.getColumnLabel(i), value instanceof Date day ? day.toLocalDate() : value);
        }
        return row;
    }
}
