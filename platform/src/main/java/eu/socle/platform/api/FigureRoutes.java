package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.ListView;
import eu.socle.kernel.Right;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures over whole lists: counts, sums, what each view of a list holds. */
final class FigureRoutes implements RouteSource {

    private static final int COUNT_CAP = 10_000;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/count/{type}",
                        Policy.type(Right.READ),
                        "Count documents",
                        call -> count(call, call.type())),
                new Route(
                        "GET",
                        "/api/sum/{type}",
                        Policy.type(Right.READ),
                        "Sum fields of documents",
                        call -> sum(call, call.type())),
                new Route(
                        "GET",
                        "/api/totals/{type}",
                        Policy.type(Right.READ),
                        "Count documents and sum some of their fields",
                        call -> totals(call, call.type())),
                new Route(
                        "GET",
                        "/api/tabs/{type}",
                        Policy.type(Right.READ),
                        "Count the documents of each view of a list",
                        call -> tabs(call, call.type())));
    }

    private <D extends Document<D>> Answer count(Call call, DocType<D> type) {
        return Answer.ok(call.work(unit -> counted(unit, type, filtered(call, type, unit))));
    }

    private static <D extends Document<D>> Map<String, Object> counted(
            UnitOfWork unit, DocType<D> type, ListQuery<D> query) {
        long count = new Documents(unit).count(type, query);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", Math.min(count, COUNT_CAP));
        json.put("capped", count > COUNT_CAP);
        return json;
    }

    private static <D extends Document<D>> ListQuery<D> filtered(Call call, DocType<D> type, UnitOfWork unit) {
        return query(Asked.filter(call, type, unit.schema()), call.query("q", ""));
    }

    private static <D extends Document<D>> ListQuery<D> query(Cond<D> filter, String text) {
        return new ListQuery<>(filter, text, List.of(), 1, 0, null);
    }

    private <D extends Document<D>> Answer sum(Call call, DocType<D> type) {
        return Answer.ok(call.work(unit -> sums(call, type, unit)));
    }

    private static <D extends Document<D>> Map<String, Object> sums(Call call, DocType<D> type, UnitOfWork unit) {
        List<Field<D, ?>> fields = Asked.numbers(call, type, unit.schema());
        Map<String, Object> sums = new LinkedHashMap<>();
        Map<String, BigDecimal> found = new Documents(unit).sum(type, filtered(call, type, unit), fields);
        fields.forEach(field -> sums.put(
                field.name(), DocumentJson.number(found.getOrDefault(field.name(), BigDecimal.ZERO), field.kind())));
        return sums;
    }

    private <D extends Document<D>> Answer totals(Call call, DocType<D> type) {
        return Answer.ok(call.work(unit -> {
            Map<String, Object> json = counted(unit, type, filtered(call, type, unit));
            json.put("sums", call.query("fields") == null ? Map.of() : sums(call, type, unit));
            return json;
        }));
    }

    /** The views in the order of the type's description, each within the filter asked; the first one holds everything. */
    private <D extends Document<D>> Answer tabs(Call call, DocType<D> type) {
        return Answer.ok(call.work(unit -> {
            Cond<D> within = Asked.filter(call, type, unit.schema());
            List<Map<String, Object>> counts = new ArrayList<>();
            counts.add(counted(unit, type, query(within, "")));
            for (ListView.Tab<D> tab : type.list().tabs()) {
                counts.add(counted(unit, type, query(within.and(tab.filter()), "")));
            }
            return counts;
        }));
    }
}
