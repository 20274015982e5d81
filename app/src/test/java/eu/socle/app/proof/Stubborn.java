package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.CheckerJournal.Mark;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** People who write invoices and, whatever happens to the server, send again what got no answer, under the same key. */
final class Stubborn {

    private static final int PAUSE = 50;
    private static final int REPLAYS = 20;

    private final CheckerJournal journal;
    private final String name;
    private final Load load;
    private final Bakery bakery;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> clients;
    private final List<Client> underWay = new ArrayList<>();
    private List<Client> doors;

    Stubborn(String name, Load load, Client client, int count) {
        this.name = name;
        this.journal = new CheckerJournal(name);
        this.load = load;
        this.doors = List.of(client);
        this.bakery = Bakery.opened(client);
        this.clients = load.start(count, (number, random) -> {
            for (int i = 0; !enough.get(); i++) {
                one(random, number + "-" + i);
            }
        });
    }

    CheckerJournal journal() {
        return journal;
    }

    /** Half of what they do goes through another program from now on. */
    synchronized void alsoOn(Client other) {
        doors = List.of(doors.getFirst(), other);
    }

    /** Everything they do goes there from now on; returns once nobody waits for an answer from elsewhere. */
    void onlyOn(Client other) {
        synchronized (this) {
            doors = List.of(other);
        }
        Wait.until("what was on its way elsewhere is answered", () -> areOnlyOn(other));
    }

    private synchronized boolean areOnlyOn(Client only) {
        return underWay.stream().allMatch(each -> each == only);
    }

    private synchronized Client enter(String key) {
        Client door = doors.get(Math.floorMod(key.hashCode(), doors.size()));
        underWay.add(door);
        return door;
    }

    private synchronized void leave(Client door) {
        underWay.remove(door);
    }

    /** How many numbers the server confirmed so far. */
    int confirmed() {
        return journal.confirmed("submit").size();
    }

    /** Returns once everybody has the answer to what they last sent. */
    void stop() throws InterruptedException {
        enough.set(true);
        Load.await(clients);
    }

    /** One invoice, in one request or in two, each with a key of its own. */
    private void one(Random random, String key) {
        Client door = enter(key);
        try {
            one(random, key, door);
        } finally {
            leave(door);
        }
    }

    private void one(Random random, String key, Client client) {
        if (random.nextInt(3) > 0) {
            Map<String, Object> body = bakery.invoice(random, 1);
            untilAnswered(key, "submit", () -> client.create(Bakery.INVOICE, key, body));
        } else {
            Map<String, Object> body = bakery.invoice(random, 0);
            String draft =
                    untilAnswered(key + "-draft", "draft", () -> client.create(Bakery.INVOICE, key + "-draft", body));
            untilAnswered(key, "submit", () -> client.take(Bakery.INVOICE, "submit", draft, key));
        }
    }

    /** What a careful program does: no answer, or a busy server, and the same request goes out again under the same key. */
    private String untilAnswered(String key, String what, Supplier<Client.Reply> request) {
        return untilAnswered(journal, key, what, request);
    }

    /** The name in the answer that came at last. */
    static String untilAnswered(CheckerJournal journal, String key, String what, Supplier<Client.Reply> request) {
        journal.note(key, what, Mark.INVOKE, "");
        while (true) {
            try {
                Client.Reply reply = request.get();
                if (reply.status() < 300) {
                    journal.note(key, what, Mark.OK, reply.name());
                    return reply.name();
                }
                if (reply.status() < 500 && reply.status() != 409) {
                    journal.note(key, what, Mark.FAIL, reply.status() + " " + reply.body());
                    throw new AssertionError(reply.body());
                }
                journal.note(key, what, Mark.UNKNOWN, reply.status() + " " + reply.body());
            } catch (UncheckedIOException e) {
                journal.note(key, what, Mark.UNKNOWN, String.valueOf(e.getMessage()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
        }
    }

    /** A key that was answered before a kill gets the same answer after it. */
    void answersAreTheSameAfterwards() {
        Random random = load.random(0);
        Client client = doors.getFirst();
        for (int i = 0; i < REPLAYS && journal.confirmed("submit").containsKey("0-" + i); i++) {
            if (random.nextInt(3) > 0) {
                Client.Reply again = client.create(Bakery.INVOICE, "0-" + i, bakery.invoice(random, 1));
                assertThat(again.replayed()).isTrue();
                assertThat(again.name()).isEqualTo(journal.confirmed("submit").get("0-" + i));
            } else {
                bakery.invoice(random, 0);
            }
        }
    }

    /** Requests were cut, and still nothing is lost. */
    void holds(FinalRead read) {
        assertThat(journal.marked(Mark.UNKNOWN)).as("requests cut by a kill").isNotEmpty();
        losesNothing(read);
    }

    /** Nothing confirmed is lost, nothing is doubled, nothing is unbalanced. */
    void losesNothing(FinalRead read) {
        assertThat(journal.marked(Mark.FAIL)).as("requests refused").isEmpty();
        Map<String, String> confirmed = journal.confirmed("submit");
        assertThat(new HashSet<>(confirmed.values())).as("a number for each").hasSize(confirmed.size());
        String prefix = confirmed.values().iterator().next().replaceFirst("\\d+$", "");
        assertThat(new HashSet<>(new Invariants(read).withoutGap(prefix)))
                .as("nothing confirmed is lost, nothing else is there")
                .isEqualTo(new HashSet<>(confirmed.values()));
        assertThat(read.number("select count(*) from {Sales Invoice}"))
                .as("no document twice")
                .isEqualTo(confirmed.size());
        new Invariants(read).invoicesAreBookedOnce();
        new Invariants(read).booksHold();
        System.out.println("Proof " + name + ": " + confirmed.size() + " invoices confirmed, "
                + journal.marked(Mark.UNKNOWN).stream()
                        .map(CheckerJournal.Line::key)
                        .distinct()
                        .count()
                + " requests cut and sent again");
    }
}
