package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.webhooks.Receiver;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A10: the program is killed while a message is on its way; the message arrives after the restart, under the same name. */
class OutboxKillProofTest {

    @Test
    void what_was_on_its_way_when_the_program_died_arrives_afterwards_under_the_same_name() throws Exception {
        try (Receiver receiver = new Receiver();
                RealProgram program =
                        RealProgram.start("outbox-kill", Map.of("SOCLE_OUTBOUND", "127.0.0.1:" + receiver.port()))) {
            Client client = program.login();
            client.post(
                            "/api/doc/webhook",
                            "hook",
                            Map.of(
                                    "webhook_doctype",
                                    "Customer",
                                    "webhook_docevent",
                                    "after_insert",
                                    "request_url",
                                    receiver.url("/in")))
                    .expect(201);
            receiver.hold();
            String name = client.post("/api/doc/customer", "customer", Map.of("customer_name", "En chemin"))
                    .expect(201)
                    .name();
            Receiver.Got first = receiver.next();
            program.kill();
            receiver.open();
            program.startAgain();
            Receiver.Got second = receiver.next();
            assertThat(second.id()).isNotEmpty().isEqualTo(first.id());
            assertThat(second.body()).isEqualTo(first.body()).contains(name);
        }
    }
}
