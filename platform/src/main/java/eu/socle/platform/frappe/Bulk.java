package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Documents;
import eu.socle.platform.jobs.JobItems;
import eu.socle.platform.jobs.JobKind;
import eu.socle.platform.jobs.Jobs;
import eu.socle.platform.jobs.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same work on several documents: at once for a few of them, in the background for many. What fails keeps nothing else from being done. */
record Bulk(Exchange exchange) {

    /** More than so many items are done in the background. */
    private static final int AT_ONCE = 20;

    private static final int MOST = 5_000;

    <D extends Document<D>> Answer delete(DocType<D> type) {
        List<Map<String, Object>> items = new ArrayList<>();
        Arguments arguments = exchange.arguments();
        if (arguments.json(arguments.has("names") ? "names" : "docs") instanceof List<?> list) {
            list.forEach(each -> items.add(Map.of(
                    "name", each instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(each))));
        }
        return each(type, Right.DELETE, new BulkDelete(), items);
    }

    /** Of two changes of one document the last one counts. */
    <D extends Document<D>> Answer update(DocType<D> type) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        exchange.arguments().objects("docs").forEach(item -> byName.put(JobItems.name(item), item));
        return each(type, Right.WRITE, new BulkUpdate(exchange::ignore), List.copyOf(byName.values()));
    }

    private <D extends Document<D>> Answer each(
            DocType<D> type, Right right, JobKind kind, List<Map<String, Object>> items) {
        if (items.isEmpty() || items.size() > MOST) {
            throw Arguments.missing("docs");
        }
        if (!exchange.call().rights().may(right, type)) {
            throw Documents.denied(type, right);
        }
        return items.size() <= AT_ONCE ? atOnce(type, kind, items) : later(type, kind, items);
    }

    private <D extends Document<D>> Answer later(DocType<D> type, JobKind kind, List<Map<String, Object>> items) {
        String job = exchange.work(unit -> Jobs.queue(unit, kind, type, items).name());
        return exchange.wrapped("data", Map.of("job_id", job), 202);
    }

    private <D extends Document<D>> Answer atOnce(DocType<D> type, JobKind kind, List<Map<String, Object>> items) {
        Map<Integer, String> refused = new TreeMap<>();
        for (int at = 0; at < items.size(); at++) {
            Map<String, Object> item = items.get(at);
            try {
                exchange.work(unit -> {
                    kind.item(unit, type, item);
                    return true;
                });
            } catch (Refused reason) {
                refused.put(
                        at,
                        reason.refusals().getFirst().sentence(exchange.call().language()));
            }
        }
        List<String> names = items.stream().map(JobItems::name).toList();
        return exchange.data(new Outcome(kind.done(), names, names.size(), refused).json());
    }
}
