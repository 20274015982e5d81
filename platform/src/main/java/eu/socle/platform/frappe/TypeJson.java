package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types of documents as Frappe describes them: a DocType with its fields. */
record TypeJson(Call call) {

    static final String DOCTYPE = "DocType";

    /** The types that the person may read, and the lines that they hold. */
    List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        Set<DocType<?>> lines = new LinkedHashSet<>();
        for (DocType<?> type : call.site().registry().types()) {
            if (!type.isInternal() && call.rights().may(Right.READ, type)) {
                all.add(head(type));
                lines.addAll(lines(type));
            }
        }
        lines.forEach(row -> all.add(head(row)));
        return all;
    }

    private static List<DocType<?>> lines(DocType<?> type) {
        List<DocType<?>> lines = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            if (field.kind() instanceof Kind.RowsOf(var row)) {
                lines.add(Spots.typeOf(row));
            }
        }
        return lines;
    }

    private <D extends Document<D>> Map<String, @Nullable Object> head(DocType<D> type) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("doctype", DOCTYPE);
        json.put("name", type.name());
        json.put("module", module(type));
        json.put("custom", 0);
        json.put("issingle", 0);
        json.put("istable", type.isRow() ? 1 : 0);
        json.put("is_submittable", type.isSubmittable() ? 1 : 0);
        json.put("is_tree", type.treeParent() == null ? 0 : 1);
        json.put("read_only", type.isAppendOnly() ? 1 : 0);
        json.put("title_field", type.title() == null ? null : type.title().name());
        json.put("description", type.isRow() ? null : type.description().in(call.language()));
        json.put("autoname", type.naming() instanceof Naming.ByField<D>(var field) ? "field:" + field.name() : null);
        json.put("idx", 0);
        json.put("docstatus", 0);
        return json;
    }

    private String module(DocType<?> type) {
        String module = call.site().registry().moduleOf(type);
        return module.isEmpty() ? "core" : module;
    }

    /** The description of a type and, after it, of the lines that it holds. */
    List<Map<String, @Nullable Object>> whole(String name) {
        DocType<?> type = readable(name);
        List<Map<String, @Nullable Object>> docs = new ArrayList<>();
        docs.add(one(type, type));
        if (!type.isRow()) {
            lines(type).forEach(row -> docs.add(one(row, type)));
        }
        return docs;
    }

    /** Whoever may read documents of a type, or create them, may know what they are made of. */
    private DocType<?> readable(String name) {
        for (DocType<?> type : call.site().registry().types()) {
            for (DocType<?> row : lines(type)) {
                if (row.name().equalsIgnoreCase(name) && call.rights().may(Right.READ, type)) {
                    return row;
                }
            }
        }
        DocType<?> type = call.type(name);
        if (!call.rights().may(Right.READ, type) && !call.rights().may(Right.CREATE, type)) {
            throw Documents.denied(type, Right.READ);
        }
        return type;
    }

    private <D extends Document<D>> Map<String, @Nullable Object> one(DocType<D> type, DocType<?> holder) {
        Map<String, @Nullable Object> json = head(type);
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (Field<D, ?> field : call.site().schema().fields(type)) {
            if (call.rights().mayField(Right.READ, holder, field)) {
                fields.add(field(field, type, fields.size() + 1));
            }
        }
        json.put("fields", fields);
        json.put("permissions", type.isRow() ? List.of() : List.of(permission(type)));
        return json;
    }

    private Map<String, Object> permission(DocType<?> type) {
        Map<String, Object> permission = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            permission.put(
                    right.name().toLowerCase(java.util.Locale.ROOT),
                    call.rights().may(right, type) ? 1 : 0);
        }
        return permission;
    }

    private <D extends Document<D>> Map<String, @Nullable Object> field(Field<D, ?> field, DocType<D> type, int idx) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("doctype", "DocField");
        json.put("parent", type.name());
        json.put("parenttype", DOCTYPE);
        json.put("parentfield", "fields");
        json.put("idx", idx);
        json.put("name", type.name() + "." + field.name());
        json.put("fieldname", field.name());
        json.put("label", field.label().in(call.language()));
        json.put("fieldtype", field.isTypeName() ? "Link" : fieldType(field.kind()));
        json.put("options", field.isTypeName() ? DOCTYPE : options(field));
        json.put("reqd", field.isRequired() ? 1 : 0);
        json.put("read_only", field.isComputed() ? 1 : 0);
        json.put("hidden", field.isHidden() ? 1 : 0);
        json.put("unique", field.isUnique() ? 1 : 0);
        json.put("permlevel", field.level());
        json.put(
                "allow_on_submit",
                field instanceof Editable<?, ?, ?> editable && editable.isEditableOnSubmitted() ? 1 : 0);
        json.put("in_list_view", type.list().columns().contains(field) ? 1 : 0);
        json.put("is_custom_field", field.isCustom() ? 1 : 0);
        json.put("description", field.help() == null ? null : field.help().in(call.language()));
        json.put("mandatory_depends_on", field instanceof Editable<?, ?, ?> e && depends(e.requiredWhen()) ? "" : null);
        json.put("default", null);
        return json;
    }

    private static boolean depends(Cond<?> cond) {
        return !cond.isAlways() && !cond.isNever();
    }

    /** The word of Frappe for a kind of field. */
    static String fieldType(Kind kind) {
        return switch (kind) {
            case Kind.Text _ -> "Data";
            case Kind.LongText _ -> "Small Text";
            case Kind.Whole _ -> "Int";
            case Kind.Decimal _ -> "Float";
            case Kind.Price _, Kind.Money _ -> "Currency";
            case Kind.Percent _ -> "Percent";
            case Kind.Check _ -> "Check";
            case Kind.Date _ -> "Date";
            case Kind.DateTime _ -> "Datetime";
            case Kind.Time _ -> "Time";
            case Kind.Choice _ -> "Select";
            case Kind.LinkTo _ -> "Link";
            case Kind.DynamicLink _ -> "Dynamic Link";
            case Kind.RowsOf _ -> "Table";
            case Kind.Json _ -> "JSON";
            case Kind.Secret _ -> "Password";
            case Kind.Attach _ -> "Attach";
        };
    }

    private static @Nullable String options(Field<?, ?> field) {
        return switch (field.kind()) {
            case Kind.Choice(var options) -> options.stream().map(Option::value).collect(Collectors.joining("\n"));
            case Kind.LinkTo(var target) -> Spots.typeOf(target).name();
            case Kind.DynamicLink(var typeField) -> typeField;
            case Kind.RowsOf(var row) -> Spots.typeOf(row).name();
            case Kind.Money _, Kind.Price _ ->
                field.currency() == null ? null : field.currency().name();
            default -> null;
        };
    }
}
