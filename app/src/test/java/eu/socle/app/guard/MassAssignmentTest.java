package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.core.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S20: what a request adds to a document to get more than it may is passed over or refused on every route that writes. */
class MassAssignmentTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);
    private static final Map<String, Object> STEALTH = Map.ofEntries(
            Map.entry("owner", User.ADMINISTRATOR),
            Map.entry("creation", "2001-01-01 00:00:00"),
            Map.entry("modified_by", User.ADMINISTRATOR),
            Map.entry("version", 999),
            Map.entry("idx", 999),
            Map.entry("id", 999),
            Map.entry("draft_name", "x"),
            Map.entry("custom", Map.of("x", 1)),
            Map.entry("search", "x"),
            Map.entry("roles", List.of(Map.of("role", "System Manager"))),
            Map.entry("password_hash", "x"),
            Map.entry("api_key", "x"),
            Map.entry("parent_id", 1),
            Map.entry("status", "Paid"),
            Map.entry("posted", true),
            Map.entry("grand_total", 1),
            Map.entry("outstanding_amount", 0),
            Map.entry("company", Fort.THEIRS),
            Map.entry("__proto__", Map.of("admin", true)),
            Map.entry("docstatus", 2));

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> invoice() {
        return Map.of(
                "company",
                Fort.OURS,
                "customer",
                FORT.customer(),
                "items",
                List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 10)));
    }

    /** What decides on rights, numbers and totals is the same whatever was added. */
    private static void unharmed(Way way, String name, String what, Caller.Reply reply) {
        assertThat(reply.status()).as(what + ": " + reply.text()).isLessThan(500);
        if (reply.status() < 300) {
            Map<?, ?> stored = way.document(way.read(CALLER, "Sales Invoice", name));
            assertThat(String.valueOf(stored.get("owner"))).as(what).isEqualTo(Fort.ACCOUNTANT);
            assertThat(String.valueOf(stored.get("modified_by"))).as(what).isEqualTo(Fort.ACCOUNTANT);
            assertThat(String.valueOf(stored.get("creation"))).as(what).startsWith("2026-11-23");
            assertThat(stored.get("company")).as(what).isEqualTo(Fort.OURS);
            assertThat(String.valueOf(stored.get("status"))).as(what).isEqualTo("Draft");
            assertThat(stored.get("docstatus")).as(what).isEqualTo(0);
            assertThat(String.valueOf(stored.get("grand_total"))).as(what).isNotEqualTo("1");
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_comes_in_beside_a_document() {
        return Stream.of(Way.values())
                .flatMap(way -> STEALTH.entrySet().stream()
                        .map(each -> DynamicTest.dynamicTest(each.getKey() + ", " + way, () -> {
                            var made = way.create(
                                    CALLER, "Sales Invoice", with(invoice(), each.getKey(), each.getValue()));
                            unharmed(way, made.status() < 300 ? way.name(made) : "", "create " + each.getKey(), made);
                            String name = way.name(way.create(CALLER, "Sales Invoice", invoice()));
                            unharmed(
                                    way,
                                    name,
                                    "change " + each.getKey(),
                                    way.change(
                                            CALLER,
                                            "Sales Invoice",
                                            name,
                                            Map.of("remarks", "x", each.getKey(), each.getValue())));
                        })));
    }

    @Test
    void names_and_states_are_not_chosen_by_the_sender() {
        for (Way way : Way.values()) {
            var made = way.create(CALLER, "Sales Invoice", with(invoice(), "name", "FA-2026-99999"));
            assertThat(made.status()).as(made.text()).isLessThan(300);
            assertThat(way.name(made)).startsWith("DRAFT-");
            String name = way.name(made);
            way.change(CALLER, "Sales Invoice", name, Map.of("name", "FA-2026-99998", "remarks", "y"));
            assertThat(way.name(way.read(CALLER, "Sales Invoice", name))).isEqualTo(name);
        }
    }

    @Test
    void methods_of_the_dialect_add_nothing_either() {
        String name = Way.FRAPPE.name(Way.FRAPPE.create(CALLER, "Sales Invoice", invoice()));
        for (Map.Entry<String, Object> each : STEALTH.entrySet()) {
            if (each.getKey().equals("docstatus")) {
                continue;
            }
            Map<String, Object> document = with(invoice(), each.getKey(), each.getValue());
            for (String method :
                    List.of("frappe.client.save", "frappe.client.insert", "frappe.desk.form.save.savedocs")) {
                Map<String, Object> doc = with(document, "doctype", "Sales Invoice");
                if (!method.endsWith("insert")) {
                    doc.put("name", name);
                }
                var reply = CALLER.post("/api/method/" + method, Map.of("doc", doc, "action", "Save"));
                unharmed(Way.FRAPPE, name, method + " " + each.getKey(), reply);
            }
            var set = CALLER.post(
                    "/api/method/frappe.client.set_value",
                    Map.of(
                            "doctype",
                            "Sales Invoice",
                            "name",
                            name,
                            "fieldname",
                            each.getKey(),
                            "value",
                            each.getValue()));
            unharmed(Way.FRAPPE, name, "set_value " + each.getKey(), set);
        }
    }

    @Test
    void nobody_gives_himself_a_role_or_an_account() {
        for (Way way : Way.values()) {
            assertThat(way.change(
                                    CALLER,
                                    "User",
                                    Fort.ACCOUNTANT,
                                    Map.of("roles", List.of(Map.of("role", "System Manager"))))
                            .status())
                    .isEqualTo(403);
            assertThat(way.create(CALLER, "User", Map.of("email", "a@b.fr", "first_name", "A"))
                            .status())
                    .isEqualTo(403);
            assertThat(way.create(CALLER, "Has Role", Map.of("role", "System Manager"))
                            .status())
                    .isEqualTo(404);
        }
        var prefer = CALLER.send(
                "PATCH",
                "/api/session",
                "{\"language\":\"fr\",\"roles\":[{\"role\":\"System Manager\"}],\"enabled\":false,\"new_password\":\"xxxxxxxxxxxxx\"}"
                        .getBytes(),
                "application/json");
        assertThat(prefer.status()).as(prefer.text()).isLessThan(500);
        assertThat(CALLER.get("/api/session").text())
                .doesNotContain("System Manager")
                .contains("Accounts Manager");
    }
}
