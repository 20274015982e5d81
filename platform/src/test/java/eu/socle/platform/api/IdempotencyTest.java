package eu.socle.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Cond;
import eu.socle.platform.samples.Note;
import eu.socle.platform.samples.Order;
import eu.socle.platform.store.ListQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same request sent several times is done once, even when all arrive together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

    private static final int KEYS = 40;
    private static final int TWINS = 5;

    private TestServer server;
    private Client seller;

    @BeforeAll
    void start() {
        server = TestServer.start();
        server.as(TestServer.MANAGER).post("/api/doc/shop", Map.of("code", "NA"));
        seller = server.as(TestServer.SELLER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> order(int i) {
        return Map.of(
                "docstatus",
                1,
                "shop",
                "NA",
                "day",
                "2026-11-22",
                "remark",
                "n" + i,
                "lines",
                List.of(Map.of("what", "pain", "rate", i + 1)));
    }

    @Test
    void twins_are_answered_alike_and_make_one_document() throws Exception {
        List<Callable<Client.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            int key = i;
            for (int twin = 0; twin < TWINS; twin++) {
                calls.add(() -> seller.post("/api/doc/order", order(key), "Idempotency-Key", "key-" + key));
            }
        }
        List<Client.Reply> replies = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var each : threads.invokeAll(calls)) {
                replies.add(each.get());
            }
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < KEYS; i++) {
            Set<String> bodies = new HashSet<>();
            for (var reply : replies.subList(i * TWINS, (i + 1) * TWINS)) {
                assertThat(reply.status()).as(reply.text()).isIn(201, 409);
                if (reply.status() == 201) {
                    bodies.add(reply.text());
                    names.add((String) reply.at("name"));
                }
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(names).hasSize(KEYS).contains("OR-NA-2026-00001", "OR-NA-2026-000" + KEYS);
        long stored = server.site().asSystem(unit -> unit.count(Order.TYPE, ListQuery.of(Order.TYPE.isSubmitted())));
        assertThat(stored).isEqualTo(KEYS);
    }

    @Test
    void a_key_belongs_to_one_request_and_one_person() {
        var first = seller.post("/api/doc/note", Map.of("title", "a"), "Idempotency-Key", "mine");
        var again = seller.post("/api/doc/note", Map.of("title", "a"), "Idempotency-Key", "mine");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(seller.post("/api/doc/note", Map.of("title", "b"), "Idempotency-Key", "mine")
                        .status())
                .isEqualTo(422);
        assertThat(server.as(TestServer.MANAGER)
                        .post("/api/doc/note", Map.of("title", "b"), "Idempotency-Key", "mine")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_was_refused_may_be_tried_again() {
        assertThat(seller.post("/api/doc/note", Map.of(), "Idempotency-Key", "again")
                        .status())
                .isEqualTo(422);
        assertThat(seller.post("/api/doc/note", Map.of("title", "ok"), "Idempotency-Key", "again")
                        .status())
                .isEqualTo(201);
        assertThat(Idempotency.purge(server.site())).isZero();
        long notes = server.site().asSystem(unit -> unit.count(Note.TYPE, ListQuery.of(Cond.<Note>always())));
        assertThat(notes).isPositive();
    }
}
