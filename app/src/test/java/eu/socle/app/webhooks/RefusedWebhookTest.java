package eu.socle.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be sent is refused when it is written, with the reason; and who may not write it does not see it. */
class RefusedWebhookTest {

    private static HookHouse house;

    @BeforeAll
    static void open() {
        house = new HookHouse("hooks.example.org, 10.0.0.5:9000");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Caller.Reply write(Object... values) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "webhook_doctype",
                "Customer",
                "webhook_docevent",
                "on_update",
                "request_url",
                "https://hooks.example.org/in"));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i].toString(), values[i + 1]);
        }
        return house.administrator().post("/api/resource/Webhook", all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request_url | https://elsewhere.example.org/in | outbound_host | SOCLE_OUTBOUND",
                "request_url | https://hooks.example.org:8443/in | outbound_host | hooks.example.org:8443",
                "request_url | http://169.254.169.254/latest/meta-data | outbound_host | 169.254.169.254",
                "request_url | http://localhost:9000/in | outbound_host | localhost:9000",
                "request_url | http://2130706433/ | outbound_address | https://",
                "request_url | https://hooks.example.org@127.0.0.1/ | outbound_address | https://",
                "request_url | file:///etc/passwd | outbound_address | https://",
                "webhook_doctype | Jamais vu | unknown_type | Jamais vu",
                "webhook_doctype | Webhook | webhook_type | Webhook",
                "webhook_doctype | Webhook Request Log | webhook_type | webhook",
                "webhook_doctype | Version | webhook_type | Version",
                "webhook_doctype | GL Entry | webhook_type | liste",
                "webhook_docevent | on_submit | webhook_event | Client",
                "webhook_docevent | on_update_after_submit | webhook_event | Client",
                "webhook_docevent | before_everything | invalid_value | on_update",
                "request_method | GET | invalid_value | POST",
                "timeout | 0 | invalid_value | 1–10",
                "timeout | 60 | invalid_value | 1–10",
                "enable_security | 1 | required | Secret de signature",
                "condition | doc.is_frozen == 1 | webhook_condition | JSON",
                "condition | [[\"is_frozen\", \"=\"] | webhook_condition | JSON",
                "condition | [[\"jamais\", \"=\", 1]] | webhook_condition | jamais",
                "condition | [[\"is_frozen\", \"eval\", 1]] | webhook_condition | eval",
                "condition | [[\"is_frozen\", \"=\", \"peut-être\"]] | webhook_condition | Compte bloqué",
                "condition | [[\"customer_group.parent_customer_group\", \"=\", \"x\"]] | webhook_condition_reach | lien",
                "webhook_json | {\"a\": {{{name}}}} | webhook_template | {{{",
                "webhook_json | {\"a\": \"{{#items}}\"} | webhook_template | section"
            })
    void each_reason_is_told_with_what_to_do(String field, String value, String code, String told) {
        Caller.Reply reply = write(field, value);
        assertThat(reply.status()).as(reply.text()).isIn(417, 409, 404);
        assertThat(reply.text()).contains("\"" + code + "\"").contains(told);
    }

    @Test
    void secrets_of_documents_are_no_fields_of_a_webhook() {
        String of = "User";
        assertThat(write("webhook_doctype", of, "condition", "[[\"password_hash\", \"like\", \"%a%\"]]")
                        .text())
                .contains("webhook_condition");
        assertThat(write("webhook_doctype", of, "webhook_data", List.of(Map.of("fieldname", "api_secret_hash")))
                        .text())
                .contains("unknown_field");
    }

    @Test
    void two_contents_and_a_template_in_a_form_are_refused() {
        assertThat(write("webhook_json", "{}", "webhook_data", List.of(Map.of("fieldname", "customer_name")))
                        .text())
                .contains("webhook_two_bodies");
        assertThat(write("webhook_json", "{}", "request_structure", "Form URL-Encoded")
                        .text())
                .contains("webhook_form_json");
    }

    @ParameterizedTest
    @CsvSource({
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Cookie",
        "webhook-id",
        "X-Frappe-Webhook-Signature",
        "a b",
        "a:b",
        "é",
        "Proxy-Authorization"
    })
    void headers_of_the_call_itself_are_not_given_by_anyone(String name) {
        assertThat(write("webhook_headers", List.of(Map.of("key", name, "value", "v")))
                        .text())
                .contains("webhook_header");
    }

    @Test
    void a_header_has_a_value_and_no_second_line() {
        assertThat(write("webhook_headers", List.of(Map.of("key", "X-A"))).text())
                .contains("required_row");
        assertThat(write("webhook_headers", List.of(Map.of("key", "X-A", "value", "a\r\nX-B: b")))
                        .text())
                .contains("invalid_text_character");
    }

    @Test
    void whoever_does_not_manage_the_system_neither_sees_nor_touches_them() {
        String hook = house.hook(Map.of("request_url", "https://hooks.example.org/in"));
        house.customer(house.accountant(), "Vue par le webhook");
        String log = ((Map<?, ?>) house.log(hook).getFirst()).get("name").toString();
        Caller accountant = house.accountant();
        for (String path :
                List.of("Webhook", "Webhook/" + hook, "Webhook%20Request%20Log", "Webhook%20Request%20Log/" + log)) {
            assertThat(accountant.get("/api/resource/" + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(accountant.post("/api/resource/Webhook", Map.of()).status()).isEqualTo(403);
        assertThat(accountant
                        .put("/api/resource/Webhook/" + hook, Map.of("enabled", 0))
                        .status())
                .isIn(403, 404);
        assertThat(accountant.delete("/api/resource/Webhook/" + hook).status()).isIn(403, 404);
        assertThat(accountant.post("/api/step/webhook/test/" + hook, Map.of()).status())
                .isIn(403, 404);
        assertThat(accountant
                        .post("/api/step/webhook-request-log/resend/" + log, Map.of())
                        .status())
                .isIn(403, 404);
        house.administrator().put("/api/resource/Webhook/" + hook, Map.of("enabled", 0));
    }

    @Test
    void what_is_noted_of_a_message_is_changed_by_nobody() {
        String hook = house.hook(Map.of("request_url", "https://hooks.example.org/in"));
        house.customer(house.accountant(), "Notée");
        String log = ((Map<?, ?>) house.log(hook).getFirst()).get("name").toString();
        assertThat(house.administrator()
                        .send(
                                "PATCH",
                                "/api/doc/webhook-request-log/" + log,
                                "{\"status\":\"Delivered\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "application/json",
                                "If-Match",
                                "\"1\"")
                        .text())
                .contains("read_only");
        house.administrator().put("/api/resource/Webhook/" + hook, Map.of("enabled", 0));
    }

    @Test
    void nothing_to_test_is_told() {
        String hook =
                house.hook(Map.of("webhook_doctype", "Sales Invoice", "request_url", "https://hooks.example.org/in"));
        assertThat(house.administrator()
                        .post("/api/step/webhook/test/" + hook, Map.of())
                        .text())
                .contains("webhook_nothing_to_test");
        house.administrator().delete("/api/resource/Webhook/" + hook);
    }

    @Test
    void by_default_nobody_outside_may_be_called() throws IOException {
        try (Receiver receiver = new Receiver();
                HookHouse closed = new HookHouse("")) {
            Caller.Reply refused = closed.administrator()
                    .post(
                            "/api/resource/Webhook",
                            Map.of("webhook_doctype", "Customer", "request_url", receiver.url("/in")));
            assertThat(refused.text()).contains("outbound_host", "SOCLE_OUTBOUND", "127.0.0.1:" + receiver.port());
            closed.customer(closed.accountant(), "Chez soi");
            closed.send();
            assertThat(receiver.all()).isEmpty();
            assertThat(closed.number("select count(*) from outbound_call")).isZero();
            assertThat(closed.number("select count(*) from outbox")).isZero();
        }
    }
}
