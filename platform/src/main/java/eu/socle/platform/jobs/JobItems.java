package eu.socle.platform.jobs;

import eu.socle.platform.api.Json;
import eu.socle.platform.core.Job;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a job keeps as JSON: its items, and why some of them were refused. */
public final class JobItems {

    private JobItems() {}

    /** The items, in order. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    static List<Map<String, Object>> of(Job job) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Object each : Json.list(job.text(Job.ARGUMENTS))) {
            items.add((Map<String, Object>) each);
        }
        return items;
    }

    /** The name of the document that an item speaks of. */
    public static String name(Map<String, Object> item) {
        return String.valueOf(item.get("name"));
    }

    /** The reasons so far, by the place of the item. */
    static Map<Integer, String> refused(Job job) {
        Map<Integer, String> refused = new TreeMap<>();
        String kept = job.text(Job.FAILURES);
        if (!kept.isEmpty()) {
            Json.object(kept.getBytes(StandardCharsets.UTF_8))
                    .forEach((at, reason) -> refused.put(Integer.valueOf(at), String.valueOf(reason)));
        }
        return refused;
    }

    static Outcome outcome(Job job, String word) {
        return new Outcome(word, of(job).stream().map(JobItems::name).toList(), job.need(Job.DONE), refused(job));
    }
}
