package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.CondJson;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.Link;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Rights;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field, as the client needs to know it. */
public record FieldJson(Registry registry, Language language, Rights rights, DocType<?> holder) {

    /** A field of any type, as one of a document of the holder's type. */
    public static <D extends Document<D>> Map<String, @Nullable Object> describe(
            Field<D, ?> field, Call call, DocType<?> holder) {
        return new FieldJson(call.site().registry(), call.language(), call.rights(), holder).of(field);
    }

    <D extends Document<D>> Map<String, @Nullable Object> of(Field<D, ?> field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("label", field.label().in(language));
        json.putAll(field.isTypeName() ? typeName(field) : kind(field.kind(), language));
        json.put("required", field.isRequired());
        boolean open = rights.mayField(Right.WRITE, holder, field);
        json.put("computed", field.isComputed());
        json.put("readOnly", field.isComputed() || !open);
        json.put("custom", field.isCustom());
        json.put("hidden", field.isHidden());
        json.put("searchable", field.isSearchable());
        json.put("width", "f-" + field.width());
        if (field.help() != null) {
            json.put("help", field.help().in(language));
        }
        if (field.currency() != null) {
            json.put("currency", field.currency().name());
        }
        if (!field.clears().isEmpty()) {
            json.put("clears", field.clears());
        }
        conditions(field, json);
        return json;
    }

    private <D extends Document<D>> void conditions(Field<D, ?> field, Map<String, @Nullable Object> json) {
        put(json, "visibleWhen", field.visibleWhen());
        if (field instanceof Editable<D, ?, ?> editable) {
            put(json, "editableWhen", editable.editableWhen());
            if (!editable.isRequired() && !editable.requiredWhen().isNever()) {
                json.put("requiredWhen", CondJson.write(editable.requiredWhen()));
            }
            if (editable.isEditableOnSubmitted()) {
                json.put("editableOnSubmitted", true);
            }
        }
        if (field instanceof Link<?, ?> link) {
            filters(link, json);
        }
    }

    private static void put(Map<String, @Nullable Object> json, String name, Cond<?> cond) {
        if (!cond.isAlways()) {
            json.put(name, CondJson.write(cond));
        }
    }

    private static void filters(Link<?, ?> link, Map<String, @Nullable Object> json) {
        List<Object> filters = new ArrayList<>();
        Cond<?> filter = link.filter();
        Link.SameValue same = link.sameValue();
        if (filter != null && !filter.isAlways()) {
            filters.add(CondJson.write(filter));
        }
        if (same != null) {
            filters.add(List.of("=", same.targetField(), Map.of("field", same.ownField())));
        }
        if (filters.size() == 1) {
            json.put("filters", filters.getFirst());
        } else if (!filters.isEmpty()) {
            filters.addFirst("and");
            json.put("filters", filters);
        }
    }

    /** The kind with what goes with it: choices, target, limits. */
    static Map<String, @Nullable Object> kind(Kind kind, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", word(kind));
        switch (kind) {
            case Kind.Text(int max) -> json.put("max", max);
            case Kind.LongText(int max) -> json.put("max", max);
            case Kind.Decimal(int scale) -> json.put("scale", scale);
            case Kind.Price _ -> json.put("scale", 6);
            case Kind.Percent _ -> json.put("scale", 6);
            case Kind.Choice(var options) ->
                json.put(
                        "options",
                        options.stream().map(option -> option(option, language)).toList());
            case Kind.LinkTo(var target) -> {
                json.put("target", Links.typeOf(target).name());
                json.put("targetSlug", Links.typeOf(target).slug());
            }
            case Kind.DynamicLink(var typeField) -> json.put("typeField", typeField);
            default -> {}
        }
        return json;
    }

    /** Whoever chooses a type of documents chooses among labels. */
    private Map<String, @Nullable Object> typeName(Field<?, ?> field) {
        Collator order = Collator.getInstance(Locale.of(language.name()));
        return Map.of(
                "kind",
                "choice",
                "options",
                registry.types().stream()
                        .filter(field::mayName)
                        .sorted(Comparator.comparing(type -> type.label().in(language), order))
                        .map(type -> Map.of(
                                "value", type.name(),
                                "label", type.label().in(language),
                                "meaning", "neutral"))
                        .toList());
    }

    private static Map<String, Object> option(Option option, Language language) {
        return Map.of(
                "value", option.value(),
                "label", option.label().in(language),
                "meaning", option.meaning().name().toLowerCase(Locale.ROOT));
    }

    /** The kind in the words of the contract. */
    public static String word(Kind kind) {
        return switch (kind) {
            case Kind.Text _ -> "text";
            case Kind.LongText _ -> "longtext";
            case Kind.Whole _ -> "int";
            case Kind.Decimal _ -> "decimal";
            case Kind.Price _ -> "price";
            case Kind.Money _ -> "money";
            case Kind.Percent _ -> "percent";
            case Kind.Check _ -> "check";
            case Kind.Date _ -> "date";
            case Kind.DateTime _ -> "datetime";
            case Kind.Time _ -> "time";
            case Kind.Choice _ -> "choice";
            case Kind.LinkTo _ -> "link";
            case Kind.DynamicLink _ -> "dynamiclink";
            case Kind.RowsOf _ -> "rows";
            case Kind.Json _ -> "json";
            case Kind.Secret _ -> "secret";
            case Kind.Attach _ -> "attach";
        };
    }
}
