package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address and parameter of the dialect that no other test here goes through. */
class AddressesTest {

    private static final FrappeServer SERVER = FrappeServer.shared();
    private static final String MAKE = "/api/v2/method/Sales%20Invoice/make_sales_return?source_name=";

    private static Caller caller;
    private static Object customer;
    private static String invoice;

    @BeforeAll
    static void anInvoice() {
        caller = SERVER.as(FrappeServer.ACCOUNTANT);
        customer = caller.post("/api/resource/Customer", Map.of("customer_name", "Adresses"))
                .at("data/name");
        var made = caller.post(
                "/api/resource/Sales%20Invoice",
                Map.of(
                        "customer",
                        customer,
                        "docstatus",
                        1,
                        "items",
                        List.of(Map.of("item_code", "Pain", "qty", 3, "rate", 10))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        invoice = (String) made.at("data/name");
        caller.post("/api/resource/Item", Map.of("item_code", "Adresse"));
    }

    private static Object draft() {
        return caller.post(
                        "/api/resource/Sales%20Invoice",
                        Map.of(
                                "customer",
                                customer,
                                "items",
                                List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 10))))
                .at("data/name");
    }

    @Test
    void an_address_may_end_with_a_slash_in_both_versions() {
        for (String path : List.of(
                "/api/resource/Item/Adresse",
                "/api/v1/resource/Item/Adresse",
                "/api/v2/document/Item/Adresse",
                "/api/resource/Item",
                "/api/v1/resource/Item",
                "/api/v2/document/Item",
                "/api/method/ping",
                "/api/v1/method/ping",
                "/api/v2/method/ping",
                "/api/v2/doctype/Item/meta",
                "/api/v2/doctype/Item/count")) {
            assertThat(caller.get(path).text()).isEqualTo(caller.get(path + "/").text());
            assertThat(caller.get(path + "/").status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_method_is_called_by_any_verb_and_what_follows_its_name_is_passed_over() {
        for (String verb : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
            for (String path : List.of("/api/method/ping/x/y", "/api/v1/method/frappe.ping/x")) {
                assertThat(caller.send(verb, path, new byte[0], "").text())
                        .as(verb + path)
                        .isEqualTo("{\"message\":\"pong\"}");
            }
        }
        assertThat(caller.get("/api/method/no.such.method").status()).isEqualTo(404);
    }

    @Test
    void version_two_tells_what_there_is() {
        var found = caller.get("/api/v2/discovery");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("\"Sales Invoice\"", "\"frappe.client.get_list\"", "\"ping\"");
        assertThat(found.text()).doesNotContain("Daily Balance");
    }

    @Test
    void version_two_lists_by_query_with_filters_in_a_body() {
        byte[] body = Json.bytes(Map.of("filters", Map.of("item_code", "Adresse"), "fields", List.of("item_code")));
        var listed = caller.send("QUERY", "/api/v2/document/Item", body, "application/json");
        assertThat(listed.text()).isEqualTo("{\"data\":[{\"item_code\":\"Adresse\"}],\"has_next_page\":false}");
    }

    @Test
    void version_two_creates_reads_changes_and_deletes() {
        var made = caller.post("/api/v2/document/Item", Map.of("item_code", "Adresse 2"));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.at("data/doctype")).isEqualTo("Item");
        assertThat(caller.put("/api/v2/document/Item/Adresse%202", Map.of("description", "x"))
                        .at("data/description"))
                .isEqualTo("x");
        var deleted = caller.delete("/api/v2/document/Item/Adresse%202/");
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.json()).containsEntry("data", "ok").containsEntry("message", "ok");
        assertThat(caller.get("/api/v2/document/Item/Adresse%202").status()).isEqualTo(404);
    }

    @Test
    void version_two_runs_the_steps_of_a_document_by_post_alone() {
        Object name = draft();
        String submit = "/api/v2/document/Sales%20Invoice/" + name + "/method/submit/";
        assertThat(caller.get(submit).status()).isEqualTo(405);
        var submitted = caller.post(submit, Map.of());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.at("data/docstatus")).isEqualTo(1);
        assertThat(submitted.at("docs/0/name")).isEqualTo(submitted.at("data/name"));
    }

    @Test
    void version_two_searches_a_type() {
        assertThat(caller.get("/api/v2/doctype/Item/search?txt=adresse").at("data/0/value"))
                .isEqualTo("Adresse");
    }

    @Test
    void version_two_calls_a_method_of_a_type_by_its_short_name() {
        var made = caller.get(MAKE + invoice);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.at("data/return_against")).isEqualTo(invoice);
        assertThat(made.at("data"))
                .isEqualTo(caller.get(
                                "/api/v2/method/erpnext.accounts.doctype.sales_invoice.sales_invoice.make_sales_return?source_name="
                                        + invoice)
                        .at("data"));
        var payment = caller.get("/api/v2/method/Payment%20Entry/get_payment_entry?dt=Sales%20Invoice&dn=" + invoice);
        assertThat(payment.at("data/doctype")).as(payment.text()).isEqualTo("Payment Entry");
        var step = caller.post("/api/v2/method/Sales%20Invoice/cancel", Map.of("name", "Absent"));
        assertThat(step.status()).isEqualTo(404);
        assertThat(caller.get("/api/v2/method/Sales%20Invoice/cancel?name=" + invoice)
                        .status())
                .isEqualTo(405);
        for (String unknown : List.of(
                "Sales%20Invoice/unknown",
                "Sales%20Invoice/make_unknown?source_name=" + invoice,
                "Sales%20Invoice/get_unknown",
                "No%20Such%20Type/make_sales_return",
                "Sales%20Invoice%20Item/make_sales_return",
                "Sales%20Invoice")) {
            var refused = caller.get("/api/v2/method/" + unknown);
            assertThat(refused.status()).as(unknown + refused.text()).isEqualTo(404);
            assertThat(refused.at("errors/0/type")).isEqualTo("DoesNotExistError");
        }
        assertThat(SERVER.as(FrappeServer.NOBODY).get(MAKE + invoice).status()).isEqualTo(403);
        assertThat(caller.get("/api/method/Sales%20Invoice/make_sales_return").status())
                .isEqualTo(404);
    }

    @Test
    void version_two_logs_in_and_out_and_uploads() {
        Caller guest = SERVER.guest();
        var login =
                guest.post("/api/v2/method/login", Map.of("usr", FrappeServer.AUDITOR, "pwd", FrappeServer.PASSWORD));
        assertThat(login.at("data/message")).isEqualTo("Logged In");
        String cookie = login.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("sid="))
                .map(each -> each.split(";")[0])
                .findFirst()
                .orElseThrow();
        String who = "/api/v2/method/frappe.auth.get_logged_user";
        assertThat(guest.get(who, "Cookie", cookie).at("data")).isEqualTo(FrappeServer.AUDITOR);
        assertThat(guest.send("POST", "/api/v2/method/logout", new byte[0], "", "Cookie", cookie)
                        .status())
                .isEqualTo(200);
        assertThat(guest.get(who, "Cookie", cookie).status()).isEqualTo(401);
        var file = caller.form(
                "POST",
                "/api/v2/method/upload_file",
                Map.of("filename", "v2.txt", "filedata", "djI=", "doctype", "Item", "docname", "Adresse"));
        assertThat(file.at("data/file_name")).as(file.text()).isEqualTo("v2.txt");
    }

    @Test
    void a_step_is_run_by_run_doc_method_in_both_versions() {
        Object first = draft();
        var one = caller.form(
                "POST",
                "/api/method/run_doc_method",
                Map.of("docs", Map.of("doctype", "Sales Invoice", "name", first), "method", "submit"));
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.at("docs/0/docstatus")).isEqualTo(1);
        assertThat(one.at("message/docstatus")).isEqualTo(1);
        Object second = draft();
        var two = caller.post(
                "/api/v2/method/run_doc_method",
                Map.of("document", Map.of("doctype", "Sales Invoice", "name", second), "method", "submit"));
        assertThat(two.at("data/docstatus")).as(two.text()).isEqualTo(1);
        var named = caller.post(
                "/api/method/run_doc_method",
                Map.of("dt", "Sales Invoice", "dn", String.valueOf(two.at("data/name")), "method", "unknown"));
        assertThat(named.status()).isEqualTo(404);
        assertThat(caller.post("/api/v2/method/run_doc_method", Map.of("dt", "Sales Invoice"))
                        .status())
                .isEqualTo(417);
    }

    @Test
    void parameters_that_change_nothing_here_are_accepted() {
        for (String parameter : List.of("debug=1", "debug=true", "cache=1", "parent=")) {
            assertThat(caller.get("/api/resource/Item?" + parameter).status())
                    .as(parameter)
                    .isEqualTo(200);
        }
        var file = caller.form(
                "POST",
                "/api/method/upload_file",
                Map.of(
                        "filename",
                        "petit.txt",
                        "filedata",
                        "eA==",
                        "doctype",
                        "Item",
                        "docname",
                        "Adresse",
                        "optimize",
                        "1",
                        "max_width",
                        "10",
                        "max_height",
                        "10",
                        "folder",
                        "Home"));
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.at("message/is_private")).isEqualTo(1);
    }

    @Test
    void nobody_uploads_without_logging_in() {
        assertThat(SERVER.guest()
                        .form("POST", "/api/method/upload_file", Map.of("filename", "x.txt", "filedata", "eA=="))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void version_two_pages_by_start_and_limit() {
        String all = "/api/v2/document/UOM?order_by=name%20asc";
        Object second = caller.get(all + "&limit=2").data().get(1);
        assertThat(caller.get(all + "&start=1&limit=1").data()).containsExactly(second);
    }

    @Test
    void a_method_that_returns_nothing_leaves_its_key_out_in_version_one_only() {
        String amended = "frappe.client.is_document_amended?doctype=Sales%20Invoice&docname=" + invoice;
        assertThat(caller.get("/api/method/" + amended).text()).isEqualTo("{}");
        assertThat(caller.get("/api/v2/method/" + amended).text()).isEqualTo("{\"data\":null}");
    }

    @Test
    void a_document_of_nobody_is_absent_in_the_words_of_each_version() {
        assertThat(caller.get("/api/resource/Item/%C3%A9t%C3%A9%2F%23").at("exc_type"))
                .isEqualTo("DoesNotExistError");
        assertThat(new String(
                        caller.get("/api/v2/document/Item/%C3%A9t%C3%A9%2F%23").bytes(), StandardCharsets.UTF_8))
                .contains("\"errors\":[{\"type\":\"DoesNotExistError\"");
    }
}
