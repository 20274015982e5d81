package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Option;
import eu.socle.kernel.Schema;
import eu.socle.kernel.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The values of fields that users added, in one jsonb column. */
record CustomValues(Schema schema) {

    private static final JsonMapper JSON = JsonMapper.shared();

    <D extends Document<D>> void read(D document, @Nullable String json) {
        List<Input<D, ?>> fields = schema.customFields(document.type());
        if (json == null || fields.isEmpty()) {
            return;
        }
        Map<?, ?> values = JSON.readValue(json, Map.class);
        for (Input<D, ?> field : fields) {
            Object raw = values.get(field.name());
            if (raw != null) {
                document.write(field, Values.parse(field, raw));
            }
        }
    }

    /** As {@link #write}, with a null for each empty field, so that values of fields this node does not know stay. */
    <D extends Document<D>> String changes(D document) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field<D, ?> field : schema.customFields(document.type())) {
            Object value = document.get(field);
            values.put(
                    field.name(),
                    value instanceof Option option ? option.value() : value == null ? null : simple(value));
        }
        return JSON.writeValueAsString(values);
    }

    /** The jsonb text of a document, or null when it has no such value. */
    <D extends Document<D>> @Nullable String write(D document) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<D, ?> field : schema.customFields(document.type())) {
            Object value = document.get(field);
            if (value != null) {
                values.put(field.name(), value instanceof Option option ? option.value() : simple(value));
            }
        }
        return values.isEmpty() ? null : JSON.writeValueAsString(values);
    }

    private static Object simple(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
