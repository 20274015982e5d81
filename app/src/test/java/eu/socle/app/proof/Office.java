package eu.socle.app.proof;

import eu.socle.app.webhooks.Receiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** A day at the office, over and over: people who write, look, print, export, come and go, at a human pace. */
final class Office {

    private static final int BUSY = 503;
    private static final int PEOPLE = 4;
    private static final int SHORTEST_PAUSE = 100;
    private static final int LONGEST_PAUSE = 400;
    private static final List<String> LISTS =
            List.of("sales-invoice?limit=50", "gl-entry?limit=100", "customer?limit=50&q=Ca", "item?limit=50");

    private final RealProgram program;
    private final Client client;
    private final Bakery bakery;
    private final String firstInvoice;
    private final String customer;
    private final List<String> reports;
    private final String books;
    private final ReadWriteLock busy = new ReentrantReadWriteLock(true);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Long> nanosOfInvoices = new ArrayList<>();
    private final Set<String> messages = new HashSet<>();
    private final List<Future<?>> people;
    private int changes;

    Office(Load load, RealProgram program, Receiver receiver) {
        this.program = program;
        this.client = program.login();
        this.bakery = Bakery.opened(client);
        client.create(
                        "Webhook",
                        "",
                        Map.of(
                                "webhook_doctype",
                                "Customer",
                                "webhook_docevent",
                                "on_update",
                                "request_url",
                                receiver.url("/in")))
                .expect(201);
        Client.Reply invoice = client.create(Bakery.INVOICE, "", bakery.invoice(load.random(PEOPLE), 1))
                .expect(201);
        firstInvoice = invoice.name();
        customer = String.valueOf(invoice.json().get("customer"));
        String day = String.valueOf(invoice.json().get("posting_date"));
        String year = day.substring(0, day.indexOf('-'));
        reports = List.of(
                "trial-balance/run?company=" + Client.encoded(Bakery.COMPANY) + "&from_date=" + year + "-01-01&to_date="
                        + day,
                "general-ledger/run?company=" + Client.encoded(Bakery.COMPANY) + "&from_date=" + day + "&to_date=" + day
                        + "&limit=100");
        books = "/api/export/fec?company=" + Client.encoded(Bakery.COMPANY) + "&fiscal_year=" + year;
        people = load.start(PEOPLE, (number, random) -> {
            while (!enough.get()) {
                busy.readLock().lock();
                try {
                    one(random);
                } finally {
                    busy.readLock().unlock();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
            }
        });
    }

    private void one(Random random) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> invoice(random);
            case 6, 7 -> inTwo(random);
            case 8, 9, 10, 11 ->
                client.get("/api/doc/" + LISTS.get(random.nextInt(LISTS.size())))
                        .expect(200);
            case 12, 13 ->
                client.get("/api/report/" + reports.get(random.nextInt(reports.size())))
                        .expect(200);
            case 14, 15 -> paper("/api/pdf/sales-invoice/" + Client.encoded(firstInvoice));
            case 16 -> paper(books);
            case 17 -> comeAndGo();
            default -> change(random);
        }
    }

    private void invoice(Random random) {
        long begin = System.nanoTime();
        client.create(Bakery.INVOICE, "", bakery.invoice(random, 1)).expect(201);
        synchronized (nanosOfInvoices) {
            nanosOfInvoices.add(System.nanoTime() - begin);
        }
    }

    private void inTwo(Random random) {
        String draft = client.create(Bakery.INVOICE, "", bakery.invoice(random, 0))
                .expect(201)
                .name();
        client.take(Bakery.INVOICE, "submit", draft, "").expect(200);
    }

    /** Large papers are made a few at a time: whoever is one too many is told to come back, and does. */
    private void paper(String path) {
        Client.Reply reply = client.get(path);
        while (reply.status() == BUSY) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(reply.retryAfter()));
            reply = client.get(path);
        }
        reply.expect(200);
    }

    private void comeAndGo() {
        Client visitor = program.login();
        visitor.get("/api/doc/customer?limit=5").expect(200);
        visitor.logout();
    }

    private void change(Random random) {
        client.send(
                        "PATCH",
                        "/api/doc/customer/" + Client.encoded(customer),
                        Map.of("mobile_no", Long.toHexString(random.nextLong())))
                .expect(200);
        synchronized (messages) {
            changes++;
        }
    }

    /** Looks while nobody waits for an answer: what one request needs for itself is no growth. */
    <T> T atRest(Supplier<T> look) {
        busy.writeLock().lock();
        try {
            return look.get();
        } finally {
            busy.writeLock().unlock();
        }
    }

    /** What arrived since the last time is counted, and forgotten. */
    void read(Receiver receiver) {
        receiver.all().forEach(got -> messages.add(got.id()));
    }

    int messages() {
        return messages.size();
    }

    int changes() {
        synchronized (messages) {
            return changes;
        }
    }

    /** How long each invoice took so far, in the order of time, in nanoseconds. */
    List<Long> nanosOfInvoices() {
        synchronized (nanosOfInvoices) {
            return List.copyOf(nanosOfInvoices);
        }
    }

    void stop() throws InterruptedException {
        enough.set(true);
        Load.await(people);
    }

    /** Fails when somebody met an error and left. */
    void isAtWork() throws InterruptedException {
        Load.await(people.stream().filter(Future::isDone).toList());
    }
}
