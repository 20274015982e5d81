package eu.socle.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import eu.socle.platform.ops.Upkeeper;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.webhooks.Courier;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How messages travel: again when they are not taken, in order, once at a time, and never without a trace. */
class DeliveryTest {

    private Receiver receiver;
    private HookHouse house;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        house = new HookHouse("127.0.0.1:" + receiver.port());
    }

    @AfterEach
    void close() {
        house.close();
        receiver.close();
    }

    private String hook(String event, Object... more) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of(
                "webhook_docevent",
                event,
                "request_url",
                receiver.url("/in"),
                "webhook_data",
                List.of(Map.of("fieldname", "customer_name"))));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i].toString(), more[i + 1]);
        }
        return house.hook(values);
    }

    private void resend(String log) {
        var reply = house.administrator().post("/api/step/webhook-request-log/resend/" + log, Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Test
    void a_message_that_is_not_taken_comes_again_later_under_the_same_name() throws Exception {
        String hook = hook("after_insert");
        receiver.answers(500, 302);
        house.customer(house.accountant(), "Insistante");
        assertThat(house.noted(hook, "status")).isEqualTo("Waiting");
        house.send();
        String first = receiver.next().id();
        assertThat(house.noted(hook, "status")).isEqualTo("Retrying");
        assertThat(house.noted(hook, "response_status")).isEqualTo(500);
        assertThat(house.noted(hook, "next_attempt")).isEqualTo("2026-11-23 10:00:05.000000");
        house.send();
        assertThat(receiver.all()).as("not before its time").isEmpty();
        house.pass(Duration.ofSeconds(5));
        house.send();
        assertThat(receiver.next().id()).as("a redirection is no delivery").isEqualTo(first);
        house.pass(Duration.ofSeconds(30));
        house.send();
        assertThat(receiver.next().id()).isEqualTo(first).isEqualTo(house.noted(hook, "name"));
        assertThat(house.noted(hook, "status")).isEqualTo("Delivered");
        assertThat(house.noted(hook, "attempts")).isEqualTo(3);
        assertThat(house.noted(hook, "failure")).isNull();
        assertThat(house.number("select count(*) from outbound_call where host = '127.0.0.1' and ended is not null"))
                .isEqualTo(3);
    }

    @Test
    void after_three_days_off_what_waited_leaves_once_in_order_and_has_lost_no_attempt() throws Exception {
        String hook = hook("on_update", "webhook_json", "{\"mobile\": \"{{mobile_no}}\"}", "webhook_data", List.of());
        receiver.answers(500);
        String customer = house.customer(house.accountant(), "En congé");
        house.send();
        String first = receiver.next().id();
        for (String mobile : List.of("1", "2")) {
            HookHouse.made(house.accountant()
                    .put("/api/resource/Customer/" + Client.encoded(customer), Map.of("mobile_no", mobile)));
        }
        house.pass(Duration.ofDays(3));
        receiver.answers(500);
        house.send();
        assertThat(receiver.next().id()).as("due while nobody was there").isEqualTo(first);
        assertThat(receiver.all()).as("the others keep their place").isEmpty();
        assertThat(house.number("select count(*) from outbox where given_up is not null"))
                .isZero();
        house.pass(Duration.ofSeconds(29));
        house.send();
        assertThat(receiver.all()).as("the second pause, as on any day").isEmpty();
        house.pass(Duration.ofSeconds(1));
        house.send();
        List<Receiver.Got> rest = receiver.all();
        assertThat(rest).extracting(Receiver.Got::id).doesNotHaveDuplicates().startsWith(first);
        assertThat(rest)
                .extracting(Receiver.Got::body)
                .containsExactly("{\"mobile\": \"\"}", "{\"mobile\": \"1\"}", "{\"mobile\": \"2\"}");
        assertThat(house.log(hook)).hasSize(3);
    }

    @Test
    void after_a_day_it_is_given_up_and_can_be_sent_again_by_hand() {
        String hook = hook("after_insert");
        receiver.close();
        house.customer(house.accountant(), "Sans réponse");
        int tries = 0;
        for (int hour = 0; hour < 30; hour++) {
            for (int part = 0; part < 60 && hour == 0; part++) {
                house.send();
                house.pass(Duration.ofMinutes(1));
            }
            house.send();
            house.pass(Duration.ofHours(1));
            tries = (int) house.noted(hook, "attempts");
        }
        assertThat(tries).isEqualTo(11);
        assertThat(house.noted(hook, "status")).isEqualTo("Failed");
        assertThat(house.noted(hook, "failure")).isEqualTo("Unreachable");
        assertThat(house.number("select count(*) from outbox where given_up is not null"))
                .isEqualTo(1);
        resend(house.noted(hook, "name").toString());
        assertThat(house.noted(hook, "status")).isEqualTo("Waiting");
        house.send();
        assertThat(house.noted(hook, "attempts")).isEqualTo(1);
        assertThat(house.noted(hook, "status")).isEqualTo("Retrying");
    }

    @Test
    void what_was_delivered_can_be_sent_again_and_is_forgotten_after_thirty_days() throws Exception {
        String hook = hook("after_insert");
        house.customer(house.accountant(), "Répétée");
        house.send();
        Receiver.Got first = receiver.next();
        resend(house.noted(hook, "name").toString());
        house.send();
        Receiver.Got second = receiver.next();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body()).isEqualTo(first.body());
        house.pass(Duration.ofDays(29));
        new Courier(house.site()).purge();
        assertThat(house.log(hook)).hasSize(1);
        house.pass(Duration.ofDays(2));
        new Courier(house.site()).purge();
        assertThat(house.log(hook)).isEmpty();
        assertThat(house.number("select count(*) from outbox")).isZero();
    }

    @Test
    void who_answers_too_late_has_not_answered() throws Exception {
        String hook = hook("after_insert", "timeout", 1);
        receiver.hold();
        house.customer(house.accountant(), "Lente");
        house.send();
        receiver.open();
        receiver.next();
        assertThat(house.noted(hook, "failure")).isEqualTo("Timeout");
        house.pass(Duration.ofMinutes(1));
        house.send();
        assertThat(house.noted(hook, "status")).isEqualTo("Delivered");
    }

    @Test
    void who_says_gone_is_left_alone() {
        String hook = hook("after_insert");
        receiver.answers(410);
        house.customer(house.accountant(), "Partie");
        house.send();
        assertThat(house.noted(hook, "status")).isEqualTo("Failed");
    }

    @Test
    void the_messages_of_one_document_keep_their_order_and_hold_up_no_other() throws Exception {
        hook("on_update");
        receiver.answers(500);
        String slow = house.customer(house.accountant(), "Un");
        house.send();
        assertThat(receiver.next().body()).contains("Un");
        for (String name : List.of("Deux", "Trois")) {
            assertThat(house.accountant()
                            .put("/api/resource/Customer/" + slow, Map.of("customer_name", name))
                            .status())
                    .isEqualTo(200);
        }
        house.customer(house.accountant(), "Autre");
        house.send();
        assertThat(receiver.all()).extracting(Receiver.Got::body).containsExactly("{\"customer_name\":\"Autre\"}");
        house.pass(Duration.ofSeconds(6));
        house.send();
        assertThat(receiver.all())
                .extracting(Receiver.Got::body)
                .containsExactly(
                        "{\"customer_name\":\"Un\"}", "{\"customer_name\":\"Deux\"}", "{\"customer_name\":\"Trois\"}");
    }

    @Test
    void two_nodes_never_send_the_same_message_at_the_same_time() throws Exception {
        hook("after_insert");
        int messages = 60;
        for (int i = 0; i < messages; i++) {
            house.customer(house.accountant(), "Client " + i);
        }
        try (Sites other = house.otherNode()) {
            Thread first = Thread.ofVirtual().start(() -> HookHouse.send(house.site()));
            Thread second = Thread.ofVirtual()
                    .start(() -> HookHouse.send(other.all().iterator().next()));
            first.join();
            second.join();
        }
        List<Receiver.Got> got = receiver.all();
        Set<String> ids = new HashSet<>();
        got.forEach(each -> ids.add(each.id()));
        assertThat(got).hasSize(messages);
        assertThat(ids).hasSize(messages);
        assertThat(receiver.mostAtOnce()).isLessThanOrEqualTo(16);
    }

    @Test
    void what_a_node_took_and_never_finished_is_sent_by_another_under_the_same_name() throws Exception {
        String hook = hook("after_insert");
        receiver.hold();
        house.customer(house.accountant(), "Reprise");
        Thread slow = Thread.ofVirtual().start(house::send);
        String first = receiver.next().id();
        try (Sites other = house.otherNode()) {
            HookHouse.send(other.all().iterator().next());
            assertThat(receiver.all()).as("held by the first node").isEmpty();
            house.pass(Duration.ofSeconds(21));
            receiver.open();
            slow.join();
            assertThat(house.noted(hook, "status")).isEqualTo("Delivered");
        }
        assertThat(first).isEqualTo(house.noted(hook, "name"));
    }

    @Test
    void another_node_sees_a_new_webhook_by_itself() throws Exception {
        try (Sites other = house.otherNode()) {
            var site = other.all().iterator().next();
            hook("after_insert");
            site.reloadSchema(); // what a request does when it notices that the rules of the house changed
            site.asSystem(unit -> {
                var customer = new eu.socle.erp.party.Customer();
                customer.set(eu.socle.erp.party.Customer.CUSTOMER_NAME, "D’un autre nœud");
                return unit.create(customer);
            });
        }
        house.send();
        assertThat(receiver.next().body()).contains("D’un autre nœud");
    }

    @Test
    void it_leaves_as_soon_as_it_is_stored_while_the_house_runs() throws Exception {
        hook("after_insert");
        try (Upkeeper upkeeper = new Upkeeper(house.sites(), java.time.Clock.systemUTC())) {
            upkeeper.start();
            for (int i = 0; i < 5; i++) {
                house.customer(house.accountant(), "Tout de suite " + i);
                assertThat(receiver.next().body()).contains("Tout de suite " + i);
            }
        }
    }

    @Test
    void what_is_switched_off_or_removed_is_not_sent_any_more() {
        String off = hook("after_insert");
        String removed = hook("after_insert");
        house.customer(house.accountant(), "Trop tard");
        house.administrator().put("/api/resource/Webhook/" + off, Map.of("enabled", 0));
        assertThat(house.administrator()
                        .delete("/api/resource/Webhook/" + removed)
                        .status())
                .isEqualTo(202);
        house.send();
        assertThat(receiver.all()).isEmpty();
        assertThat(house.noted(off, "failure")).isEqualTo("Disabled");
        assertThat(house.noted(removed, "failure")).isEqualTo("Deleted");
    }
}
