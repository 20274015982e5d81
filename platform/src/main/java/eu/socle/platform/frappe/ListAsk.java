package eu.socle.platform.frappe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param limit rows wanted, 0 for all
 * @param asObjects whether rows are objects rather than arrays
 * @param parent the type that holds the lines listed, or null
 */
record ListAsk(
        @Nullable Object fields,
        List<Clause> all,
        List<Clause> any,
        @Nullable String orderBy,
        @Nullable String groupBy,
        int start,
        int limit,
        boolean asObjects,
        @Nullable String parent) {

    private static final int PAGE = 20;
    private static final int MOST_FIELDS = 500;

    /** Longest text of fields, order or groups, in characters. */
    private static final int LONGEST = 4_000;

    /** What is longer than any list needs would only keep a processor or the database busy. */
    ListAsk {
        if (fields instanceof List<?> list && list.size() > MOST_FIELDS) {
            throw Clause.bad("fields " + list.size());
        }
        for (String text : new @Nullable String[] {fields instanceof String names ? names : "", orderBy, groupBy}) {
            if (text != null && text.length() > LONGEST) {
                throw Clause.bad(text);
            }
        }
    }

    static ListAsk of(Arguments arguments) {
        int start = arguments.whole("limit_start", arguments.whole("start", 0));
        int limit =
                arguments.whole("limit_page_length", arguments.whole("limit", arguments.whole("page_length", PAGE)));
        return new ListAsk(
                arguments.json("fields"),
                Clause.read(filters(arguments)),
                Clause.read(arguments.json("or_filters")),
                arguments.text("order_by"),
                arguments.text("group_by"),
                start,
                limit,
                arguments.flag("as_dict", true),
                arguments.text("parent"));
    }

    /** A text that is no JSON names the document. */
    private static @Nullable Object filters(Arguments arguments) {
        Object filters = arguments.json("filters");
        return filters instanceof String name ? List.of(List.of("name", "=", name)) : filters;
    }

    ListAsk picking(Object picked, int most) {
        return new ListAsk(picked, all, any, orderBy, null, 0, most, true, parent);
    }
}
