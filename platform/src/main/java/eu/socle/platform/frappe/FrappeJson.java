package eu.socle.platform.frappe;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Rows;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole document as Frappe writes it: boxes as 1 and 0, lines that say where they belong. */
public record FrappeJson(UnitOfWork unit, Rights rights) {

    private static final DocumentJson.Shape WHOLE = new DocumentJson.Shape(true, false, true, Set.of());
    private static final List<String> SHARED = List.of("docstatus", "owner", "creation", "modified", "modified_by");

    /** As the person of the unit may read it. */
    FrappeJson(UnitOfWork unit) {
        this(unit, unit.rights());
    }

    /** The whole document; secrets are never in it. */
    public <D extends Document<D>> Map<String, @Nullable Object> of(D document) {
        Map<String, @Nullable Object> json = new DocumentJson(unit, WHOLE, rights).of(document);
        json.remove("version");
        json.put("idx", 0);
        for (Field<?, ?> field : unit.schema().fields(document.type())) {
            if (field instanceof Rows<?, ?> rows && json.get(field.name()) instanceof List<?> list) {
                json.put(
                        field.name(),
                        list.stream().map(row -> line(row, rows, json)).toList());
            }
        }
        if (document instanceof StoredFile file) {
            json.put("file_url", FileAddress.of(file));
        }
        return json;
    }

    private static Map<String, @Nullable Object> line(
            @Nullable Object row, Rows<?, ?> rows, Map<String, @Nullable Object> parent) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("doctype", Spots.typeOf(rows.row()).name());
        if (row instanceof Map<?, ?> cells) {
            cells.forEach((name, value) -> line.put(String.valueOf(name), value));
        }
        line.put("parent", parent.get("name"));
        line.put("parenttype", parent.get("doctype"));
        line.put("parentfield", rows.name());
        SHARED.forEach(name -> line.put(name, parent.get(name)));
        return line;
    }

    /** A document that is proposed and not stored yet. */
    <D extends Document<D>> Map<String, @Nullable Object> proposed(D document) {
        Map<String, @Nullable Object> json = of(document);
        json.put("__islocal", 1);
        json.put("__unsaved", 1);
        return json;
    }
}
