package eu.socle.platform.report;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Values;
import eu.socle.kernel.report.Filter;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.FieldJson;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a report from what a person typed, and proposes values for those left open. */
public final class Parameters {

    private Parameters() {}

    /** A filter seen as a field, so that it is described and read like one. It belongs to no type. */
    public static Field<?, ?> field(Filter filter) {
        return StoredFile.TYPE.custom(filter.name(), filter.label(), filter.kind(), filter.required());
    }

    /**
     * The values of all filters, null for those left empty.
     *
     * @throws eu.socle.kernel.Refused telling every one that is missing or wrong
     */
    public static Map<String, @Nullable Object> read(List<Filter> filters, Function<String, @Nullable String> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Refusals refusals = new Refusals();
        for (Filter filter : filters) {
            Field<?, ?> field = field(filter);
            Object value = Values.parse(field, given.apply(filter.name()));
            if (value == null && filter.required()) {
                refusals.add(
                        Refusal.of("required").with("field", filter.label()).on(field));
            }
            values.put(filter.name(), value instanceof Option option ? option.value() : value);
        }
        refusals.throwIfAny();
        return values;
    }

    /** The value to propose, or null. */
    public static @Nullable Object initial(Filter filter, UnitOfWork unit) {
        String initial = filter.initial();
        LocalDate today = unit.context().today();
        return switch (initial) {
            case null -> null;
            case "today" -> today.toString();
            case "year-start" -> today.withDayOfYear(1).toString();
            case "company" -> filter.kind() instanceof Kind.LinkTo(var target) ? firstOf(target, unit) : null;
            default -> initial;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private static @Nullable String firstOf(Class<?> target, UnitOfWork unit) {
        return first((DocType<?>) DocType.of((Class) target), unit);
    }

    private static <D extends Document<D>> @Nullable String first(DocType<D> type, UnitOfWork unit) {
        Field<D, ?> creation = java.util.Objects.requireNonNull(type.field("creation"));
        ListQuery<D> oldest = new ListQuery<>(Cond.<D>always(), "", List.of(creation.ascending()), 1, 0, null);
        return unit.page(type, oldest).documents().stream()
                .map(Document::name)
                .findFirst()
                .orElse(null);
    }

    /** What a form needs to know of filters, with the values to propose. */
    static List<Map<String, @Nullable Object>> describe(
            Call call, List<Filter> filters, DocType<?> reads, UnitOfWork unit) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (Filter filter : filters) {
            Map<String, @Nullable Object> json = FieldJson.describe(field(filter), call, reads);
            json.put("required", filter.required());
            json.put("custom", false);
            json.put("default", initial(filter, unit));
            list.add(json);
        }
        return list;
    }

    /** The values that there are, for code that knows no null. */
    static Map<String, Object> present(Map<String, @Nullable Object> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
