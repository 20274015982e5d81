package eu.socle.platform.frappe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list.
 *
 * @param more whether others follow
 */
record Listed(List<String> keys, List<List<@Nullable Object>> values, boolean more) {

    List<Map<String, @Nullable Object>> asObjects() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : values) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                object.put(keys.get(i), row.get(i));
            }
            rows.add(object);
        }
        return rows;
    }

    List<?> shown(boolean asObjects) {
        return asObjects ? asObjects() : values;
    }
}
