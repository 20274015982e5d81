package eu.socle.platform.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of items: the same answer at once and in the background.
 *
 * @param word what was done to them: {@code deleted}
 * @param names all of them, in the order in which they are taken
 * @param done how many were taken
 * @param refused the reason of each that was not done, by its place
 */
public record Outcome(String word, List<String> names, int done, Map<Integer, String> refused) {

    /** As clients read it. */
    public Map<String, Object> json() {
        List<String> succeeded = new ArrayList<>();
        List<Map<String, Object>> failed = new ArrayList<>();
        for (int at = 0; at < done; at++) {
            String reason = refused.get(at);
            if (reason == null) {
                succeeded.add(names.get(at));
            } else {
                failed.add(Map.of("name", names.get(at), "error", reason));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(word, succeeded);
        json.put("failed", failed);
        json.put("total", names.size());
        json.put("success_count", succeeded.size());
        json.put("failure_count", failed.size());
        return json;
    }
}
