package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.core.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The methods of {@code frappe.client} that no journey of a client goes through. */
class ClientMethodsTest {

    private static final String CLIENT = "/api/method/frappe.client.";

    private final FrappeServer server = FrappeServer.shared();
    private final Caller caller = server.as(FrappeServer.ACCOUNTANT);

    private Caller.Reply call(String method, Map<String, ?> arguments) {
        return caller.post(CLIENT + method, arguments);
    }

    private void item(String code) {
        var made = call("insert", Map.of("doc", Map.of("doctype", "Item", "item_code", code)));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    private Object invoice() {
        Object customer = caller.post("/api/resource/Customer", Map.of("customer_name", "Méthodes"))
                .at("data/name");
        var made = caller.post(
                "/api/resource/Sales%20Invoice",
                Map.of(
                        "customer",
                        customer,
                        "docstatus",
                        1,
                        "items",
                        List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 10))));
        return made.at("data/name");
    }

    @Test
    void get_list_filters_orders_pages_and_picks() {
        item("Liste A");
        item("Liste B");
        Map<String, Object> ask = Map.of(
                "doctype",
                "Item",
                "fields",
                List.of("item_code"),
                "filters",
                Map.of("item_code", List.of("like", "Liste %")),
                "or_filters",
                List.of(List.of("item_code", "=", "Liste A"), List.of("item_code", "=", "Liste B")),
                "order_by",
                "item_code desc",
                "limit_start",
                0,
                "limit_page_length",
                1);
        assertThat(call("get_list", ask).text()).isEqualTo("{\"message\":[{\"item_code\":\"Liste B\"}]}");
        assertThat(caller.get(CLIENT + "get_list", ask).text())
                .isEqualTo("{\"message\":[{\"item_code\":\"Liste B\"}]}");
        assertThat(call("get_list", Map.of("fields", List.of("name"))).status()).isEqualTo(417);
    }

    @Test
    void set_value_takes_one_field_or_an_object_of_fields() {
        item("Valeurs");
        var several = call(
                "set_value",
                Map.of(
                        "doctype",
                        "Item",
                        "name",
                        "Valeurs",
                        "fieldname",
                        Map.of("description", "d", "item_name", "n")));
        assertThat(several.at("message/item_name")).as(several.text()).isEqualTo("n");
        assertThat(several.at("message/description")).isEqualTo("d");
    }

    @Test
    void save_changes_a_document_and_refuses_one_that_changed_meanwhile() {
        item("Gardé");
        var read = call("get", Map.of("doctype", "Item", "name", "Gardé")).at("message");
        Map<String, Object> mine = new java.util.LinkedHashMap<>();
        ((Map<?, ?>) read).forEach((name, value) -> mine.put(String.valueOf(name), value));
        mine.put("description", "à moi");
        var saved = call("save", Map.of("doc", mine));
        assertThat(saved.at("message/description")).as(saved.text()).isEqualTo("à moi");
        mine.put("modified", "2020-01-01 00:00:00.000000");
        var stale = call("save", Map.of("doc", mine));
        assertThat(stale.status()).isEqualTo(417);
        assertThat(stale.at("exc_type")).isEqualTo("TimestampMismatchError");
        assertThat(caller.get(CLIENT + "save").status()).isEqualTo(405);
    }

    @Test
    void get_doc_permissions_tells_what_one_may_do_with_a_document() {
        item("Droits");
        Map<String, String> of = Map.of("doctype", "Item", "docname", "Droits");
        assertThat(call("get_doc_permissions", of).at("message/permissions/write"))
                .isEqualTo(1);
        assertThat(server.as(FrappeServer.AUDITOR)
                        .post(CLIENT + "get_doc_permissions", of)
                        .text())
                .doesNotContain("\"write\":1");
    }

    @Test
    void get_password_is_refused_to_everyone_with_a_sentence() {
        for (Caller each : List.of(caller, server.as(User.ADMINISTRATOR))) {
            for (String type : List.of("User", "Item", "No Such Type")) {
                var refused = each.post(
                        CLIENT + "get_password",
                        Map.of("doctype", type, "name", FrappeServer.ACCOUNTANT, "fieldname", "password_hash"));
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.at("exc_type")).isEqualTo("PermissionError");
                assertThat(refused.at("_error_message")).asString().startsWith("Aucun mot de passe ne se lit");
            }
        }
        assertThat(server.guest().get(CLIENT + "get_password").status()).isEqualTo(401);
    }

    @Test
    void get_time_zone_tells_that_of_the_site() {
        assertThat(caller.get(CLIENT + "get_time_zone").text())
                .isEqualTo("{\"message\":{\"time_zone\":\"Europe/Paris\"}}");
        assertThat(server.guest().get(CLIENT + "get_time_zone").status()).isEqualTo(401);
    }

    @Test
    void validate_link_gives_the_fields_asked_or_nothing() {
        assertThat(call("validate_link", Map.of("doctype", "Item", "docname", "Pain", "fields", List.of("stock_uom")))
                        .at("message/stock_uom"))
                .isNotNull();
        assertThat(call("validate_link", Map.of("doctype", "Item", "docname", "Absent"))
                        .text())
                .isEqualTo("{\"message\":{}}");
        assertThat(call("validate_link", Map.of("doctype", "No Such Type", "docname", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(call("validate_link", Map.of("doctype", "Item")).status()).isEqualTo(417);
        assertThat(server.as(FrappeServer.NOBODY)
                        .post(CLIENT + "validate_link", Map.of("doctype", "Item", "docname", "Pain"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void is_document_amended_tells_what_amends_it() {
        Object invoice = invoice();
        Map<String, Object> of = Map.of("doctype", "Sales Invoice", "docname", invoice);
        assertThat(call("is_document_amended", of).text()).isEqualTo("{}");
        assertThat(call("cancel", Map.of("doctype", "Sales Invoice", "name", invoice))
                        .status())
                .isEqualTo(200);
        var amended = caller.post(
                "/api/method/run_doc_method", Map.of("dt", "Sales Invoice", "dn", invoice, "method", "amend"));
        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(call("is_document_amended", of).at("message")).isEqualTo(amended.at("message/name"));
        assertThat(call("is_document_amended", Map.of("doctype", "Item", "docname", "Pain"))
                        .text())
                .isEqualTo("{}");
        assertThat(server.as(FrappeServer.NOBODY)
                        .post(CLIENT + "is_document_amended", of)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void get_js_is_refused_with_a_sentence() {
        var refused = caller.get(CLIENT + "get_js", Map.of("items", List.of("moment-bundle.min.js")));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("exc_type")).isEqualTo("DoesNotExistError");
        assertThat(refused.at("_error_message")).asString().contains("scripts");
    }
}
