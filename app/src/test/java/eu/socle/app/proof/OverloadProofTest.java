package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R19: far more people than the machine can serve. It says so (503 and when to come back) instead of falling, its memory
 * holds, what it confirmed is there, and it is itself again at once when they leave.
 */
@Tag("prove")
class OverloadProofTest {

    private static final int USUAL = 8;
    private static final int CROWD = 200;
    private static final int CALM_AGAIN_SECONDS = 30;

    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final CheckerJournal journal = new CheckerJournal("overload");

    @Test
    void a_crowd_is_told_to_come_back_and_nothing_falls() throws Exception {
        Load load = Load.of("overload");
        try (RealProgram program = RealProgram.start("overload")) {
            Client client = program.login();
            Bakery bakery = Bakery.opened(client);
            long before = slowest(client);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Scale.of(10, 30, 120));
            load.run(CROWD, (number, random) -> {
                for (int i = 0; System.nanoTime() < end; i++) {
                    one(client, bakery.invoice(random, 1), number + "-" + i);
                }
            });
            System.out.println("Proof overload: answers " + new TreeMap<>(statuses));
            assertThat(statuses.keySet()).as("answers to the crowd").isSubsetOf(201, 429, 503);
            assertThat(program.errors()).doesNotContain("OutOfMemoryError");
            isCalmAgain(client, before);
            program.leave(this::holds);
        }
    }

    private void one(Client client, Map<String, Object> invoice, String key) {
        try {
            Client.Reply reply = client.create(Bakery.INVOICE, key, invoice);
            statuses.computeIfAbsent(reply.status(), k -> new LongAdder()).increment();
            if (reply.status() == 201) {
                journal.note(key, "submit", CheckerJournal.Mark.OK, reply.name());
            } else {
                assertThat(reply.retryAfter()).as("when to come back").isPositive();
            }
        } catch (UncheckedIOException e) {
            journal.note(key, "submit", CheckerJournal.Mark.UNKNOWN, String.valueOf(e.getMessage()));
        }
    }

    /** The slowest of a few usual requests, in nanoseconds. */
    private static long slowest(Client client) {
        long slowest = 0;
        for (int i = 0; i < USUAL; i++) {
            long begin = System.nanoTime();
            client.get("/api/doc/sales-invoice?limit=20").expect(200);
            slowest = Math.max(slowest, System.nanoTime() - begin);
        }
        return slowest;
    }

    private static void isCalmAgain(Client client, long before) {
        long begin = System.nanoTime();
        while (slowest(client) > 2 * before + TimeUnit.MILLISECONDS.toNanos(200)) {
            assertThat(System.nanoTime() - begin)
                    .as("nanoseconds until it answers as before")
                    .isLessThan(TimeUnit.SECONDS.toNanos(CALM_AGAIN_SECONDS));
        }
    }

    private void holds(FinalRead read) {
        Map<String, String> confirmed = journal.confirmed("submit");
        assertThat(confirmed).as("some were served").isNotEmpty();
        String prefix = confirmed.values().iterator().next().replaceFirst("\\d+$", "");
        assertThat(new Invariants(read).withoutGap(prefix)).containsAll(confirmed.values());
        new Invariants(read).invoicesAreBookedOnce();
        new Invariants(read).booksHold();
    }
}
