package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.webhooks.Receiver;
import eu.socle.platform.sites.Server;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A10, R18: whatever dies while messages leave, the other side hears of each stored change, in order, under one name. */
class OutboxKillProofTest {

    private static final int PEOPLE = 6;
    private static final int MOST_BETWEEN_KILLS = 60;

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

    @Test
    void every_stored_change_is_told_in_order_under_one_name_whatever_dies() throws Exception {
        Load load = Load.of("outbox-kills");
        try (Receiver receiver = new Receiver();
                RealProgram program =
                        RealProgram.start("outbox-kills", Map.of("SOCLE_OUTBOUND", "127.0.0.1:" + receiver.port()))) {
            Random random = load.random(PEOPLE);
            Correspondence.open(program.login(), receiver);
            Correspondence people =
                    new Correspondence("outbox-kills", load, List.of(program.login()), receiver, PEOPLE);
            for (int kill = 0; kill < Scale.of(3, 20, 100); kill++) {
                int enough = people.changes() + random.nextInt(MOST_BETWEEN_KILLS);
                Wait.until("people go on", () -> people.changes() > enough);
                if (kill % 3 == 1) {
                    program.killWithDatabase();
                } else {
                    program.kill();
                }
                program.startAgain();
            }
            people.stop();
            program.beside(read -> {
                people.awaitDelivery(read);
                return true;
            });
            program.leave(people::holds);
        }
    }

    @Test
    void two_processes_on_one_database_tell_each_change_once() throws Exception {
        Load load = Load.of("outbox-twice");
        Server server = LiveSite.freshServer();
        try (Receiver receiver = new Receiver()) {
            Map<String, String> surroundings = new HashMap<>(RealProgram.on(server));
            surroundings.put("SOCLE_OUTBOUND", "127.0.0.1:" + receiver.port());
            try (RealProgram one = thatTells(receiver, surroundings);
                    RealProgram other = RealProgram.start("outbox-other", surroundings)) {
                Correspondence people =
                        new Correspondence("outbox-twice", load, List.of(one.login(), other.login()), receiver, PEOPLE);
                Wait.until("enough was changed", () -> people.changes() > Scale.of(300, 2_000, 20_000));
                people.stop();
                FinalRead read = FinalRead.of(server, Modules.registry());
                people.awaitDelivery(read);
                people.holds(read);
                assertThat(people.repeated()).as("calls that were made twice").isZero();
            }
        }
    }

    /** The next one knows at its start that somebody is to be told. */
    private static RealProgram thatTells(Receiver receiver, Map<String, String> surroundings) throws IOException {
        RealProgram program = RealProgram.start("outbox-one", surroundings);
        Correspondence.open(program.login(), receiver);
        return program;
    }
}
