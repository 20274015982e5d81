package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R16: of several people who write in one draft at once nobody overwrites what another wrote, in either API. */
class LostUpdateProofTest {

    private static final int EDITORS = 32;
    private static final int MARKS = Scale.of(1, 3, 10);
    private static final int STALE = 412;
    private static final int STALE_FOR_FRAPPE = 417;
    private static final int BUSY = 503;
    private static final int BUSY_FOR_FRAPPE = 508;

    private final Load load = Load.of("lost-update");
    private final AtomicInteger refusals = new AtomicInteger();
    private LiveSite live;
    private Client client;
    private Client.Reply draft;

    @BeforeEach
    void open() {
        live = LiveSite.open();
        client = live.login();
        draft = client.create(Bakery.INVOICE, "", Bakery.opened(client).invoice(load.random(EDITORS), 0))
                .expect(201);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private String path() {
        return "/api/doc/sales-invoice/" + draft.name();
    }

    private static String etag(Map<?, ?> document) {
        return "\"" + document.get("version") + "\"";
    }

    private static List<Map<String, Object>> rows(Map<?, ?> document) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object each : (List<?>) document.get("items")) {
            Map<String, Object> row = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((name, value) -> row.put(String.valueOf(name), value));
            rows.add(row);
        }
        return rows;
    }

    /** What an editor wants to store: what the document says, with a line of text and a row more. */
    private static Map<String, Object> marked(Map<?, ?> document, List<Map<String, Object>> rows, String mark) {
        Object terms = document.get("terms");
        rows.add(Map.of("item_code", "Pain", "qty", 1, "description", mark));
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("terms", (terms == null ? "" : terms) + mark);
        changes.put("items", rows);
        return changes;
    }

    @Test
    void thirty_two_editors_of_one_draft_lose_no_mark() throws Exception {
        load.run(EDITORS, (number, random) -> {
            for (int i = 0; i < MARKS; i++) {
                String mark = "<" + number + "." + i + ">";
                if (number % 2 == 0) {
                    natively(mark);
                } else {
                    asFrappe(mark);
                }
            }
        });
        Map<String, Object> end = client.get(path()).expect(200).json();
        for (int number = 0; number < EDITORS; number++) {
            for (int i = 0; i < MARKS; i++) {
                String mark = "<" + number + "." + i + ">";
                assertThat(String.valueOf(end.get("terms"))).containsOnlyOnce(mark);
                assertThat(rows(end))
                        .filteredOn(row -> mark.equals(row.get("description")))
                        .hasSize(1);
            }
        }
        assertThat(((Number) end.get("version")).intValue())
                .as("one version for each change")
                .isEqualTo(((Number) draft.json().get("version")).intValue() + EDITORS * MARKS);
        System.out.println("Proof lost-update: " + EDITORS * MARKS + " changes of one draft, " + refusals
                + " refusals, no mark lost");
    }

    /** The refusal carries the document as it stands: nothing has to be read again. */
    private void natively(String mark) {
        Map<?, ?> known = client.get(path()).expect(200).json();
        while (true) {
            List<Map<String, Object>> rows = new ArrayList<>();
            rows(known).forEach(row -> rows.add(Map.of("name", row.get("name")))); // its cells stay as they are
            Client.Reply reply = client.send("PATCH", path(), marked(known, rows, mark), "If-Match", etag(known));
            if (reply.status() == STALE) {
                refusals.incrementAndGet();
                known = (Map<?, ?>) reply.json().get("current");
            } else if (isStored(reply, BUSY)) {
                return;
            }
        }
    }

    private void asFrappe(String mark) {
        String path = "/api/resource/Sales%20Invoice/" + draft.name();
        while (true) {
            Map<?, ?> known = (Map<?, ?>) client.get(path).expect(200).json().get("data");
            Map<String, Object> changes = marked(known, rows(known), mark);
            changes.put("modified", known.get("modified"));
            Client.Reply reply = client.send("PUT", path, changes);
            if (reply.status() == STALE_FOR_FRAPPE) {
                assertThat(reply.json().get("exc_type")).isEqualTo("TimestampMismatchError");
                refusals.incrementAndGet();
            } else if (isStored(reply, BUSY_FOR_FRAPPE)) {
                return;
            }
        }
    }

    /** A server that has too many at the same row says when to come back. */
    private static boolean isStored(Client.Reply reply, int busy) {
        if (reply.status() == busy) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Math.max(1, reply.retryAfter())));
            return false;
        }
        reply.expect(200);
        return true;
    }

    @Test
    void the_second_of_two_is_told_what_the_first_wrote_and_keeps_what_was_typed() {
        Map<String, Object> read = draft.json();
        Object row = rows(read).getFirst().get("name");
        Map<String, Object> theirs =
                Map.of("terms", "Livré le mardi.", "items", List.of(Map.of("name", row, "qty", 7)));
        client.send("PATCH", path(), theirs, "If-Match", etag(read)).expect(200);

        Map<String, Object> ours = Map.of("terms", "Livré le jeudi.", "po_no", "B-12");
        Client.Reply refused = client.speaking("fr").send("PATCH", path(), ours, "If-Match", etag(read));
        assertThat(refused.status()).isEqualTo(STALE);
        assertThat(String.valueOf(refused.json().get("detail")))
                .isEqualTo(
                        draft.name()
                                + " a été modifié entre-temps par Administrator. Rechargez-le\u00a0: votre saisie est conservée.");
        Map<?, ?> current = (Map<?, ?>) refused.json().get("current");
        assertThat(current.get("terms")).isEqualTo("Livré le mardi.");
        assertThat(current.get("po_no")).isNull();
        assertThat(rows(current).getFirst().get("qty")).hasToString("7");
        assertThat(current.get("modified_by")).isEqualTo("Administrator");
        assertThat(client.get(path()).json()).as("nothing was stored").isEqualTo(current);

        Map<String, Object> merged = client.send("PATCH", path(), ours, "If-Match", etag(current))
                .expect(200)
                .json();
        assertThat(merged).containsEntry("terms", "Livré le jeudi.").containsEntry("po_no", "B-12");
        assertThat(rows(merged).getFirst().get("qty"))
                .as("what the first wrote elsewhere")
                .hasToString("7");
    }

    @Test
    void nobody_submits_or_deletes_what_they_have_not_read() {
        String read = etag(draft.json());
        client.send("PATCH", path(), Map.of("terms", "Autre chose"), "If-Match", read)
                .expect(200);
        for (Client.Reply refused : List.of(
                client.send("POST", "/api/step/sales-invoice/submit/" + draft.name(), Map.of(), "If-Match", read),
                client.send("DELETE", path(), Map.of(), "If-Match", read))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(STALE);
            assertThat(((Map<?, ?>) refused.json().get("current")).get("terms")).isEqualTo("Autre chose");
        }
        Map<String, Object> stored = client.get(path()).expect(200).json();
        assertThat(stored).containsEntry("docstatus", 0);
        client.send("DELETE", path(), Map.of(), "If-Match", etag(stored)).expect(204);
    }
}
