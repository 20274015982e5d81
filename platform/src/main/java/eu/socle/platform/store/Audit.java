package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Option;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Schema;
import eu.socle.platform.core.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, from which value to which: one row for each save of a document that is not internal. */
final class Audit {

    /** A save that touches more cells than this is told by its first ones. */
    private static final int MAX_CHANGES = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Audit() {}

    static <D extends Document<D>> List<Version> of(D document, Schema schema) {
        if (document.type().isInternal() || document.type().isAppendOnly()) {
            return List.of();
        }
        List<List<Object>> changed = new ArrayList<>();
        List<List<Object>> rowChanged = new ArrayList<>();
        List<List<Object>> added = new ArrayList<>();
        List<List<Object>> removed = new ArrayList<>();
        Identity before = document.storedIdentity();
        if (before != null && before.docstatus() != document.docstatus()) {
            changed.add(List.of("docstatus", before.docstatus(), document.docstatus()));
        }
        for (Field<D, ?> field : schema.fields(document.type())) {
            if (field instanceof Rows<?, ?> && document.isStored()) {
                rows(document, field, rowChanged, added, removed);
            } else if (document.changed(field)) {
                changed.add(change(field, document.before(field), document.get(field)));
            }
        }
        if (changed.isEmpty() && rowChanged.isEmpty() && added.isEmpty() && removed.isEmpty()) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("changed", capped(changed));
        data.put("row_changed", capped(rowChanged));
        data.put("added", capped(added));
        data.put("removed", capped(removed));
        return List.of(Version.of(document, JSON.writeValueAsString(data)));
    }

    private static List<List<Object>> capped(List<List<Object>> list) {
        return list.size() > MAX_CHANGES ? list.subList(0, MAX_CHANGES) : list;
    }

    private static List<Object> change(Field<?, ?> field, @Nullable Object before, @Nullable Object after) {
        boolean secret = field.kind() instanceof Kind.Secret;
        return List.of(field.name(), secret ? "•" : plain(before), secret ? "•" : plain(after));
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Option option -> option.value();
            case Boolean tick -> tick;
            case java.math.BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static <D extends Document<D>> void rows(
            D document,
            Field<D, ?> field,
            List<List<Object>> rowChanged,
            List<List<Object>> added,
            List<List<Object>> removed) {
        List<?> before = document.before(field) instanceof List<?> list ? list : List.of();
        List<?> after = document.get(field) instanceof List<?> list ? list : List.of();
        for (Object row : after) {
            if (row instanceof Document<?> line && before.contains(line)) {
                cells(field, line, rowChanged);
            } else if (row instanceof Document<?> line) {
                added.add(List.of(field.name(), line.idx()));
            }
        }
        for (Object row : before) {
            if (row instanceof Document<?> line && !after.contains(line)) {
                removed.add(List.of(field.name(), line.idx()));
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private static void cells(Field<?, ?> field, Document<?> line, List<List<Object>> rowChanged) {
        typedCells(field, (Document) line, rowChanged);
    }

    private static <R extends Document<R>> void typedCells(Field<?, ?> field, R line, List<List<Object>> rowChanged) {
        for (Field<R, ?> cell : line.type().fields()) {
            if (line.changed(cell)) {
                List<Object> change = new ArrayList<>(List.of(field.name(), line.idx()));
                change.addAll(change(cell, line.before(cell), line.get(cell)));
                rowChanged.add(change);
            }
        }
    }
}
