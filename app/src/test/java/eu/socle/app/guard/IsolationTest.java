package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.platform.store.Rights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two companies in one house: what belongs to the other one is as if it did not exist, on every route there is. */
class IsolationTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller OURS = FORT.as(Fort.ACCOUNTANT);
    private static final String ABSENT = "ABSENT-0";
    private static final List<String> IDS =
            List.of("general-ledger", "trial-balance", "journal", "fec", "balance-sheet", "aged-receivables");
    private static final List<String> METHODS = List.of(
            "frappe.client.get_list",
            "frappe.client.get_count",
            "frappe.client.get",
            "frappe.client.get_value",
            "frappe.desk.search.search_link",
            "frappe.desk.reportview.get",
            "frappe.desk.reportview.get_count",
            "frappe.desk.form.load.getdoc");
    private static final Map<String, String> foreign = new HashMap<>();

    @BeforeAll
    static void the_garage_works() {
        String entry = FORT.made(
                "Journal Entry",
                Map.of(
                        "company",
                        Fort.THEIRS,
                        "user_remark",
                        "Secret du garage",
                        "accounts",
                        List.of(
                                Map.of("account", "512000 - Banque - GM", "debit_in_account_currency", 777),
                                Map.of("account", "530000 - Caisse - GM", "credit_in_account_currency", 777))));
        var booked = FORT.administrator()
                .put("/api/resource/Journal%20Entry/" + Caller.encoded(entry), Map.of("docstatus", 1));
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        String invoice = FORT.made(
                "Sales Invoice",
                Map.of(
                        "company",
                        Fort.THEIRS,
                        "customer",
                        FORT.customer(),
                        "items",
                        List.of(Map.of("item_code", "Pain", "qty", 1, "rate", 777))));
        assertThat(FORT.administrator()
                        .post(
                                "/api/comment/sales-invoice/" + Caller.encoded(invoice),
                                Map.of("text", "Secret du garage"))
                        .status())
                .isEqualTo(201);
        assertThat(FORT.administrator()
                        .send(
                                "PATCH",
                                "/api/doc/sales-invoice/" + Caller.encoded(invoice),
                                "{\"remarks\":\"Secret du garage\"}".getBytes(),
                                "application/json")
                        .status())
                .isEqualTo(200);
        FORT.registry().types().stream().filter(type -> !type.isInternal()).forEach(IsolationTest::find);
        foreign.put("Company", Fort.THEIRS);
        assertThat(foreign.keySet())
                .contains("Account", "Cost Center", "Sales Invoice", "Journal Entry", "GL Entry", "Accounting Journal");
    }

    private static <D extends Document<D>> void find(DocType<D> type) {
        Field<D, ?> company = type.field("company");
        if (company != null && company.kind() instanceof Kind.LinkTo) {
            FORT.site()
                    .asSystem(unit -> unit.first(type, new Cond.Compare<>(company, Cond.Op.EQ, Fort.THEIRS)))
                    .ifPresent(found -> foreign.put(type.name(), found.name()));
        }
    }

    /** Every route that names a document, as the description of the API lists them. */
    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> absent_and_forbidden_are_told_alike() {
        Map<String, Object> paths = (Map<String, Object>)
                FORT.administrator().get("/api/openapi.json").at("paths");
        List<DynamicTest> tests = new ArrayList<>();
        paths.forEach((path, verbs) -> ((Map<String, Object>) verbs).keySet().forEach(verb -> {
            boolean asks = Set.of("get", "post", "put", "patch", "delete").contains(verb);
            if (asks && path.contains("{type}") && path.contains("{name}")) {
                tests.add(DynamicTest.dynamicTest(verb + " " + path, () -> alike(verb, path)));
            }
        }));
        assertThat(tests.size()).isGreaterThan(15);
        return tests.stream();
    }

    private static void alike(String verb, String path) {
        foreign.forEach((type, name) -> {
            Caller.Reply there = ask(verb, path, type, name);
            Caller.Reply nowhere = ask(verb, path, type, ABSENT);
            assertThat(there.status()).as(type + ": " + there.text()).isEqualTo(nowhere.status());
            assertThat(there.status()).as(type + ": " + there.text()).isBetween(400, 499);
            assertThat(there.text()).as(type).isEqualTo(nowhere.text());
            assertThat(there.text()).doesNotContain("Secret du garage", "777");
        });
    }

    private static Caller.Reply ask(String verb, String path, String type, String name) {
        String asked = path.replace("{type}", Caller.encoded(type))
                .replace("{name}", Caller.encoded(name))
                .replaceAll("\\{[^}]*}", "submit");
        byte[] body = verb.equals("get") || verb.equals("delete")
                ? new byte[0]
                : "{\"run_method\":\"submit\",\"text\":\"x\"}".getBytes();
        return OURS.send(
                verb.toUpperCase(java.util.Locale.ROOT), asked, body, body.length == 0 ? "" : "application/json");
    }

    @Test
    void lists_figures_choices_reports_and_methods_leave_the_garage_out() {
        foreign.forEach((type, name) -> {
            for (String path : List.of(
                    "/api/doc/%s?limit=1000",
                    "/api/doc/%s?q=garage",
                    "/api/link/%s?q=g",
                    "/api/doc/%s?format=csv",
                    "/api/resource/%s?fields=[\"*\"]&limit_page_length=0",
                    "/api/v2/document/%s?fields=[\"*\"]&limit=0")) {
                var reply = OURS.get(path.formatted(Caller.encoded(type))
                        .replace("[", "%5B")
                        .replace("]", "%5D")
                        .replace("\"", "%22"));
                assertThat(reply.status()).as(path + type).isIn(200, 403);
                assertThat(reply.text())
                        .as(path + type)
                        .doesNotContain("Secret du garage", "\"" + name + "\"", Fort.THEIRS, ";" + name + ";");
            }
            for (String method :
                    List.of("frappe.client.get", "frappe.client.get_value", "frappe.client.validate_link")) {
                var there = OURS.get("/api/method/" + method, with(type, name));
                var nowhere = OURS.get("/api/method/" + method, with(type, ABSENT));
                assertThat(there.status()).as(method + type).isEqualTo(nowhere.status());
                assertThat(there.text()).as(method + type).isEqualTo(nowhere.text());
            }
        });
        for (String report : List.of("General Ledger", "Trial Balance")) {
            var reply = OURS.get("/api/report/" + Caller.encoded(report)
                    + "?company=" + Caller.encoded(Fort.THEIRS)
                    + "&from_date=2026-01-01&to_date=2026-12-31&fiscal_year=2026");
            assertThat(reply.text()).as(report).doesNotContain("777", "Secret du garage");
        }
    }

    /** Reports, exports, figures, choices, menus, discovery: whatever route is read without naming a document. */
    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> nothing_that_is_read_without_a_name_tells_of_the_garage() {
        Map<String, Map<String, Object>> paths = (Map<String, Map<String, Object>>)
                FORT.administrator().get("/api/openapi.json").at("paths");
        List<String> read = paths.keySet().stream()
                .filter(path -> paths.get(path).containsKey("get") && !path.contains("{name}"))
                .toList();
        assertThat(read).contains("/api/v2/discovery", "/api/report/{id}/run", "/api/export/{id}", "/api/link/{type}");
        return read.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> asked(path).forEach(each -> silent(path, each))));
    }

    private static List<String> asked(String path) {
        Stream<String> values = path.contains("{type}")
                ? foreign.keySet().stream()
                : path.contains("{id}") ? IDS.stream() : path.contains("{method}") ? METHODS.stream() : Stream.of("x");
        return values.map(value -> path.replaceAll("\\{[^}]*}", Caller.encoded(value)))
                .toList();
    }

    private static void silent(String path, String asked) {
        for (String query : List.of(
                "?limit=1000",
                "?q=garage&txt=garage",
                "?doctype=Sales%20Invoice&filters=%5B%5D&fields=%5B%22*%22%5D&txt=garage",
                "?doctype=Sales%20Invoice&name=" + Caller.encoded(foreign.get("Sales Invoice")),
                "?from_date=2026-01-01&to_date=2026-12-31&fiscal_year=2026&company=" + Caller.encoded(Fort.THEIRS))) {
            for (Caller person : List.of(OURS, FORT.as(Fort.NOBODY), FORT.guest())) {
                var reply = person.get(asked + query);
                assertThat(reply.status()).as(asked + query).isLessThan(500);
                assertThat(reply.text()).as(asked + query).doesNotContain("Secret du garage", "777,", "777.");
                // What was asked may be repeated in a refusal; whoever is held to no company reads their names.
                if (person == OURS && !query.contains("company=")) {
                    assertThat(reply.text()).as(asked + query).doesNotContain(Fort.THEIRS, "- GM\"");
                }
            }
        }
    }

    private static Map<String, Object> with(String type, String name) {
        return Map.of(
                "doctype", type, "name", name, "docname", name, "filters", Map.of("name", name), "fieldname", "name");
    }

    /** Medians of many tries, taken in turn so that both meet the same machine; a wide margin, because machines differ. */
    @Test
    void absent_and_forbidden_take_the_same_time() {
        String there = "/api/doc/sales-invoice/" + Caller.encoded(foreign.get("Sales Invoice"));
        String nowhere = "/api/doc/sales-invoice/DRAFT-999999";
        long[] one = new long[200];
        long[] other = new long[200];
        for (int i = -50; i < one.length; i++) {
            long a = timed(() -> OURS.get(there));
            long b = timed(() -> OURS.get(nowhere));
            if (i >= 0) {
                one[i] = a;
                other[i] = b;
            }
        }
        Arrays.sort(one);
        Arrays.sort(other);
        assertThat((double) one[100] / other[100]).isBetween(0.4, 2.5);
    }

    private static long timed(Supplier<Caller.Reply> call) {
        long start = System.nanoTime();
        assertThat(call.get().status()).isEqualTo(404);
        return System.nanoTime() - start;
    }

    @Test
    void changes_comments_and_files_are_seen_as_their_documents_are() {
        Caller auditor = FORT.as(Fort.AUDITOR);
        assertThat(FORT.administrator()
                        .get("/api/doc/version?limit=1000&filter="
                                + Caller.encoded("[\"=\",\"ref_doctype\",\"Sales Invoice\"]"))
                        .text())
                .contains("Secret du garage");
        var versions = auditor.get("/api/doc/version?limit=1000");
        assertThat(versions.status()).isEqualTo(200);
        assertThat(versions.text()).doesNotContain("Secret du garage", "\"Sales Invoice\"", "\"Journal Entry\"");
        FORT.user("tout@example.org", "Auditor");
        assertThat(FORT.as("tout@example.org")
                        .get("/api/doc/version?limit=1000")
                        .text())
                .contains("Secret du garage")
                .doesNotContain("\"ref_doctype\":\"User\"");
        String comments = "/api/doc/comment?limit=1000";
        assertThat(FORT.administrator().get(comments).text()).contains("Secret du garage");
        FORT.user("si-boulangerie@example.org", "System Manager");
        FORT.restrict("si-boulangerie@example.org", "Company", Fort.OURS);
        assertThat(FORT.as("si-boulangerie@example.org").get(comments).text()).doesNotContain("Secret du garage");
    }

    @Test
    void what_companies_share_is_seen_without_the_lines_of_the_garage_and_loses_none() {
        FORT.user("chef@example.org", "System Manager");
        FORT.restrict("chef@example.org", "Company", Fort.OURS);
        Caller chef = FORT.as("chef@example.org");
        assertThat(OURS.get("/api/count/fiscal-year").at("count")).isNotEqualTo(0);
        assertThat(OURS.get("/api/link/mode-of-payment?q=").text()).contains("Virement");
        String path = "/api/doc/mode-of-payment/Virement";
        for (String route :
                List.of(path, "/api/resource/Mode%20of%20Payment/Virement", "/api/doc/fiscal-year?limit=99")) {
            assertThat(chef.get(route).status()).as(route).isEqualTo(200);
            assertThat(chef.get(route).text()).as(route).doesNotContain(Fort.THEIRS, "- GM");
        }
        List<?> all = (List<?>) FORT.administrator().get(path).at("accounts");
        List<?> seen = (List<?>) chef.get(path).at("accounts");
        assertThat(all).hasSize(2);
        assertThat(seen).hasSize(1);
        var changed = chef.send(
                "PATCH", path, eu.socle.platform.api.Json.bytes(Map.of("accounts", List.of())), "application/json");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text()).doesNotContain(Fort.THEIRS, "- GM");
        assertThat(FORT.administrator().get(path).text()).contains(Fort.THEIRS).doesNotContain(Fort.OURS);
        var put = chef.put(
                "/api/resource/Mode%20of%20Payment/Virement",
                Map.of("accounts", List.of(Map.of("company", Fort.OURS, "default_account", "512000 - Banque - BL"))));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat((List<?>) FORT.administrator().get(path).at("accounts")).hasSize(2);
        String guess = "/api/count/mode-of-payment?filter=";
        assertThat(chef.get(guess
                                + Caller.encoded("[\"via\",\"accounts\",[\"=\",\"company\",\"" + Fort.THEIRS + "\"]]"))
                        .at("count"))
                .isEqualTo(0);
        assertThat(chef.get(guess + Caller.encoded("[\"via\",\"accounts\",[\"=\",\"company\",\"" + Fort.OURS + "\"]]"))
                        .at("count"))
                .isNotEqualTo(0);
    }

    @Test
    void a_restriction_to_a_branch_opens_what_is_below_unless_told_otherwise() {
        FORT.made("Territory", Map.of("territory_name", "Ouest", "is_group", 1));
        FORT.made("Territory", Map.of("territory_name", "Bretagne", "parent_territory", "Ouest", "is_group", 1));
        FORT.made("Territory", Map.of("territory_name", "Rennes", "parent_territory", "Bretagne"));
        FORT.made("Territory", Map.of("territory_name", "Est"));
        for (String territory : List.of("Ouest", "Bretagne", "Rennes", "Est")) {
            FORT.made("Customer", Map.of("customer_name", "Client " + territory, "territory", territory));
        }
        FORT.user("ouest@example.org", "Sales User");
        FORT.restrict("ouest@example.org", "Territory", "Ouest");
        FORT.user("siege@example.org", "Sales User");
        FORT.made(
                "User Permission",
                Map.of("user", "siege@example.org", "allow", "Territory", "for_value", "Ouest", "hide_descendants", 1));
        String customers = "/api/doc/customer?limit=1000&fields=customer_name";
        assertThat(FORT.as("ouest@example.org").get(customers).text())
                .contains("Client Ouest", "Client Bretagne", "Client Rennes")
                .doesNotContain("Client Est");
        assertThat(FORT.as("siege@example.org").get(customers).text())
                .contains("Client Ouest")
                .doesNotContain("Client Bretagne", "Client Rennes", "Client Est");
        FORT.made("Territory", Map.of("territory_name", "Brest", "parent_territory", "Bretagne"));
        FORT.made("Customer", Map.of("customer_name", "Client Brest", "territory", "Brest"));
        assertThat(FORT.as("ouest@example.org").get(customers).text()).contains("Client Brest");
        assertThat(FORT.as("ouest@example.org").get("/api/link/territory?q=").text())
                .contains("Rennes", "Brest")
                .doesNotContain("\"Est\"");
    }

    @Test
    void those_who_run_the_system_consult_the_books_and_do_not_keep_them() {
        for (DocType<?> type : FORT.registry().types()) {
            Rights rights = FORT.site()
                    .work(
                            FORT.site()
                                    .contextOf(
                                            Fort.SYSTEM,
                                            Set.of(Role.SYSTEM_MANAGER, Role.ALL),
                                            eu.socle.kernel.Language.FR),
                            unit -> unit.rights());
            if (type.isSubmittable()) {
                for (Right right : List.of(Right.SUBMIT, Right.CANCEL, Right.AMEND)) {
                    assertThat(rights.may(right, type)).as(type + " " + right).isFalse();
                }
                assertThat(rights.may(Right.READ, type)).as(type.name()).isTrue();
                assertThat(rights.may(Right.WRITE, type)).as(type.name()).isFalse();
                assertThat(rights.may(Right.CREATE, type)).as(type.name()).isFalse();
            }
        }
    }

    @Test
    void an_added_field_stands_where_it_was_placed() {
        Caller system = FORT.as(Fort.SYSTEM);
        for (List<String> field : List.of(
                List.of("allergenes", "shelf", "item_group"),
                List.of("four", "oven", "item_group"),
                List.of("temperature", "temperature", "oven"),
                List.of("ailleurs", "elsewhere", "no_such_place"))) {
            var made = system.post(
                    "/api/doc/custom-field",
                    Map.of(
                            "dt",
                            "Item",
                            "label",
                            field.get(0),
                            "fieldname",
                            field.get(1),
                            "fieldtype",
                            "Data",
                            "insert_after",
                            field.get(2)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        String meta = OURS.get("/api/meta/item").text();
        assertThat(meta).containsPattern("\"item_group\",\"shelf\",\"oven\",\"temperature\"[,\\]]");
        assertThat(meta).containsPattern("Champs personnalisés\",\"fields\":\\[\"elsewhere\"]");
        String far = OURS.get("/api/resource/DocType/Item").text();
        assertThat(far.indexOf("\"fieldname\":\"item_group\""))
                .isPositive()
                .isLessThan(far.indexOf("\"fieldname\":\"shelf\""));
        assertThat(far.indexOf("\"fieldname\":\"shelf\"")).isLessThan(far.indexOf("\"fieldname\":\"oven\""));
        assertThat(far.indexOf("\"fieldname\":\"oven\"")).isLessThan(far.indexOf("\"fieldname\":\"temperature\""));
    }
}
