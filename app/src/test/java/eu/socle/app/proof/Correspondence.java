package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.webhooks.Receiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** People who create and change customers, and another program that is told of each change and remembers what it heard. */
final class Correspondence {

    private static final String HOOKED = "Customer";
    private static final String UNDELIVERED = "select count(*) from outbox where done is null";
    private static final int MOST_CHANGES = 5;

    private final CheckerJournal journal;
    private final String name;
    private final List<Client> clients;
    private final Receiver receiver;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> people;
    private final List<Receiver.Got> heard = new ArrayList<>();

    /** Has a receiver told of every change. Processes that run already learn of it a few seconds later. */
    static void open(Client client, Receiver receiver) {
        client.create(
                        "Webhook",
                        "hook",
                        Map.of(
                                "webhook_doctype",
                                HOOKED,
                                "webhook_docevent",
                                "on_update",
                                "request_url",
                                receiver.url("/in"),
                                "webhook_json",
                                "{\"change\": \"{{name}}/{{mobile_no}}\"}"))
                .expect(201);
    }

    /** @param clients who speaks to which process, in turn */
    Correspondence(String name, Load load, List<Client> clients, Receiver receiver, int count) {
        this.name = name;
        this.journal = new CheckerJournal(name);
        this.clients = clients;
        this.receiver = receiver;
        people = load.start(count, (number, random) -> {
            for (int i = 0; !enough.get(); i++) {
                one(clients.get(number % clients.size()), random, number + "-" + i);
            }
        });
    }

    /** A customer that is changed a few times, each change with a number; now and then one that is refused. */
    private void one(Client client, Random random, String key) {
        String customer = Stubborn.untilAnswered(
                journal,
                key + "-0",
                "change",
                () -> client.create(HOOKED, key + "-0", Map.of("customer_name", "Client " + key, "mobile_no", "0")));
        String path = "/api/doc/customer/" + Client.encoded(customer);
        for (int i = 1; i <= random.nextInt(MOST_CHANGES); i++) {
            String change = key + "-" + i;
            Map<String, String> values = Map.of("mobile_no", Integer.toString(i));
            Stubborn.untilAnswered(
                    journal, change, "change", () -> client.send("PATCH", path, values, "Idempotency-Key", change));
            if (random.nextInt(MOST_CHANGES) == 0) {
                refused(client, path);
            }
        }
    }

    private static void refused(Client client, String path) {
        try {
            Client.Reply reply = client.send("PATCH", path, Map.of("mobile_no", "refused", "territory", "Nulle part"));
            assertThat(reply.status()).as(reply.body()).isIn(422, 503);
        } catch (java.io.UncheckedIOException e) {
            // killed meanwhile: nothing was to come of it anyway
        }
    }

    void stop() throws InterruptedException {
        enough.set(true);
        Load.await(people);
    }

    int changes() {
        return journal.confirmed("change").size();
    }

    /** Waits until nothing is left to send. */
    void awaitDelivery(FinalRead read) {
        Wait.until("every message left", () -> read.number(UNDELIVERED) == 0);
        heard.addAll(receiver.all());
    }

    /** Every stored change was told once under one name, in its order, and nothing else was told. */
    void holds(FinalRead read) {
        assertThat(journal.marked(CheckerJournal.Mark.FAIL))
                .as("requests refused")
                .isEmpty();
        Set<String> stored = new HashSet<>();
        journal.confirmed("change")
                .forEach((key, customer) -> stored.add(customer + "/" + key.substring(key.lastIndexOf('-') + 1)));
        Map<String, String> told = byName();
        assertThat(new HashSet<>(told.values())).as("what was told").isEqualTo(stored);
        assertThat(told).as("each change under one name").hasSize(stored.size());
        assertThat(read.number("select count(*) from outbox"))
                .as("no message twice")
                .isEqualTo(stored.size());
        assertThat(read.number("select count(*) from {Webhook Request Log} where status = 'Delivered'"))
                .as("messages noted as delivered")
                .isEqualTo(stored.size());
        isInOrder();
        System.out.println("Proof " + name + ": " + stored.size() + " changes, " + heard.size() + " calls, "
                + repeated() + " of them repeated");
    }

    /** The effects that a receiver has which does each name once. */
    private Map<String, String> byName() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Receiver.Got got : heard) {
            String change = change(got);
            String before = byName.put(got.id(), change);
            assertThat(before == null || before.equals(change))
                    .as("the same content under the same name")
                    .isTrue();
        }
        return byName;
    }

    private static String change(Receiver.Got got) {
        return got.body().replaceAll("^\\{\"change\": *\"|\"\\}$", "");
    }

    private void isInOrder() {
        Map<String, Integer> last = new HashMap<>();
        for (Receiver.Got got : heard) {
            String change = change(got);
            int slash = change.lastIndexOf('/');
            int number = Integer.parseInt(change.substring(slash + 1));
            Integer before = last.put(change.substring(0, slash), number);
            assertThat(number).as(change).isGreaterThanOrEqualTo(before == null ? 0 : before);
        }
    }

    /** Calls that told again what had been told: a kill came between the answer and its note. */
    long repeated() {
        return heard.size() - heard.stream().map(Receiver.Got::id).distinct().count();
    }
}
