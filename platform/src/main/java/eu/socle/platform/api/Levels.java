package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of the values that a person sends those of fields whose level is closed, or refuses them. */
record Levels(UnitOfWork unit) {

    <D extends Document<D>> Map<String, @Nullable Object> writable(
            DocType<D> type, Map<String, ?> values, Inputs.Mode mode) {
        return writable(type, type, values, mode);
    }

    private <D extends Document<D>> Map<String, @Nullable Object> writable(
            DocType<D> type, DocType<?> holder, Map<String, ?> values, Inputs.Mode mode) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Field<D, ?> field = unit.schema().field(type, name);
            if (field == null || unit.rights().mayField(Right.WRITE, holder, field)) {
                kept.put(name, field == null ? value : inRows(field, holder, value, mode));
            } else if (!mode.skipLocked()) {
                throw Refusal.of("permission_field")
                        .with("field", field.label())
                        .with("administrator", new eu.socle.kernel.Label("un administrateur", "an administrator"))
                        .on(field)
                        .asRefused();
            }
        });
        return kept;
    }

    private @Nullable Object inRows(Field<?, ?> field, DocType<?> holder, @Nullable Object value, Inputs.Mode mode) {
        if (!(field.kind() instanceof Kind.RowsOf(var row)) || !(value instanceof List<?> list)) {
            return value;
        }
        List<@Nullable Object> rows = new ArrayList<>();
        for (Object each : list) {
            rows.add(each instanceof Map<?, ?> map ? row(Links.typeOf(row), holder, map, mode) : each);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    private Map<String, @Nullable Object> row(DocType<?> type, DocType<?> holder, Map<?, ?> map, Inputs.Mode mode) {
        return writable(type, holder, (Map<String, ?>) map, mode);
    }
}
