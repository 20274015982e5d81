package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing leaves by default. The program runs where the only way out is a cable whose far end answers neighbours and is read
 * packet by packet, with a name server that is out there too; it is used as people use it, and then left alone.
 */
@Tag("prove")
class SilenceProofTest {

    private static final String YEAR = "company=" + Client.encoded(Bakery.COMPANY);

    @BeforeEach
    void passedOverWhereItCannotBe() {
        Island.obstacle().ifPresent(obstacle -> Assumptions.abort(obstacle));
    }

    @Test
    void a_program_that_was_told_nothing_sends_nothing_out_not_even_a_question_about_a_name() throws Exception {
        try (Island island = Island.make("silent");
                RealProgram program = RealProgram.start(island.place(), "silent", Map.of())) {
            Client client = program.login();
            work(client);
            for (String host : List.of("hooks.example.org", Island.OUTSIDE, "[fd78::1]", "localhost")) {
                assertThat(hook(client, "http://" + host + "/in").status()).isEqualTo(422);
            }
            Wait.seconds(Scale.of(1, 5, 120));
            assertThat(island.left()).isEmpty();
            assertThat(island.begun()).isEmpty();
        }
    }

    /** What a bakery does in a morning, papers and exports included. */
    private static void work(Client client) {
        Bakery bakery = Bakery.opened(client);
        Random random = Load.of("silence").random(0);
        for (int i = 0; i < Scale.of(1, 5, 50); i++) {
            String invoice = client.create(Bakery.INVOICE, "", bakery.invoice(random, 1))
                    .expect(201)
                    .name();
            assertThat(client.bytes("/api/pdf/sales-invoice/" + Client.encoded(invoice)))
                    .startsWith('%', 'P', 'D', 'F');
            client.take(Bakery.INVOICE, "cancel", invoice, "").expect(200);
        }
        for (String path : List.of(
                "/api/openapi.json",
                "/api/menu",
                "/api/doc/sales-invoice?limit=100",
                "/api/doc/sales-invoice?format=csv",
                "/api/report/general-ledger/run?" + YEAR + "&from_date=2026-01-01&to_date=2030-12-31",
                "/api/export/fec?" + YEAR + "&fiscal_year=" + year(client),
                "/api/v2/discovery")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
    }

    private static String year(Client client) {
        return client.get("/api/doc/fiscal-year?limit=1")
                .data()
                .getFirst()
                .get("name")
                .toString();
    }

    private static Client.Reply hook(Client client, String url) {
        return client.create(
                "Webhook",
                "",
                Map.of("webhook_doctype", "Customer", "webhook_docevent", "after_insert", "request_url", url));
    }

    /** The same capture sees what it must: a message to a host that was named, and the question about the name of another. */
    @Test
    void what_the_operator_names_is_called_and_seen() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        try (Island island = Island.make("allowed")) {
            HttpServer receiver = HttpServer.create(new InetSocketAddress(Island.OUTSIDE, 0), 0);
            receiver.createContext("/", exchange -> {
                called.countDown();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            receiver.start();
            int port = receiver.getAddress().getPort();
            String allowed = Island.OUTSIDE + ":" + port + ", hooks.example.org";
            try (RealProgram program =
                    RealProgram.start(island.place(), "allowed", Map.of("SOCLE_OUTBOUND", allowed))) {
                Client client = program.login();
                hook(client, "http://" + Island.OUTSIDE + ":" + port + "/in").expect(201);
                hook(client, "https://hooks.example.org/in").expect(201);
                assertThat(island.left()).as("declaring a webhook calls nobody").isEmpty();
                client.create("Customer", "", Map.of("customer_name", "Appelée"))
                        .expect(201);
                assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
                Wait.until(
                        "the name was asked for",
                        () -> island.left().stream().anyMatch(packet -> packet.contains("hooks.example.org")));
                assertThat(island.left())
                        .anyMatch(packet -> packet.contains(Island.OUTSIDE + "." + port + ": Flags [S]"));
            } finally {
                receiver.stop(0);
            }
        }
    }
}
