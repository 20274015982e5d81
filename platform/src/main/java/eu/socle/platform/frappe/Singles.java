package eu.socle.platform.frappe;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.ListQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types with a single document, which programs read to know the site. Nothing is stored in them: they tell what is. */
record Singles(Call call) {

    private static final String SYSTEM = "System Settings";
    private static final String DEFAULTS = "Global Defaults";
    private static final String COMPANY = "Company";

    /** The only document of a type, or nothing when the type has many or does not exist. */
    Optional<Map<String, @Nullable Object>> find(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "system settings" -> Optional.of(named(SYSTEM, system()));
            case "global defaults" -> Optional.of(named(DEFAULTS, defaults()));
            default -> Optional.empty();
        };
    }

    /** One of its values. */
    @Nullable
    Object value(String type, String field) {
        Map<String, @Nullable Object> single = find(type)
                .orElseThrow(
                        () -> Refusal.of("unknown_type").with("doctype", type).asRefused());
        if (!single.containsKey(field)) {
            throw Refusal.of("unknown_field")
                    .with("field", field)
                    .with("doctype", type)
                    .asRefused();
        }
        return single.get(field);
    }

    private static Map<String, @Nullable Object> named(String type, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> single = new LinkedHashMap<>();
        single.put("doctype", type);
        single.put("name", type);
        single.put("docstatus", 0);
        single.putAll(values);
        return single;
    }

    private Map<String, @Nullable Object> system() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("time_zone", Context.PARIS.getId());
        values.put("language", call.language().name().toLowerCase(Locale.ROOT));
        values.put("date_format", "dd/mm/yyyy");
        values.put("time_format", "HH:mm");
        values.put("number_format", "# ###,##");
        values.put("float_precision", "3");
        values.put("currency_precision", "2");
        values.put("first_day_of_the_week", "Monday");
        values.put("country", company().get("country"));
        values.put("setup_complete", company().get("name") == null ? 0 : 1);
        return values;
    }

    private Map<String, @Nullable Object> defaults() {
        Map<String, @Nullable Object> company = company();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("default_company", company.get("name"));
        values.put("default_currency", company.get("default_currency"));
        values.put("country", company.get("country"));
        values.put("hide_currency_symbol", "No");
        values.put("disable_rounded_total", 1);
        values.put("disable_in_words", 0);
        return values;
    }

    /** The first company that the person may see; empty when there is none. */
    private Map<String, @Nullable Object> company() {
        return call.site()
                .registry()
                .type(COMPANY)
                .filter(type -> call.rights().may(Right.READ, type))
                .map(this::first)
                .orElse(Map.of());
    }

    private <D extends Document<D>> Map<String, @Nullable Object> first(DocType<D> type) {
        Field<D, ?> creation = java.util.Objects.requireNonNull(type.field("creation"));
        ListQuery<D> oldest =
                new ListQuery<>(eu.socle.kernel.Cond.<D>always(), "", List.of(creation.ascending()), 1, 0, null);
        return call.work(unit -> new Documents(unit)
                .list(type, oldest).documents().stream()
                        .findFirst()
                        .map(found -> new FrappeJson(unit).of(found))
                        .orElse(Map.of()));
    }
}
