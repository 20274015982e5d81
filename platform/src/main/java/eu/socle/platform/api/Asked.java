package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.CondJson;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Schema;
import eu.socle.platform.store.ListQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for from the parameters of the address. */
final class Asked {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 1_000;

    private Asked() {}

    static <D extends Document<D>> ListQuery<D> query(Call call, DocType<D> type, Schema schema) {
        return new ListQuery<>(
                filter(call, type, schema),
                call.query("q", ""),
                order(call.query("sort"), type, schema),
                Math.max(1, call.whole("limit", PAGE, MAX_PAGE)),
                0,
                call.query("after"));
    }

    static <D extends Document<D>> Cond<D> filter(Call call, DocType<D> type, Schema schema) {
        String filter = call.query("filter");
        return filter == null ? Cond.always() : CondJson.read(Json.list(filter), type, schema);
    }

    /** {@code -posting_date} or {@code posting_date}; the type's own order when nothing is asked. */
    static <D extends Document<D>> List<Field.Order> order(@Nullable String sort, DocType<D> type, Schema schema) {
        if (sort == null) {
            Field.Order own = type.list().order();
            return own == null ? List.of() : List.of(own);
        }
        if (sort.equals("-creation")) {
            return List.of();
        }
        boolean down = sort.startsWith("-");
        Field<D, ?> field = field(down ? sort.substring(1) : sort, type, schema);
        return List.of(down ? field.descending() : field.ascending());
    }

    static <D extends Document<D>> Field<D, ?> field(String name, DocType<D> type, Schema schema) {
        Field<D, ?> field = schema.field(type, name);
        if (field == null || field.kind() instanceof Kind.RowsOf || name.equals("idx")) {
            throw Refusal.of("unknown_field")
                    .with("field", name)
                    .with("doctype", type.label())
                    .asRefused();
        }
        return field;
    }

    /** Fields named by a comma-separated parameter; empty for all. */
    static Set<String> names(@Nullable String list) {
        return list == null ? Set.of() : new HashSet<>(Arrays.asList(list.split(",")));
    }

    static <D extends Document<D>> List<Field<D, ?>> numbers(Call call, DocType<D> type, Schema schema) {
        List<Field<D, ?>> fields = new ArrayList<>();
        for (String name : names(call.query("fields"))) {
            Field<D, ?> field = field(name, type, schema);
            boolean adds = switch (field.kind()) {
                case Kind.Money _, Kind.Decimal _, Kind.Price _, Kind.Whole _ -> true;
                default -> false;
            };
            if (!adds) {
                throw Refusal.of("invalid_number")
                        .with("field", field.label())
                        .on(field)
                        .asRefused();
            }
            fields.add(field);
        }
        if (fields.isEmpty()) {
            throw Refusal.of("bad_request").with("reason", "fields").asRefused();
        }
        return fields;
    }
}
