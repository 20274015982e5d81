package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.CheckerJournal.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** R11: a thousand requests, each sent five times at once with the same key, make a thousand documents. */
class IdempotencyProofTest {

    private static final int REQUESTS = 1_000;
    private static final int CLIENTS = 4;
    private static final int TIMES = 5;

    private final CheckerJournal journal = new CheckerJournal("idempotency");
    private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();

    @Test
    void a_thousand_requests_sent_five_times_make_a_thousand_documents() throws InterruptedException {
        Load load = Load.of("idempotency");
        try (LiveSite live = LiveSite.open()) {
            Client client = live.login();
            Bakery bakery = Bakery.opened(client);
            load.run(CLIENTS, (number, random) -> {
                for (int i = number; i < REQUESTS; i += CLIENTS) {
                    fiveTimes(client, bakery, random, "request-" + i);
                }
            });
            holds(live.read());
            theSameKeyForSomethingElseIsRefused(client, bakery, load.random(0));
        }
    }

    /** Three of them a draft only, for speed; the fourth submitted, for what only submitting does. */
    private void fiveTimes(Client client, Bakery bakery, Random random, String key) throws Exception {
        Map<String, Object> body = bakery.invoice(random, random.nextInt(4) == 0 ? 1 : 0);
        try (ExecutorService twins = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Reply>> replies = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                replies.add(twins.submit(() -> client.create(Bakery.INVOICE, key, body)));
            }
            for (Future<Client.Reply> reply : replies) {
                note(key, reply.get());
            }
        }
    }

    private void note(String key, Client.Reply reply) {
        boolean ok = reply.status() == 201;
        journal.note(
                key, reply.replayed() ? "replay" : "first", ok ? Mark.OK : Mark.FAIL, ok ? reply.name() : reply.body());
        bodies.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(reply.body());
    }

    private void holds(FinalRead read) {
        assertThat(journal.marked(Mark.FAIL)).as("requests refused").isEmpty();
        assertThat(journal.marked(Mark.OK)).hasSize(REQUESTS * TIMES);
        assertThat(journal.confirmed("first")).as("done once each").hasSize(REQUESTS);
        assertThat(bodies.values())
                .as("answers to the same request are the same, byte for byte")
                .allMatch(set -> set.size() == 1);
        assertThat(read.number("select count(*) from {Sales Invoice}")).isEqualTo(REQUESTS);
        new Invariants(read).invoicesAreBookedOnce();
        new Invariants(read).booksHold();
    }

    private static void theSameKeyForSomethingElseIsRefused(Client client, Bakery bakery, Random random) {
        Client.Reply other = client.create(Bakery.INVOICE, "request-1", bakery.invoice(random, 0));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency_mismatch");
    }
}
