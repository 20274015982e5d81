package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.platform.sites.Server;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * R04: for every kind of posting, the connection to the database is cut before each batch of statements in turn, then after it:
 * either nothing is there or the whole document, and the same request sent again ends well, once.
 */
class CutProofTest {

    private static final int LONGEST = 200;
    private static final String COUNTS = """
            select (select count(*) from {Sales Invoice}) || '/' || (select count(*) from {Payment Entry})
                || '/' || (select count(*) from {Journal Entry}) || '/' || (select count(*) from {GL Entry})
                || '/' || (select count(*) from {Payment Ledger Entry})
            """;

    private Client client;
    private Bakery bakery;
    private FinalRead stored;
    private Random random;

    /** A request with its key, made from what was prepared while nothing is cut. */
    private interface Posting {
        Client.Reply send(String key);
    }

    /** What prepares one. */
    private interface Kind {
        Posting prepare();
    }

    @Test
    void every_posting_is_whole_or_nothing_wherever_its_connection_breaks() throws Exception {
        Server direct = LiveSite.freshServer();
        URI address = URI.create(direct.url().substring("jdbc:".length()));
        try (CuttingWire wire = new CuttingWire(address.getPort());
                LiveSite live = LiveSite.fresh(new Server(
                        direct.url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/"),
                        direct.owner(),
                        direct.ownerPassword()))) {
            client = live.login();
            bakery = Bakery.opened(client);
            stored = FinalRead.of(direct, Modules.registry());
            random = Load.of("cut").random(0);
            int cuts = 0;
            for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
                for (CuttingWire.Moment moment : CuttingWire.Moment.values()) {
                    cuts += everyBatch(wire, kind.getKey(), kind.getValue(), moment);
                }
            }
            new Invariants(stored).invoicesAreBookedOnce();
            new Invariants(stored).booksHold();
            new Invariants(stored).withoutGap("FA-" + year() + "-");
            System.out.println("Proof cut: " + cuts + " connections cut");
        }
    }

    private Map<String, Kind> kinds() {
        return Map.of(
                "an invoice at once",
                        () -> {
                            Map<String, Object> body = bakery.invoice(random, 1);
                            return key -> client.create(Bakery.INVOICE, key, body);
                        },
                "a draft that is submitted",
                        () -> {
                            String draft = client.create(Bakery.INVOICE, "", bakery.invoice(random, 0))
                                    .expect(201)
                                    .name();
                            return key -> client.take(Bakery.INVOICE, "submit", draft, key);
                        },
                "an invoice that is cancelled",
                        () -> {
                            String name = issued();
                            return key -> client.take(Bakery.INVOICE, "cancel", name, key);
                        },
                "a payment",
                        () -> {
                            Map<String, Object> body = payment(issued());
                            return key -> client.create("Payment Entry", key, body);
                        },
                "a journal entry", () -> key -> client.create("Journal Entry", key, journalEntry()));
    }

    private String issued() {
        return client.create(Bakery.INVOICE, "", bakery.invoice(random, 1))
                .expect(201)
                .name();
    }

    private Map<String, Object> payment(String invoice) {
        Map<String, Object> proposed = client.post(
                        "/api/new/payment-entry?from=Sales%20Invoice&as=payment&source=" + Client.encoded(invoice),
                        "",
                        Map.of())
                .expect(200)
                .json();
        Map<String, Object> body = new HashMap<>(Wanted.payment(proposed));
        body.put("docstatus", 1);
        return body;
    }

    private static Map<String, Object> journalEntry() {
        return Map.of(
                "docstatus",
                1,
                "accounts",
                List.of(
                        Map.of("account", "512000 - Banque - BL", "debit_in_account_currency", "12.5"),
                        Map.of("account", "530000 - Caisse - BL", "credit_in_account_currency", "12.5")));
    }

    /** Cuts before, or after, the first batch, the second, and so on until the request has no more of them. */
    private int everyBatch(CuttingWire wire, String what, Kind kind, CuttingWire.Moment moment) {
        for (int batch = 1; batch < LONGEST; batch++) {
            if (Scale.now() == Scale.COMMIT && random.nextInt(4) > 0) {
                continue; // a quarter of them at each commit, other ones each time
            }
            Posting posting = kind.prepare();
            String key = "cut-" + what.hashCode() + "-" + moment + "-" + batch;
            String before = stored.texts(COUNTS).getFirst();
            wire.cutAt(batch, moment);
            Client.Reply reply = posting.send(key);
            boolean cut = wire.mend();
            if (!cut) {
                assertThat(reply.status()).as(what + ": " + reply.body()).isBetween(200, 201);
                assertThat(batch).as("batches of " + what).isGreaterThan(3);
                return batch - 1;
            }
            String after = stored.texts(COUNTS).getFirst();
            if (!after.equals(before) && reply.status() >= 300) {
                assertThat(reply.json()).as("what is stored is not denied").containsEntry("code", "outcome_unknown");
            }
            Client.Reply again = posting.send(key);
            if (again.status() == 503) { // the cut fell on a connection that the pool was making meanwhile
                again = posting.send(key);
            }
            assertThat(again.status())
                    .as(what + ", batch " + batch + " " + moment + ": " + again.body())
                    .isBetween(200, 201);
            if (reply.status() < 300) {
                assertThat(again.name()).isEqualTo(reply.name());
            } else {
                assertThat(reply.status())
                        .as(what + ", batch " + batch + ": " + reply.body())
                        .isEqualTo(503);
            }
            String whole = stored.texts(COUNTS).getFirst();
            assertThat(after).as(what + ", cut " + moment + " batch " + batch).isIn(before, whole);
        }
        throw new AssertionError(what + " never ends");
    }

    private static int year() {
        return java.time.LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), java.time.ZoneId.of("Europe/Paris"))
                .getYear();
    }
}
