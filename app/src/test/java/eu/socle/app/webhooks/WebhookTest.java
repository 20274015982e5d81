package eu.socle.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.api.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a webhook sends, when, and to whom: as a real receiver gets it. */
class WebhookTest {

    private static Receiver receiver;
    private static HookHouse house;
    private static Caller administrator;
    private static Caller accountant;

    @BeforeAll
    static void open() throws IOException {
        receiver = new Receiver();
        house = new HookHouse("127.0.0.1:" + receiver.port()).withBakery();
        administrator = house.administrator();
        accountant = house.accountant();
    }

    @AfterAll
    static void close() {
        house.close();
        receiver.close();
    }

    private Map<String, Object> to(String path, Object... more) {
        Map<String, Object> values = new HashMap<>();
        values.put("request_url", receiver.url(path));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i].toString(), more[i + 1]);
        }
        return values;
    }

    /** What one address got, in order. */
    private List<Receiver.Got> got(String path) {
        house.send();
        return receiver.all().stream().filter(each -> each.path().equals(path)).toList();
    }

    private void disable(String hook) {
        HookHouse.made(administrator.put("/api/resource/Webhook/" + hook, Map.of("enabled", 0)));
    }

    private Map<String, Object> invoice(String customer) {
        return Map.of(
                "customer",
                customer,
                "company",
                HookHouse.COMPANY,
                "items",
                List.of(Map.of("item_code", "Pain", "qty", 2, "rate", 10)));
    }

    @Test
    void each_event_of_a_document_is_told_once_to_those_who_wait_for_it() {
        Map<String, String> hooks = new LinkedHashMap<>();
        for (String event : List.of("after_insert", "on_update", "on_trash", "on_change")) {
            hooks.put(event, house.hook(to("/" + event, "webhook_docevent", event)));
        }
        String name = house.customer(accountant, "Événements");
        assertThat(told()).containsExactlyInAnyOrder("/after_insert", "/on_update", "/on_change");
        HookHouse.made(accountant.put("/api/resource/Customer/" + name, Map.of("is_frozen", 1)));
        assertThat(told()).containsExactlyInAnyOrder("/on_update", "/on_change");
        assertThat(accountant
                        .delete("/api/resource/Customer/" + house.customer(accountant, "Passager"))
                        .status())
                .isEqualTo(202);
        assertThat(told())
                .containsExactlyInAnyOrder("/after_insert", "/on_update", "/on_change", "/on_trash", "/on_change");
        hooks.values().forEach(this::disable);
    }

    private List<String> told() {
        house.send();
        return receiver.all().stream().map(Receiver.Got::path).toList();
    }

    @Test
    void a_legal_document_is_told_under_its_number_when_it_is_submitted_changed_and_cancelled() {
        List<String> hooks = new ArrayList<>();
        for (String event : List.of("on_submit", "on_cancel", "on_update_after_submit", "on_update", "on_change")) {
            hooks.add(house.hook(to("/si/" + event, "webhook_doctype", "Sales Invoice", "webhook_docevent", event)));
        }
        String customer = house.customer(accountant, "Légal");
        Map<String, Object> values = new HashMap<>(invoice(customer));
        values.put("docstatus", 1);
        String name = (String) HookHouse.made(accountant.post("/api/resource/Sales%20Invoice", values))
                .at("data/name");
        house.send();
        List<Receiver.Got> got = receiver.all();
        assertThat(got)
                .extracting(Receiver.Got::path)
                .containsExactlyInAnyOrder("/si/on_submit", "/si/on_update", "/si/on_change");
        assertThat(name).startsWith("FA-2026-");
        for (Receiver.Got each : got) {
            Map<String, Object> told = Json.object(each.body().getBytes(StandardCharsets.UTF_8));
            assertThat(told.get("name")).isEqualTo(name);
            assertThat(told.get("docstatus")).isEqualTo(1);
            Map<?, ?> read = (Map<?, ?>)
                    administrator.get("/api/resource/Sales%20Invoice/" + name).at("data");
            assertThat(told).as("the document as the API tells it").isEqualTo(read);
        }
        assertThat(told()).isEmpty();
        house.site().asSystem(unit -> unit.save(unit.lock(eu.socle.erp.sales.SalesInvoice.TYPE, name)));
        assertThat(told()).containsExactlyInAnyOrder("/si/on_update_after_submit", "/si/on_change");
        HookHouse.made(accountant.put("/api/resource/Sales%20Invoice/" + name, Map.of("docstatus", 2)));
        house.send();
        List<String> ofCancelled = receiver.all().stream()
                .filter(each -> each.body().contains("\"name\":\"" + name + "\",\"docstatus\":2"))
                .map(Receiver.Got::path)
                .toList();
        assertThat(ofCancelled).containsExactlyInAnyOrder("/si/on_cancel", "/si/on_change");
        hooks.forEach(this::disable);
    }

    @Test
    void a_receiver_knows_who_speaks_by_either_signature() throws Exception {
        String secret =
                "whsec_" + Base64.getEncoder().encodeToString("sesame, ouvre-toi !".getBytes(StandardCharsets.UTF_8));
        String hook = house.hook(to("/signed", "enable_security", 1, "webhook_secret", secret));
        house.customer(accountant, "Signée é€");
        Receiver.Got got = got("/signed").getFirst();
        disable(hook);
        assertThat(got.header("X-Frappe-Webhook-Signature"))
                .isEqualTo(hmac(secret.getBytes(StandardCharsets.UTF_8), got.body()));
        byte[] key = "sesame, ouvre-toi !".getBytes(StandardCharsets.UTF_8);
        assertThat(got.header("webhook-signature"))
                .isEqualTo("v1," + hmac(key, got.id() + "." + got.header("webhook-timestamp") + "." + got.body()));
        assertThat(Long.parseLong(got.header("webhook-timestamp")))
                .isEqualTo(house.clock().instant().getEpochSecond());
        assertThat(got.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    private static String hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_was_written_once_is_never_read_again() {
        String secret = "un secret bien gardé";
        String token = "Bearer jeton-du-receveur";
        String hook = house.hook(to(
                "/secret?token=dans-l-adresse",
                "enable_security",
                1,
                "webhook_secret",
                secret,
                "webhook_headers",
                List.of(Map.of("key", "Authorization", "value", token))));
        receiver.answers(500); // its answer repeats the headers that it got
        house.customer(accountant, "Discrète");
        Receiver.Got got = got("/secret?token=dans-l-adresse").getFirst();
        assertThat(got.header("Authorization")).isEqualTo(token);
        Map<String, Object> whole = new HashMap<>();
        ((Map<?, ?>) administrator.get("/api/resource/Webhook/" + hook).at("data"))
                .forEach((field, value) -> whole.put(field.toString(), value));
        String signature = got.header("X-Frappe-Webhook-Signature");
        HookHouse.made(administrator.put("/api/resource/Webhook/" + hook, whole));
        for (String path : List.of(
                "/api/resource/Webhook/" + hook,
                "/api/resource/Webhook?fields=[\"*\"]",
                "/api/doc/webhook/" + hook,
                "/api/doc/webhook",
                "/api/timeline/webhook/" + hook,
                "/api/resource/Version?fields=[\"*\"]&limit_page_length=0",
                "/api/resource/Webhook%20Request%20Log?fields=[\"*\"]&limit_page_length=0",
                "/api/method/frappe.client.get_password?doctype=Webhook&name=" + hook + "&fieldname=webhook_secret")) {
            assertThat(administrator
                            .get(path.replace("[", "%5B").replace("]", "%5D").replace("\"", "%22"))
                            .text())
                    .as(path)
                    .doesNotContain(secret, token, signature, "dans-l-adresse\",\"status", "s1:");
        }
        assertThat(house.noted(hook, "url")).isEqualTo(receiver.url("/secret"));
        assertThat(house.noted(hook, "error").toString()).contains("•••").doesNotContain("jeton");
        assertThat(stored()).doesNotContain(secret, "jeton-du-receveur");
        house.pass(java.time.Duration.ofMinutes(1));
        assertThat(got("/secret?token=dans-l-adresse").getFirst().header("Authorization"))
                .as("kept when the form is sent back without it")
                .isEqualTo(token);
        disable(hook);
    }

    private String stored() {
        return house.site()
                .asSystem(
                        unit -> unit.statements().query("""
                        select (select string_agg(w::text, ' ') from webhook w)
                            || (select string_agg(h::text, ' ') from webhook__webhook_headers h)
                            || (select string_agg(o::text, ' ') from outbox o)
                            || (select string_agg(v::text, ' ') from version v) as t
                        """).getFirst().get("t").toString());
    }

    @Test
    void chosen_fields_are_sent_under_chosen_keys_as_json_or_as_a_form() {
        List<Map<String, String>> data = List.of(
                Map.of("fieldname", "customer_name", "key", "client"),
                Map.of("fieldname", "is_frozen"),
                Map.of("fieldname", "doctype", "key", "what"));
        String json = house.hook(to("/chosen", "webhook_data", data, "request_method", "PUT"));
        String form = house.hook(to("/form", "webhook_data", data, "request_structure", "Form URL-Encoded"));
        String name = "Dupont & Fils = 100 % «\u00a0+\u00a0»";
        house.customer(accountant, name);
        house.send();
        Map<String, Receiver.Got> got =
                receiver.all().stream().collect(Collectors.toMap(Receiver.Got::path, each -> each));
        assertThat(got.get("/chosen").method()).isEqualTo("PUT");
        assertThat(got.get("/chosen").body())
                .isEqualTo("{\"client\":" + Json.text(name) + ",\"is_frozen\":0,\"what\":\"Customer\"}");
        assertThat(got.get("/form").header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        Map<String, String> fields = Arrays.stream(got.get("/form").body().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        assertThat(fields).isEqualTo(Map.of("client", name, "is_frozen", "0", "what", "Customer"));
        disable(json);
        disable(form);
    }

    @Test
    void a_template_names_values_and_whatever_they_hold_stays_a_text() {
        String hook = house.hook(to(
                "/template",
                "webhook_json",
                "{\"qui\": \"{{customer_name}}\", \"gel\": {{is_frozen}}, \"rien\": \"{{jamais_vu}}{{class}}\"}"));
        for (String hostile : List.of(
                "\", \"admin\": true, \"x\": \"",
                "{{name}} ${7*7} <%= 7*7 %>",
                "'; drop table customer; --",
                "<script>alert(1)</script>",
                "\\u0022 \\ /")) {
            house.customer(accountant, hostile);
            Map<String, Object> told =
                    Json.object(got("/template").getFirst().body().getBytes(StandardCharsets.UTF_8));
            assertThat(told).isEqualTo(Map.of("qui", hostile, "gel", 0, "rien", ""));
        }
        disable(hook);
    }

    @Test
    void a_template_that_makes_no_json_is_noted_and_keeps_nobody_from_working() {
        String hook = house.hook(to("/broken", "webhook_json", "{\"a\": {{customer_name}}}"));
        house.customer(accountant, "Sans guillemets");
        assertThat(got("/broken")).isEmpty();
        assertThat(house.noted(hook, "status")).isEqualTo("Failed");
        assertThat(house.noted(hook, "failure")).isEqualTo("Content");
        String log = house.noted(hook, "name").toString();
        assertThat(administrator
                        .post("/api/step/webhook-request-log/resend/" + log, Map.of())
                        .text())
                .contains("webhook_message_gone");
        disable(hook);
    }

    @Test
    void a_condition_chooses_among_documents_and_their_lines() {
        String frozen = house.hook(
                to("/if", "condition", "[[\"is_frozen\", \"=\", 1], [\"customer_name\", \"like\", \"%gel%\"]]"));
        String bread = house.hook(to(
                "/bread",
                "webhook_doctype",
                "Sales Invoice",
                "condition",
                "[[\"grand_total\", \">\", 20], [\"items.item_code\", \"=\", \"Pain\"]]"));
        house.customer(accountant, "Dégel");
        HookHouse.made(accountant.post("/api/resource/Customer", Map.of("customer_name", "Gelée", "is_frozen", 1)));
        HookHouse.made(accountant.post("/api/resource/Customer", Map.of("customer_name", "Autre", "is_frozen", 1)));
        String customer = house.customer(accountant, "Acheteuse");
        Map<String, Object> dear = new HashMap<>(invoice(customer));
        dear.put("items", List.of(Map.of("item_code", "Pain", "qty", 50, "rate", 10)));
        HookHouse.made(accountant.post("/api/resource/Sales%20Invoice", dear));
        Map<String, Object> cheap = new HashMap<>(invoice(customer));
        cheap.put("items", List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 1)));
        HookHouse.made(accountant.post("/api/resource/Sales%20Invoice", cheap));
        house.send();
        List<Receiver.Got> got = receiver.all();
        assertThat(got).extracting(Receiver.Got::path).containsExactlyInAnyOrder("/if", "/bread");
        assertThat(got).anyMatch(each -> each.body().contains("Gelée"));
        disable(frozen);
        disable(bread);
    }

    @Test
    void what_is_not_stored_is_not_told_and_what_is_stored_together_is_told_together() {
        String hook = house.hook(to("/together"));
        Caller.Reply refused = accountant.post(
                "/api/method/frappe.client.insert_many",
                Map.of(
                        "docs",
                        List.of(
                                Map.of("doctype", "Customer", "customer_name", "Première"),
                                Map.of(
                                        "doctype",
                                        "Customer",
                                        "customer_name",
                                        "Seconde",
                                        "customer_group",
                                        "Nulle part"))));
        assertThat(refused.status()).isEqualTo(417);
        assertThat(got("/together")).isEmpty();
        assertThat(house.log(hook)).isEmpty();
        HookHouse.made(accountant.post(
                "/api/method/frappe.client.insert_many",
                Map.of(
                        "docs",
                        List.of(
                                Map.of("doctype", "Customer", "customer_name", "Première"),
                                Map.of("doctype", "Customer", "customer_name", "Seconde")))));
        assertThat(got("/together")).hasSize(2);
        assertThat(accountant
                        .post("/api/doc/customer", Map.of("customer_name", "Par l’autre porte"))
                        .status())
                .isEqualTo(201);
        assertThat(got("/together")).hasSize(1);
        disable(hook);
    }

    @Test
    void people_restricted_to_one_company_are_told_of_as_well() {
        String hook = house.hook(to("/walled", "webhook_doctype", "Sales Invoice", "webhook_docevent", "on_change"));
        String customer = house.customer(accountant, "Derrière le mur");
        Map<String, Object> restriction =
                Map.of("user", "compta@example.org", "allow", "Company", "for_value", HookHouse.COMPANY);
        String name = (String) HookHouse.made(administrator.post("/api/resource/User%20Permission", restriction))
                .at("data/name");
        HookHouse.made(accountant.post("/api/resource/Sales%20Invoice", invoice(customer)));
        assertThat(got("/walled").getFirst().body()).contains("\"company\":\"" + HookHouse.COMPANY + "\"");
        administrator.delete("/api/resource/User%20Permission/" + name);
        disable(hook);
    }

    @Test
    void a_test_sends_the_last_document_even_before_the_webhook_is_in_use() {
        house.customer(accountant, "Dernière venue");
        house.pass(java.time.Duration.ofSeconds(1));
        String last = house.customer(accountant, "Toute dernière");
        String hook = house.hook(to("/trial", "enabled", 0, "condition", "[[\"is_frozen\", \"=\", 1]]"));
        Caller.Reply tested = administrator.post("/api/step/webhook/test/" + hook, Map.of());
        assertThat(tested.status()).as(tested.text()).isEqualTo(200);
        assertThat(got("/trial").getFirst().body()).contains("\"name\":\"" + last + "\"");
        receiver.answers(500);
        assertThat(administrator
                        .post("/api/resource/Webhook/" + hook + "?run_method=test", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(got("/trial")).hasSize(1);
        house.pass(java.time.Duration.ofDays(1));
        assertThat(got("/trial")).as("a test is not tried again").isEmpty();
    }
}
