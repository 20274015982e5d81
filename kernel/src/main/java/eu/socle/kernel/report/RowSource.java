package eu.socle.kernel.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs an SQL text as a report does, with the same permission predicate, and hands out rows one by one. */
public interface RowSource {

    void stream(String sql, Map<String, Object> parameters, Consumer<Map<String, Object>> row);

    default List<Map<String, Object>> list(String sql, Map<String, Object> parameters) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        stream(sql, parameters, rows::add);
        return rows;
    }
}
