package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Jobs asked for, each on documents of its own that it changes or deletes, and on one that is not there. */
final class Tasks {

    /** The longest that a job may stay without a worker after the death of the one it had, and one item. */
    private static final int TAKEN_UP_SECONDS = 60;

    private static final String ALL = "/api/doc/rq-job?limit=500&fields=name,status,done,total,result";
    private static final int SIZE = 60;
    private static final int AT_ONCE = 4;
    private static final int DELETES = 3;

    private final Client client;
    private final Map<String, Integer> batches = new LinkedHashMap<>();
    private long done;

    Tasks(Client client) {
        this.client = client;
    }

    /** Asks for more when fewer than a few are under way; each third one deletes. */
    void keepBusy() {
        for (long open = open(); open < AT_ONCE; open++) {
            int batch = batches.size();
            List<String> names = IntStream.range(0, SIZE)
                    .mapToObj(i -> "batch-" + batch + "-" + i)
                    .toList();
            call(
                    "frappe.client.insert_many",
                    Map.of(
                            "docs",
                            names.stream()
                                    .map(name -> Map.of("doctype", "Item", "item_code", name))
                                    .toList()));
            List<String> asked = new ArrayList<>(names);
            asked.add(SIZE / 2, "absent");
            Client.Reply reply = deletes(batch)
                    ? call("bulk_delete", Map.of("doctype", "Item", "names", asked))
                    : call("bulk_update", Map.of("doctype", "Item", "docs", changed(asked)));
            batches.put(String.valueOf(((Map<?, ?>) message(reply)).get("job_id")), batch);
        }
    }

    private static boolean deletes(int batch) {
        return batch % DELETES == DELETES - 1;
    }

    private static List<Map<String, String>> changed(List<String> names) {
        return names.stream()
                .map(name -> Map.of("name", name, "description", "Vu"))
                .toList();
    }

    private Client.Reply call(String method, Map<String, Object> arguments) {
        Client.Reply reply = client.post("/api/method/" + method, "", arguments);
        assertThat(reply.status()).as(reply.body()).isIn(200, 202);
        return reply;
    }

    private static Object message(Client.Reply reply) {
        Object message = reply.json().get("message");
        return message == null ? reply.json().get("data") : message;
    }

    private List<Map<String, Object>> all() {
        return client.get(ALL).expect(200).data();
    }

    private long open() {
        return all().stream().filter(Tasks::isOpen).count();
    }

    private static boolean isOpen(Map<String, Object> job) {
        return List.of("queued", "started").contains(String.valueOf(job.get("status")));
    }

    /** Returns once the list can be read again. */
    void awaitAnswers() {
        Wait.until("the list of jobs can be read", () -> client.get(ALL).status() == 200);
    }

    /** How many are begun and not over. */
    long begun() {
        return all().stream()
                .filter(Tasks::isOpen)
                .filter(job -> number(job, "done") > 0)
                .count();
    }

    private static long number(Map<String, Object> job, String field) {
        return ((Number) job.get(field)).longValue();
    }

    /** Returns when more items are done than the last time. */
    void awaitProgress() {
        long before = done;
        Wait.until("jobs go on", TAKEN_UP_SECONDS, () -> count() > before);
    }

    /** Returns when all are over; none stays without progress for long. */
    void awaitEnd() {
        while (open() > 0) {
            long before = done;
            Wait.until("jobs go on", TAKEN_UP_SECONDS, () -> count() > before || open() == 0);
        }
    }

    private long count() {
        done = all().stream().mapToLong(job -> number(job, "done")).sum();
        return done;
    }

    /** Each job ended, and counted each of its documents once. */
    void areDone() {
        assertThat(all()).hasSize(batches.size()).allSatisfy(job -> {
            assertThat(job.get("status")).isEqualTo("finished");
            assertThat(number(job, "done")).isEqualTo(SIZE + 1).isEqualTo(number(job, "total"));
            assertThat(String.valueOf(job.get("result")))
                    .contains("\"success_count\":" + SIZE, "\"failure_count\":1", "\"absent\"");
        });
    }

    /** Each document was changed once, or is gone. */
    void hold(FinalRead read) {
        List<Integer> deleted = batches.values().stream().filter(Tasks::deletes).toList();
        assertThat(read.number("select count(*) from {Item} where description = 'Vu' and version = 2"))
                .as("documents changed once")
                .isEqualTo((long) SIZE * (batches.size() - deleted.size()));
        assertThat(read.number("select count(*) from {Item} where item_code like 'batch-%'"))
                .as("documents left")
                .isEqualTo((long) SIZE * (batches.size() - deleted.size()));
        assertThat(read.texts("select docname from {Version} where ref_doctype = 'Item' and data::text like '%Vu%'"
                        + " group by docname having count(*) > 1"))
                .as("changes noted twice")
                .isEmpty();
        assertThat(read.number("select count(*) from scheduled_tasks where task_name = 'job'"))
                .as("turns left")
                .isZero();
    }

    @Override
    public String toString() {
        return batches.size() + " jobs of " + (SIZE + 1) + " documents";
    }
}
