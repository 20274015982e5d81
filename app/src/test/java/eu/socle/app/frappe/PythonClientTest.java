package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the Python client of Frappe does: form posts, a session without a browser, {@code cmd} at the root of the site. */
class PythonClientTest {

    private final FrappeServer server = FrappeServer.shared();
    private final Caller guest = server.guest();

    private String login() {
        var login = guest.form(
                "POST", "/", Map.of("cmd", "login", "usr", FrappeServer.ACCOUNTANT, "pwd", FrappeServer.PASSWORD));
        assertThat(login.status()).as(login.text()).isEqualTo(200);
        assertThat(login.json()).isEqualTo(Map.of("message", "Logged In", "home_page", "/app", "full_name", "compta"));
        List<String> cookies = login.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("sid=") && cookie.contains("HttpOnly"))
                .anyMatch(cookie -> cookie.startsWith("user_id=compta%40example.org"))
                .anyMatch(cookie -> cookie.startsWith("system_user=yes"))
                .anyMatch(cookie -> cookie.startsWith("full_name=compta"))
                .anyMatch(cookie -> cookie.startsWith("user_image="));
        return cookies.stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
    }

    private Caller.Reply command(String cookie, String command, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("cmd", command);
        return guest.form("POST", "/", all, "Cookie", cookie);
    }

    @Test
    void it_logs_in_works_and_logs_out() {
        String cookie = login();
        var made = guest.form(
                "POST",
                "/api/resource/Item",
                Map.of("data", Map.of("item_code", "Python", "doctype", "Item")),
                "Cookie",
                cookie);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        var changed = guest.form(
                "PUT", "/api/resource/Item/Python", Map.of("data", Map.of("description", "élevé")), "Cookie", cookie);
        assertThat(changed.at("data/description")).isEqualTo("élevé");
        var listed = guest.get(
                "/api/resource/Item",
                Map.of("filters", List.of(List.of("name", "=", "Python")), "limit_page_length", "0"));
        assertThat(listed.status()).isEqualTo(401);
        assertThat(guest.get("/api/resource/Item?limit_page_length=0", "Cookie", cookie)
                        .data())
                .contains(Map.of("name", "Python"));

        several(cookie);
        values(cookie);

        assertThat(guest.get("/api/method/frappe.auth.get_logged_user/", "Cookie", cookie)
                        .at("message"))
                .isEqualTo(FrappeServer.ACCOUNTANT);
        assertThat(guest.get("/?cmd=logout", "Cookie", cookie).status()).isEqualTo(200);
        assertThat(guest.get("/api/method/frappe.auth.get_logged_user", "Cookie", cookie)
                        .status())
                .isEqualTo(401);
    }

    private void several(String cookie) {
        var many = command(
                cookie,
                "frappe.client.insert_many",
                Map.of(
                        "docs",
                        List.of(
                                Map.of("doctype", "Item", "item_code", "Py 1"),
                                Map.of("doctype", "Item", "item_code", "Py 2"))));
        assertThat(many.at("message")).as(many.text()).isEqualTo(List.of("Py 1", "Py 2"));
        var bulk = command(
                cookie,
                "frappe.client.bulk_update",
                Map.of(
                        "docs",
                        List.of(
                                Map.of("doctype", "Item", "docname", "Py 1", "description", "un"),
                                Map.of("doctype", "Item", "docname", "Absent", "description", "deux"))));
        assertThat((List<?>) bulk.at("message/failed_docs")).as(bulk.text()).hasSize(1);
    }

    private void values(String cookie) {
        assertThat(command(
                                cookie,
                                "frappe.client.get_value",
                                Map.of("doctype", "Item", "fieldname", "description", "filters", "Py 1"))
                        .at("message"))
                .isEqualTo(Map.of("description", "un"));
        assertThat(command(
                                cookie,
                                "frappe.client.get_value",
                                Map.of(
                                        "doctype",
                                        "Item",
                                        "fieldname",
                                        List.of("name", "description"),
                                        "filters",
                                        Map.of("item_code", "none")))
                        .at("message"))
                .isEqualTo(Map.of());
        assertThat(command(
                                cookie,
                                "frappe.client.set_value",
                                Map.of("doctype", "Item", "name", "Py 2", "fieldname", "description", "value", "deux"))
                        .at("message/description"))
                .isEqualTo("deux");
        assertThat(command(
                                cookie,
                                "frappe.client.rename_doc",
                                Map.of("doctype", "Item", "old_name", "Py 2", "new_name", "Py Deux"))
                        .at("message"))
                .isEqualTo("Py Deux");
        assertThat(command(cookie, "frappe.client.delete", Map.of("doctype", "Item", "name", "Py Deux"))
                        .text())
                .isEqualTo("{}");
    }

    @Test
    void it_submits_cancels_and_asks_for_documents() {
        String cookie = login();
        var customer = command(
                cookie,
                "frappe.client.insert",
                Map.of("doc", Map.of("doctype", "Customer", "customer_name", "Py Client")));
        Map<String, Object> invoice = Map.of(
                "doctype",
                "Sales Invoice",
                "customer",
                customer.at("message/name"),
                "items",
                List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 10)));
        Object draft =
                command(cookie, "frappe.client.insert", Map.of("doc", invoice)).at("message");
        var submitted = command(cookie, "frappe.client.submit", Map.of("doc", draft));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        String name = (String) submitted.at("message/name");
        asks(cookie, name);
        assertThat(command(cookie, "frappe.client.cancel", Map.of("doctype", "Sales Invoice", "name", name))
                        .at("message/docstatus"))
                .isEqualTo(2);
        var saved = command(
                cookie, "frappe.desk.form.save.savedocs", Map.of("doc", Json.text(invoice), "action", "Submit"));
        assertThat(saved.at("docs/0/docstatus")).as(saved.text()).isEqualTo(1);
    }

    private void asks(String cookie, String name) {
        assertThat(command(cookie, "frappe.client.get", Map.of("doctype", "Sales Invoice", "name", name))
                        .at("message/docstatus"))
                .isEqualTo(1);
        assertThat(command(
                                cookie,
                                "frappe.client.get",
                                Map.of("doctype", "Sales Invoice", "filters", Map.of("name", name)))
                        .at("message/name"))
                .isEqualTo(name);
        assertThat(command(
                                cookie,
                                "frappe.client.get_count",
                                Map.of("doctype", "Sales Invoice", "filters", Map.of("name", name)))
                        .at("message"))
                .isEqualTo(1);
        assertThat(command(
                                cookie,
                                "frappe.client.has_permission",
                                Map.of("doctype", "Sales Invoice", "docname", name, "perm_type", "cancel"))
                        .at("message/has_permission"))
                .isEqualTo(true);
        assertThat(command(
                                cookie,
                                "frappe.client.validate_link",
                                Map.of("doctype", "Item", "docname", "Pain", "fields", List.of("item_name")))
                        .at("message/name"))
                .isEqualTo("Pain");
        assertThat(command(cookie, "frappe.desk.search.search_link", Map.of("doctype", "Customer", "txt", "py cli"))
                        .at("message/0/label"))
                .isEqualTo("Py Client");
        assertThat(command(
                                cookie,
                                "frappe.desk.reportview.get",
                                Map.of(
                                        "doctype",
                                        "Sales Invoice",
                                        "fields",
                                        List.of("name"),
                                        "filters",
                                        Map.of("name", name)))
                        .at("message"))
                .isEqualTo(Map.of("keys", List.of("name"), "values", List.of(List.of(name))));
        assertThat(command(cookie, "frappe.desk.form.load.getdoc", Map.of("doctype", "Sales Invoice", "name", name))
                        .at("docs/0/name"))
                .isEqualTo(name);
    }

    @Test
    void a_wrong_password_or_key_is_refused_and_a_browser_needs_its_token() {
        var wrong = guest.form("POST", "/api/method/login", Map.of("usr", FrappeServer.AUDITOR, "pwd", "wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("exc_type")).isEqualTo("AuthenticationError");
        assertThat(wrong.json()).containsKey("message");
        assertThat(guest.get("/api/resource/Item", "Authorization", "token a:b").status())
                .isEqualTo(401);
        assertThat(guest.get("/api/method/ping").text()).isEqualTo("{\"message\":\"pong\"}");
        assertThat(guest.get("/api/v2/method/ping").text()).isEqualTo("{\"data\":\"pong\"}");
        assertThat(guest.get("/").status()).isEqualTo(302);

        String cookie = login();
        String token = (String) guest.get("/api/method/frappe.sessions.get_csrf_token", "Cookie", cookie)
                .at("message");
        Map<String, Object> item = Map.of("item_code", "Navigateur");
        String origin = server.address();
        assertThat(guest.post("/api/resource/Item", item, "Cookie", cookie, "Origin", origin)
                        .at("exc_type"))
                .isEqualTo("CSRFTokenError");
        assertThat(guest.post(
                                "/api/resource/Item",
                                item,
                                "Cookie",
                                cookie,
                                "Origin",
                                origin,
                                "X-Frappe-CSRF-Token",
                                token)
                        .status())
                .isEqualTo(200);
    }
}
