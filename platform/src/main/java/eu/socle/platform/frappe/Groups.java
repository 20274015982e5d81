package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.Grouping;
import eu.socle.platform.store.ListQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of figures: {@code count(name)}, {@code sum(grand_total)}, by groups or over all. */
record Groups<D extends Document<D>>(DocType<D> type, Spots<D> spots) {

    Listed list(ListAsk ask, List<Pick<D>> picks, Cond<D> cond, int limit, Documents documents, DocumentJson json) {
        List<Grouping.Column<D>> columns = new ArrayList<>();
        picks.forEach(pick -> columns.add(column(pick)));
        ListQuery<D> query = new ListQuery<>(cond, "", List.of(), limit + 1, ask.start(), null);
        Grouping<D> grouping = new Grouping<>(query, by(ask.groupBy()), columns, order(ask.orderBy(), picks));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> found : documents.groups(type, grouping)) {
            rows.add(shown(found, columns, json));
        }
        boolean more = rows.size() > limit;
        return new Listed(Lists.keys(picks), more ? rows.subList(0, limit) : rows, more);
    }

    private static <D extends Document<D>> Grouping.Column<D> column(Pick<D> pick) {
        return switch (pick) {
            case Pick.Value<D>(Spot.Own<D>(var field), var _) -> new Grouping.Column<>(Grouping.Figure.ANY, field);
            case Pick.Figure<D>(var figure, var own, var _) ->
                new Grouping.Column<>(figure, own == null ? null : own.field());
            default -> throw Clause.bad(pick.alias());
        };
    }

    private List<Field<D, ?>> by(@Nullable String groupBy) {
        List<Field<D, ?>> fields = new ArrayList<>();
        if (groupBy != null) {
            for (String name : groupBy.split(",")) {
                if (!(spots.find(null, name) instanceof Spot.Own<D>(var field))) {
                    throw Clause.bad("group_by " + name);
                }
                fields.add(field);
            }
        }
        return fields;
    }

    /** By a column of the answer, named by its alias, its field or the figure itself. */
    private static <D extends Document<D>> List<Grouping.Order> order(@Nullable String orderBy, List<Pick<D>> picks) {
        List<Grouping.Order> order = new ArrayList<>();
        if (orderBy == null || orderBy.isBlank()) {
            return order;
        }
        List<String> keys = Lists.keys(picks);
        for (String part : orderBy.split(",")) {
            String[] words = part.strip().split("\\s+(?=(?i:asc|desc)$)");
            String name = words[0].replace("`", "").replaceFirst("^tab[^.(]*\\.", "");
            int at = keys.indexOf(name);
            if (at < 0) {
                throw Clause.bad("order_by " + part);
            }
            order.add(new Grouping.Order(at, words.length > 1 && words[1].equalsIgnoreCase("desc")));
        }
        return order;
    }

    private static <D extends Document<D>> List<@Nullable Object> shown(
            List<@Nullable Object> found, List<Grouping.Column<D>> columns, DocumentJson json) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field<D, ?> field = columns.get(i).field();
            row.add(Lists.figure(json, found.get(i), field == null ? new Kind.Whole() : field.kind()));
        }
        return row;
    }
}
