package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Json;
import eu.socle.platform.core.User;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents as resources: envelopes, states, lines, names, conflicts and errors, as clients of Frappe know them. */
class ResourceTest {

    private final FrappeServer server = FrappeServer.shared();
    private final Caller caller = server.as(FrappeServer.ACCOUNTANT);

    private String customer(String name) {
        return (String) caller.post("/api/resource/Customer", Map.of("customer_name", name))
                .at("data/name");
    }

    private Map<String, Object> invoice(String customer) {
        Map<String, Object> invoice = new HashMap<>();
        invoice.put("customer", customer);
        invoice.put("company", FrappeServer.COMPANY);
        invoice.put(
                "items",
                List.of(
                        Map.of("item_code", "Pain", "qty", 2, "rate", 10),
                        Map.of("item_code", "Cidre", "qty", 1, "rate", "5.50")));
        return invoice;
    }

    @Test
    void a_document_is_created_read_changed_and_deleted_in_the_envelopes_of_frappe() {
        var made = caller.post("/api/resource/Customer", Map.of("customer_name", "Les Halles", "is_frozen", true));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.at("data/doctype")).isEqualTo("Customer");
        assertThat(made.at("data/is_frozen")).isEqualTo(1);
        assertThat(made.at("data/disabled")).isEqualTo(0);
        assertThat(made.at("data/docstatus")).isEqualTo(0);
        assertThat(made.at("data/creation")).isEqualTo("2026-11-23 10:00:00.000000");
        assertThat(made.text()).doesNotContain("_titles");
        String name = (String) made.at("data/name");

        var changed = caller.put("/api/resource/Customer/" + name, Map.of("is_frozen", 0));
        assertThat(changed.at("data/is_frozen")).isEqualTo(0);
        assertThat(caller.get("/api/v1/resource/customer/" + name + "/").at("data"))
                .isEqualTo(changed.at("data"));

        var deleted = caller.delete("/api/resource/Customer/" + name);
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.json()).isEqualTo(Map.of("message", "ok", "data", "ok"));
        assertThat(caller.get("/api/resource/Customer/" + name).status()).isEqualTo(404);
    }

    @Test
    void an_invoice_is_submitted_cancelled_and_amended_by_its_docstatus() {
        String customer = customer("Docstatus");
        String draft = (String)
                caller.post("/api/resource/Sales%20Invoice", invoice(customer)).at("data/name");
        String path = "/api/resource/Sales%20Invoice/";
        var submitted = caller.put(path + draft, Map.of("docstatus", 1));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        String name = (String) submitted.at("data/name");
        assertThat(name).startsWith("FA-2026-");
        assertThat(submitted.at("data/status")).isEqualTo("Unpaid");
        assertThat(caller.get(path + draft).at("data/name")).isEqualTo(name);

        assertThat(caller.put(path + name, Map.of("docstatus", 0)).at("exc_type"))
                .isEqualTo("DocstatusTransitionError");
        assertThat(caller.put(path + name, Map.of("posting_date", "2026-11-01")).at("exc_type"))
                .isEqualTo("UpdateAfterSubmitError");
        assertThat(caller.put(path + name, submitted.at("data")).status()).isEqualTo(200);

        assertThat(caller.put(path + name, Map.of("docstatus", 2)).at("data/docstatus"))
                .isEqualTo(2);
        Map<String, Object> copy = invoice(customer);
        copy.put("amended_from", name);
        copy.put("docstatus", 1);
        var amended = caller.post("/api/resource/Sales%20Invoice", copy);
        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(amended.at("data/amended_from")).isEqualTo(name);
        assertThat(amended.at("data/docstatus")).isEqualTo(1);
        assertThat(caller.post("/api/resource/Sales%20Invoice", copy).at("exc_type"))
                .isEqualTo("DuplicateEntryError");
    }

    @Test
    void lines_are_read_with_their_place_matched_by_name_and_replaced_as_a_whole() {
        var made = caller.post("/api/resource/Sales%20Invoice", invoice(customer("Lignes")));
        Map<String, Object> line = line(made, 1);
        assertThat(line)
                .containsEntry("doctype", "Sales Invoice Item")
                .containsEntry("parenttype", "Sales Invoice")
                .containsEntry("parentfield", "items")
                .containsEntry("parent", made.at("data/name"))
                .containsEntry("idx", 2);
        assertThat(line.get("rate").toString()).isEqualTo("5.5");

        line.put("qty", 4);
        var changed = caller.put(
                "/api/resource/Sales%20Invoice/" + made.at("data/name"),
                Map.of("items", List.of(line, Map.of("item_code", "Brioche", "qty", 1, "rate", 3))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat((List<?>) changed.at("data/items")).hasSize(2);
        assertThat(changed.at("data/items/0/name")).isEqualTo(line.get("name"));
        assertThat(changed.at("data/items/0/item_code")).isEqualTo("Cidre");
        assertThat(changed.at("data/net_total").toString()).isEqualTo("25");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Caller.Reply reply, int at) {
        return new LinkedHashMap<>((Map<String, Object>) reply.at("data/items/" + at));
    }

    @Test
    void methods_are_run_on_a_document_but_never_by_following_a_link() {
        String draft = (String) caller.post("/api/resource/Sales%20Invoice", invoice(customer("Méthode")))
                .at("data/name");
        String path = "/api/resource/Sales%20Invoice/" + draft + "?run_method=submit";
        assertThat(caller.get(path).status()).isEqualTo(405);
        var submitted = caller.post(path, Map.of());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.at("data/docstatus")).isEqualTo(1);
        var made = caller.post(
                "/api/method/erpnext.accounts.doctype.sales_invoice.sales_invoice.make_sales_return",
                Map.of("source_name", submitted.at("data/name")));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.at("message/is_return")).isEqualTo(1);
        assertThat(made.at("message/__islocal")).isEqualTo(1);
    }

    @Test
    void someone_who_saves_what_another_changed_meanwhile_is_told() {
        var made = caller.post("/api/resource/Item", Map.of("item_code", "Conflit"));
        String modified = (String) made.at("data/modified");
        assertThat(caller.put("/api/resource/Item/Conflit", Map.of("description", "a", "modified", modified))
                        .status())
                .isEqualTo(200);
        var stale = caller.put("/api/resource/Item/Conflit", Map.of("description", "b", "modified", modified));
        assertThat(stale.status()).isEqualTo(417);
        assertThat(stale.at("exc_type")).isEqualTo("TimestampMismatchError");
    }

    @Test
    void names_hold_slashes_spaces_accents_hashes_and_ampersands() {
        for (String name : List.of("Pain/Levain", "Tarte & café #1", "100 % blé", "Œuf été", "a+b?c=d;e")) {
            var made = caller.post("/api/resource/Item", Map.of("item_code", name));
            assertThat(made.status()).as(made.text()).isEqualTo(200);
            assertThat(caller.get("/api/resource/Item/" + Caller.encoded(name)).at("data/name"))
                    .isEqualTo(name);
            assertThat(caller.get("/api/v2/document/Item/" + Caller.encoded(name) + "/")
                            .at("data/name"))
                    .isEqualTo(name);
        }
        assertThat(caller.get("/api/resource/Item/Pain/Levain").at("data/name")).isEqualTo("Pain/Levain");
    }

    @Test
    void errors_have_a_class_a_status_and_messages_inside_texts_of_json() {
        var missing = caller.post("/api/resource/Item", Map.of("description", "x"), "Accept-Language", "en");
        assertThat(missing.status()).isEqualTo(417);
        assertThat(missing.at("exc_type")).isEqualTo("MandatoryError");
        assertThat(missing.at("exc")).isEqualTo("[]");
        String inner = (String) ((List<?>) Json.read(bytes(missing.at("_server_messages")))).getFirst();
        assertThat(Json.object(bytes(inner)))
                .containsEntry("message", "Fill in Item code.")
                .containsEntry("raise_exception", 1)
                .containsEntry("indicator", "red");
        assertThat(missing.text()).doesNotContain("eu.socle", "Traceback", "\tat ");

        assertThat(caller.post("/api/resource/Item", Map.of("item_code", "Pain"))
                        .status())
                .isEqualTo(409);
        assertThat(caller.get("/api/resource/Item/Absent").at("exc_type")).isEqualTo("DoesNotExistError");
        assertThat(caller.get("/api/resource/Absent").status()).isEqualTo(404);
        assertThat(caller.get("/api/method/frappe.no.such").status()).isEqualTo(404);
        assertThat(caller.send("POST", "/api/resource/Item", new byte[] {'x'}, "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(caller.send("POST", "/api/resource/Item", new byte[] {'{'}, "application/json")
                        .status())
                .isEqualTo(417);
        assertThat(server.as(FrappeServer.NOBODY).get("/api/resource/Customer").status())
                .isEqualTo(403);
        assertThat(server.as(FrappeServer.AUDITOR)
                        .post("/api/resource/Item", Map.of("item_code", "x"))
                        .at("exc_type"))
                .isEqualTo("PermissionError");

        var second = caller.post("/api/v2/document/Item", Map.of("description", "x"), "Accept-Language", "en");
        assertThat(second.status()).isEqualTo(417);
        assertThat(second.at("errors/0/type")).isEqualTo("MandatoryError");
        assertThat(second.at("errors/0/message")).isEqualTo("Fill in Item code.");
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void names_of_the_data_contract_are_passed_over_with_a_warning_and_unknown_ones_refused() {
        var made = caller.post(
                "/api/resource/Item",
                Map.of(
                        "item_code",
                        "Contrat",
                        "has_variants",
                        0,
                        "last_purchase_rate",
                        12,
                        "naming_series",
                        "ITEM-.####"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.header("Warning"))
                .contains("has_variants", "naming_series")
                .doesNotContain("last_purchase_rate");
        var refused = caller.post("/api/resource/Item", Map.of("item_code", "Contrat 2", "no_such_thing", 1));
        assertThat(refused.status()).isEqualTo(417);
        assertThat(refused.at("exc_type")).isEqualTo("ValidationError");
        assertThat((String) refused.at("_error_message")).contains("no_such_thing");
    }

    @Test
    void types_describe_themselves_to_whoever_may_read_them() {
        for (String word : List.of("DocType", "Doctype", "doctype")) {
            assertThat(caller.get("/api/resource/" + word + "?limit_page_length=1000")
                            .data())
                    .contains(Map.of("name", "Sales Invoice"), Map.of("name", "Sales Invoice Item"))
                    .doesNotContain(Map.of("name", "User"));
        }
        var meta = caller.get("/api/resource/DocType/Sales%20Invoice", "Accept-Language", "en");
        assertThat(meta.at("data/is_submittable")).isEqualTo(1);
        List<?> fields = (List<?>) meta.at("data/fields");
        assertThat(fields)
                .anySatisfy(field -> assertThat(((Map<?, ?>) field).entrySet().toString())
                        .contains(
                                "fieldname=customer,",
                                "fieldtype=Link",
                                "options=Customer",
                                "reqd=1",
                                "label=Customer"));
        assertThat(caller.get("/api/method/frappe.desk.form.load.getdoctype?doctype=Sales%20Invoice")
                        .at("docs/1/istable"))
                .isEqualTo(1);
        assertThat(caller.get("/api/v2/doctype/Item/meta").at("data/name")).isEqualTo("Item");
        assertThat(server.as(FrappeServer.NOBODY)
                        .get("/api/resource/DocType/Sales%20Invoice")
                        .status())
                .isEqualTo(403);
        assertThat(server.as(User.ADMINISTRATOR)
                        .get("/api/resource/User/" + FrappeServer.ACCOUNTANT)
                        .at("data/full_name"))
                .isEqualTo("compta");
    }

    @Test
    void version_two_copies_counts_and_works_on_several_documents() {
        caller.post("/api/v2/document/Item", Map.of("item_code", "Lot A"));
        caller.post("/api/v2/document/Item", Map.of("item_code", "Lot B"));
        var copy = caller.get("/api/v2/document/Item/Lot%20A/copy");
        assertThat(copy.status()).as(copy.text()).isEqualTo(200);
        assertThat(copy.at("data/__islocal")).isEqualTo(1);
        assertThat(caller.send(
                                "PATCH",
                                "/api/v2/document/Item/Lot%20A",
                                "{\"description\":\"x\"}".getBytes(),
                                "application/json")
                        .at("data/description"))
                .isEqualTo("x");
        String lots = Caller.query(Map.of("filters", Map.of("item_code", List.of("like", "Lot %"))));
        assertThat(caller.get("/api/v2/doctype/Item/count?" + lots).at("data")).isEqualTo(2);
        var page = caller.get("/api/v2/document/Item?limit=1&include=count&" + lots);
        assertThat(page.at("has_next_page")).isEqualTo(true);
        assertThat(page.at("count")).isEqualTo(2);
        var deleted =
                caller.post("/api/v2/document/Item/bulk_delete", Map.of("names", List.of("Lot A", "Lot B", "Lot C")));
        assertThat(deleted.at("data/success_count")).isEqualTo(2);
        assertThat(deleted.at("data/failed/0/name")).isEqualTo("Lot C");
    }
}
