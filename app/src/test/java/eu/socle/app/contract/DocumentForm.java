package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Option;
import eu.socle.kernel.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A document as JSON, in the words of the data contract, and back. */
final class DocumentForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DocumentForm() {}

    static <D extends Document<D>> String write(D document, Schema schema) {
        return JSON.writeValueAsString(content(document, schema));
    }

    /** What a person types of it: neither what is computed nor what is empty. */
    static <D extends Document<D>> String sent(D document, Schema schema) {
        return JSON.writeValueAsString(typed(content(document, schema), document.type()));
    }

    private static Map<String, @Nullable Object> typed(Map<String, @Nullable Object> content, DocType<?> type) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        content.forEach((name, value) -> {
            Field<?, ?> field = type.field(name);
            if (field instanceof Editable && value != null && !value.equals("")) {
                typed.put(name, field.kind() instanceof Kind.RowsOf ? typedRows(field, (List<?>) value) : value);
            }
        });
        return typed;
    }

    @SuppressWarnings("unchecked") // made by rows()
    private static List<Map<String, @Nullable Object>> typedRows(Field<?, ?> field, List<?> rows) {
        DocType<?> row = java.util.Objects.requireNonNull(Any.target(field));
        return rows.stream()
                .map(each -> typed((Map<String, @Nullable Object>) each, row))
                .toList();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    static Map<String, Object> read(String json) {
        return JSON.readValue(json, Map.class);
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> content(D document, Schema schema) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        for (Field<D, ?> field : schema.fields(document.type())) {
            content.put(
                    field.name(),
                    field.kind() instanceof Kind.RowsOf ? rows(document, field, schema) : plain(document.get(field)));
        }
        return content;
    }

    private static List<Map<String, @Nullable Object>> rows(Document<?> document, Field<?, ?> field, Schema schema) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Any.rows(document, field).forEach(row -> rows.add(row(row, schema)));
        return rows;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private static Map<String, @Nullable Object> row(Object row, Schema schema) {
        return content((Document) row, schema);
    }

    /** A value as JSON holds it; amounts are texts, so that no reader rounds them. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Option option -> option.value();
            case BigDecimal number -> number.toPlainString();
            case Boolean tick -> tick;
            case Integer number -> number;
            default -> value.toString();
        };
    }
}
