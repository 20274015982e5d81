package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Smaller promises of the dialect: ways to say who one is, pages for people, links unfolded, two documents made one. */
class DialectTest {

    private static final String ROOT = "Toutes les catégories de clients";

    private final FrappeServer server = FrappeServer.shared();
    private final Caller accountant = server.as(FrappeServer.ACCOUNTANT);
    private final Caller guest = server.guest();

    @Test
    void a_key_is_accepted_under_the_three_names_of_the_header() {
        String key = accountant.authorization().substring("token ".length());
        String basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        for (String header : List.of("token " + key, "Bearer " + key, "bearer " + key, "Basic " + basic)) {
            assertThat(guest.get(
                                    "/api/method/frappe.auth.get_logged_user",
                                    "Authorization",
                                    header,
                                    "Frappe-Authorization-Source",
                                    "User")
                            .at("message"))
                    .isEqualTo(FrappeServer.ACCOUNTANT);
        }
        for (String header : List.of("Bearer " + key + "x", "Bearer x", "Bearer ", "Digest " + key)) {
            assertThat(guest.get("/api/resource/Item", "Authorization", header).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void someone_who_opens_an_address_in_a_browser_reads_a_page() {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        var page = guest.get("/api/resource/Item/%3Cb%3E", "Accept", browser);
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<html lang=\"fr\">", "Connectez-vous").doesNotContain("<b>");
        assertThat(guest.get("/private/files/x.pdf", "Accept", "*/*").header("Content-Type"))
                .startsWith("text/html");
        for (String accept : List.of("*/*", "application/json", "application/json, text/html")) {
            assertThat(guest.get("/api/resource/Item", "Accept", accept).header("Content-Type"))
                    .startsWith("application/json");
        }
    }

    @Test
    void an_address_may_ask_for_a_language() {
        assertThat(accountant.get("/api/resource/Item/Absent?_lang=en").at("_error_message"))
                .asString()
                .startsWith("This document");
        assertThat(accountant
                        .get("/api/resource/Item/Absent?_lang=fr", "Accept-Language", "en")
                        .at("_error_message"))
                .asString()
                .startsWith("Ce document");
    }

    @Test
    void links_are_unfolded_for_whoever_asks() {
        accountant.post("/api/resource/Item", Map.of("item_code", "Unfolded", "item_group", "Services"));
        var listed = accountant.get(
                "/api/resource/Item",
                Map.of(
                        "fields", List.of("name", "item_group"),
                        "filters", Map.of("name", "Unfolded"),
                        "expand", List.of("item_group")));
        assertThat(listed.at("data/0/item_group/name")).isEqualTo("Services");
        assertThat(listed.at("data/0/item_group/doctype")).isEqualTo("Item Group");
        assertThat(accountant.get("/api/resource/Item/Unfolded?expand_links=1").at("data/stock_uom/doctype"))
                .isEqualTo("UOM");
        assertThat(accountant.get("/api/resource/Item/Unfolded").at("data/item_group"))
                .isEqualTo("Services");
    }

    @Test
    void two_documents_become_one_unless_the_books_know_them() {
        Caller administrator = server.as("Administrator");
        for (String group : List.of("Cafés", "Bars")) {
            var made = administrator.post(
                    "/api/resource/Customer Group".replace(" ", "%20"), Map.of("customer_group_name", group));
            assertThat(made.status()).as(made.text()).isEqualTo(200);
        }
        var customer = administrator.post(
                "/api/resource/Customer", Map.of("customer_name", "Le Zinc", "customer_group", "Bars"));
        var merged = administrator.post(
                "/api/method/frappe.client.rename_doc",
                Map.of("doctype", "Customer Group", "old_name", "Bars", "new_name", "Cafés", "merge", 1));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.at("message")).isEqualTo("Cafés");
        assertThat(administrator
                        .get("/api/resource/Customer/" + customer.at("data/name"))
                        .at("data/customer_group"))
                .isEqualTo("Cafés");
        assertThat(administrator.get("/api/resource/Customer%20Group/Bars").status())
                .isEqualTo(404);
        var unlike = administrator.post(
                "/api/method/frappe.client.rename_doc",
                Map.of("doctype", "Customer Group", "old_name", "Cafés", "new_name", ROOT, "merge", 1));
        assertThat(unlike.status()).as(unlike.text()).isEqualTo(417);
        var refused = server.as(FrappeServer.NOBODY)
                .post(
                        "/api/method/frappe.client.rename_doc",
                        Map.of("doctype", "Customer Group", "old_name", "Cafés", "new_name", ROOT, "merge", 1));
        assertThat(refused.status()).isIn(403, 404);
    }

    private static void made(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static void addLink(Caller administrator, String type, String field, String target) {
        made(administrator.post(
                "/api/resource/Custom%20Field",
                Map.of("dt", type, "label", field, "fieldname", field, "fieldtype", "Link", "options", target)));
    }

    @Test
    void links_of_added_fields_and_of_lines_follow_too() {
        Caller administrator = server.as("Administrator");
        addLink(administrator, "Item", "brewer_group", "Customer Group");
        addLink(administrator, "Sales Invoice Item", "line_group", "Customer Group");
        for (String group : List.of("Torréfacteurs", "Brûleries")) {
            made(administrator.post("/api/resource/Customer%20Group", Map.of("customer_group_name", group)));
        }
        made(administrator.post("/api/resource/Item", Map.of("item_code", "Moka", "brewer_group", "Brûleries")));
        Object customer = administrator
                .post("/api/resource/Customer", Map.of("customer_name", "Le Percolateur"))
                .at("data/name");
        var invoice = administrator.post(
                "/api/resource/Sales%20Invoice",
                Map.of(
                        "customer",
                        customer,
                        "items",
                        List.of(Map.of("item_code", "Moka", "qty", 1, "rate", 10, "line_group", "Brûleries"))));
        made(invoice);
        String lines = "/api/resource/Sales%20Invoice/" + invoice.at("data/name");
        for (Object absent : List.of("Nulle part", 3)) {
            var refused = administrator.put("/api/resource/Item/Moka", Map.of("brewer_group", absent));
            assertThat(refused.status()).isEqualTo(417);
            assertThat(refused.at("exc_type")).isEqualTo("LinkValidationError");
        }
        var held = administrator.delete("/api/resource/Customer%20Group/" + Caller.encoded("Brûleries"));
        assertThat(held.status()).isEqualTo(417);
        assertThat(held.at("exc_type")).isEqualTo("LinkExistsError");

        Map<String, Object> rename =
                Map.of("doctype", "Customer Group", "old_name", "Brûleries", "new_name", "Ateliers");
        made(administrator.post("/api/method/frappe.client.rename_doc", rename));
        assertThat(administrator.get("/api/resource/Item/Moka").at("data/brewer_group"))
                .isEqualTo("Ateliers");
        assertThat(administrator.get(lines).at("data/items/0/line_group")).isEqualTo("Ateliers");

        made(administrator.post("/api/resource/Item", Map.of("item_code", "Moka 2", "brewer_group", "Torréfacteurs")));
        made(administrator.post(
                "/api/method/frappe.client.rename_doc",
                Map.of("doctype", "Customer Group", "old_name", "Ateliers", "new_name", "Torréfacteurs", "merge", 1)));
        assertThat(administrator.get("/api/resource/Customer%20Group/Ateliers").status())
                .isEqualTo(404);
        assertThat(administrator.get("/api/resource/Item/Moka").at("data/brewer_group"))
                .isEqualTo("Torréfacteurs");
        assertThat(administrator.get(lines).at("data/items/0/line_group")).isEqualTo("Torréfacteurs");
        assertThat(administrator
                        .get("/api/resource/Item?filters=" + Caller.encoded("{\"brewer_group\":\"Torréfacteurs\"}"))
                        .data())
                .hasSize(2);
    }

    @Test
    void an_added_link_leads_to_a_type_that_exists_and_keeps_its_names() {
        Caller administrator = server.as("Administrator");
        for (String target : List.of("", "No Such Type", "Sales Invoice", "Sales Invoice Item", "Version")) {
            var refused = administrator.post(
                    "/api/resource/Custom%20Field",
                    Map.of("dt", "Item", "label", "x", "fieldname", "x", "fieldtype", "Link", "options", target));
            assertThat(refused.status()).as(target).isEqualTo(417);
            assertThat(refused.at("_error_message")).asString().contains("champ personnalisé");
        }
        addLink(administrator, "Item", "favourite", "Customer");
        var changed = administrator.put("/api/resource/Custom%20Field/Item-favourite", Map.of("options", "Supplier"));
        assertThat(changed.status()).isEqualTo(417);
        assertThat(accountant.get("/api/resource/DocType/Item").text())
                .contains("\"fieldname\":\"favourite\"")
                .contains("\"options\":\"Customer\"");
    }

    @Test
    void what_a_site_is_can_be_read_as_single_documents() {
        assertThat(accountant
                        .get(
                                "/api/method/frappe.client.get_single_value?doctype=Global%20Defaults&field=default_company")
                        .at("message"))
                .isEqualTo(FrappeServer.COMPANY);
        assertThat(accountant
                        .get("/api/method/frappe.client.get?doctype=System%20Settings")
                        .at("message/time_zone"))
                .isEqualTo("Europe/Paris");
        assertThat(accountant
                        .get("/api/resource/Global%20Defaults/Global%20Defaults")
                        .at("data/default_currency"))
                .isEqualTo("EUR");
        assertThat(accountant
                        .get("/api/method/frappe.client.get_value?doctype=Global%20Defaults&fieldname=default_currency")
                        .at("message"))
                .isEqualTo(Map.of("default_currency", "EUR"));
        assertThat(guest.get("/api/resource/System%20Settings/System%20Settings")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void version_two_runs_methods_that_read_by_get() {
        accountant.post("/api/resource/Item", Map.of("item_code", "Second"));
        var missing = accountant.get("/api/v2/document/Item/Second/method/unknown");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.at("errors/0/type")).isEqualTo("DoesNotExistError");
    }

    @Test
    void a_file_that_is_here_is_joined_again_by_its_address() {
        accountant.post("/api/resource/Item", Map.of("item_code", "Joined"));
        String data = Base64.getEncoder().encodeToString("bonjour".getBytes(StandardCharsets.UTF_8));
        var first = accountant.form(
                "POST",
                "/api/method/upload_file",
                Map.of("filename", "mot.txt", "filedata", data, "doctype", "Item", "docname", "Joined"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        String address = String.valueOf(first.at("message/file_url"));
        accountant.post("/api/resource/Item", Map.of("item_code", "Rejoined"));
        var second = accountant.form(
                "POST",
                "/api/method/upload_file",
                Map.of("file_url", address, "doctype", "Item", "docname", "Rejoined"));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.at("message/attached_to_name")).isEqualTo("Rejoined");
        assertThat(accountant.get(String.valueOf(second.at("message/file_url"))).text())
                .isEqualTo("bonjour");
        var elsewhere = accountant.form(
                "POST",
                "/api/method/upload_file",
                Map.of("file_url", "https://example.org/x.txt", "doctype", "Item", "docname", "Rejoined"));
        assertThat(elsewhere.status()).isEqualTo(417);
    }

    @Test
    void types_that_are_chosen_are_links_to_types() {
        var described = accountant.get("/api/resource/DocType/Payment%20Entry");
        assertThat((List<?>) described.at("data/fields")).anyMatch(field -> {
            Map<?, ?> json = (Map<?, ?>) field;
            return "party_type".equals(json.get("fieldname"))
                    && "Link".equals(json.get("fieldtype"))
                    && "DocType".equals(json.get("options"));
        });
    }
}
