package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Values;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where a page ended: the value of the first criterion and the surrogate key, so that paging never skips. */
final class Cursor {

    private Cursor() {}

    static String of(Document<?> last, List<Field.Order> order) {
        Object value = order.isEmpty() ? null : valueOf(last, order.getFirst().field());
        String text = last.identity().id() + "|" + (value == null ? "" : "=" + plain(value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(Object value) {
        return value instanceof Option option ? option.value() : value.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the criterion is a field of the document's own type
    private static @Nullable Object valueOf(Document<?> document, Field<?, ?> field) {
        return ((Document) document).get((Field) field);
    }

    /** Adds the condition "after the cursor". */
    static void after(Sql sql, ListQuery<?> query) {
        if (query.after() == null) {
            return;
        }
        String text = decode(query.after());
        int bar = text.indexOf('|');
        long id = Long.parseLong(text.substring(0, bar));
        String rest = text.substring(bar + 1);
        if (query.order().isEmpty()) {
            sql.add(" and t.id < ").bind(id);
            return;
        }
        Field.Order first = query.order().getFirst();
        String column = Columns.expression("t", first.field());
        boolean emptyLast = Columns.emptyLast(first);
        String sign = first.descending() ? " < " : " > ";
        if (rest.isEmpty()) {
            sql.add(" and (" + column + " is null and t.id" + sign).bind(id);
            sql.add(emptyLast ? ")" : " or " + column + " is not null)");
            return;
        }
        Object value = Values.parse(first.field(), rest.substring(1));
        sql.add(" and (" + column + sign).bind(value);
        sql.add((emptyLast ? " or " + column + " is null" : "") + " or " + column + " = ")
                .bind(value)
                .add(" and t.id" + sign)
                .bind(id)
                .add(")");
    }

    private static String decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("(?s)\\d{1,18}\\|.*")) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // not ours: told below like any other wrong cursor
        }
        throw Refusal.of("bad_request").with("reason", "after").asRefused();
    }
}
