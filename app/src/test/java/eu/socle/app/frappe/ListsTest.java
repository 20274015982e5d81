package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists: what is asked for, filters in every shape and with every operator, order, groups, pages. */
class ListsTest {

    private static Caller caller;
    private static String first;
    private static String second;

    @BeforeAll
    static void threeInvoices() {
        caller = FrappeServer.shared().as(FrappeServer.ACCOUNTANT);
        first = (String)
                caller.post("/api/resource/Customer", Map.of("customer_name", "Liste Épicerie", "siren", "732829320"))
                        .at("data/name");
        second = (String) caller.post("/api/resource/Customer", Map.of("customer_name", "Liste Mairie"))
                .at("data/name");
        invoice(first, "2026-11-23", "Pain", 1);
        invoice(first, "2026-11-20", "Cidre", 2);
        invoice(second, "2026-09-30", "Pain", 3);
    }

    private static void invoice(String customer, String date, String item, int qty) {
        var made = caller.post(
                "/api/resource/Sales%20Invoice",
                Map.of(
                        "customer",
                        customer,
                        "posting_date",
                        date,
                        "items",
                        List.of(Map.of("item_code", item, "qty", qty, "rate", 10))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    /** Invoices of the two customers of this test that satisfy filters, as {@code day} texts in order. */
    private static List<Object> days(Object filters) {
        var reply = list(
                Map.of("fields", List.of("posting_date as day"), "filters", filters, "order_by", "posting_date asc"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.data().stream()
                .<Object>map(row -> ((Map<?, ?>) row).get("day"))
                .toList();
    }

    private static Caller.Reply list(Map<String, ?> more) {
        Map<String, Object> parameters = new LinkedHashMap<>(more);
        parameters.putIfAbsent(
                "or_filters", List.of(List.of("customer", "=", first), List.of("customer", "=", second)));
        return caller.get("/api/resource/Sales%20Invoice", parameters);
    }

    @Test
    void filters_come_in_four_shapes() {
        assertThat(days(List.of(List.of("posting_date", "=", "2026-11-20")))).containsExactly("2026-11-20");
        assertThat(days(List.of(List.of("Sales Invoice", "posting_date", "=", "2026-11-20"))))
                .containsExactly("2026-11-20");
        assertThat(days(Map.of("posting_date", "2026-11-20"))).containsExactly("2026-11-20");
        assertThat(days(Map.of("posting_date", List.of(">", "2026-11-01"))))
                .containsExactly("2026-11-20", "2026-11-23");
        assertThat(days(List.of(List.of("Sales Invoice Item", "item_code", "=", "Cidre"))))
                .containsExactly("2026-11-20");
        assertThat(days(List.of(List.of("items.item_code", "=", "Cidre")))).containsExactly("2026-11-20");
        assertThat(days(List.of(List.of("customer.customer_name", "like", "%epicerie"))))
                .containsExactly("2026-11-20", "2026-11-23");
    }

    @Test
    void every_operator_has_its_meaning() {
        assertThat(days(List.of(List.of("posting_date", "!=", "2026-11-20")))).hasSize(2);
        assertThat(days(List.of(List.of("net_total", "<=", "20")))).hasSize(2);
        assertThat(days(List.of(List.of("customer_name", "not like", "%Mairie%"))))
                .hasSize(2);
        assertThat(days(List.of(List.of("posting_date", "in", List.of("2026-11-20", "2026-11-23")))))
                .hasSize(2);
        assertThat(days(List.of(List.of("posting_date", "in", "2026-11-20, 2026-11-23"))))
                .hasSize(2);
        assertThat(days(List.of(List.of("posting_date", "not in", "2026-11-20, 2026-11-23"))))
                .containsExactly("2026-09-30");
        assertThat(days(List.of(List.of("posting_date", "Between", List.of("2026-11-01", "2026-11-20")))))
                .containsExactly("2026-11-20");
        assertThat(days(List.of(List.of("tax_id", "is", "not set")))).hasSize(3);
        assertThat(days(List.of(List.of("customer", "is", "set")))).hasSize(3);
        assertThat(days(List.of(List.of("posting_date", "Timespan", "this month"))))
                .hasSize(2);
        assertThat(days(List.of(List.of("posting_date", "timespan", "last quarter"))))
                .containsExactly("2026-09-30");
        assertThat(days(List.of(List.of("posting_date", "previous", "1 week")))).hasSize(2);
        assertThat(days(List.of(List.of("posting_date", "next", "1 week")))).containsExactly("2026-11-23");
        assertThat(days(List.of(List.of("posting_date", "fiscal year", "2026"))))
                .hasSize(3);
        var unknown = list(Map.of("filters", List.of(List.of("posting_date", "fiscal year", "1999"))));
        assertThat(unknown.status()).isEqualTo(417);
        assertThat((String) unknown.at("_error_message")).contains("fiscal year 1999");
        assertThat(days(List.of(List.of("creation", "between", List.of("2026-11-23", "2026-11-23")))))
                .hasSize(3);
        assertThat(days(List.of(List.of("status", "=", "No Such Status")))).isEmpty();
        assertThat(days(Map.of("docstatus", 0))).hasSize(3);
    }

    @Test
    void trees_are_searched_above_and_below() {
        var all = caller.get(
                "/api/resource/Customer%20Group",
                Map.of("limit_page_length", "0", "fields", List.of("name", "parent_customer_group")));
        Map<?, ?> leaf = (Map<?, ?>) all.data().stream()
                .filter(row -> ((Map<?, ?>) row).get("parent_customer_group") != null)
                .findFirst()
                .orElseThrow();
        String parent = (String) leaf.get("parent_customer_group");
        List<Object> below = groups("descendants of", parent);
        assertThat(below).contains(leaf.get("name")).doesNotContain(parent);
        assertThat(groups("descendants of (inclusive)", parent)).hasSize(below.size() + 1);
        assertThat(groups("not descendants of", parent)).contains(parent).doesNotContain(leaf.get("name"));
        assertThat(groups("ancestors of", (String) leaf.get("name"))).contains(parent);
        assertThat(groups("not ancestors of", (String) leaf.get("name"))).doesNotContain(parent);
    }

    private static List<Object> groups(String op, String name) {
        return caller
                .get("/api/resource/Customer%20Group", Map.of("filters", List.of(List.of("name", op, name))))
                .data()
                .stream()
                .<Object>map(row -> ((Map<?, ?>) row).get("name"))
                .toList();
    }

    @Test
    void columns_are_chosen_renamed_and_taken_from_lines() {
        assertThat(list(Map.of()).data().getFirst())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("name");
        Map<?, ?> whole =
                (Map<?, ?>) list(Map.of("fields", List.of("*"))).data().getFirst();
        assertThat(whole.keySet().toString())
                .contains("name", "customer", "grand_total", "docstatus")
                .doesNotContain("items");
        assertThat(list(Map.of(
                                "fields",
                                List.of("`tabSales Invoice`.`customer` as who"),
                                "as_dict",
                                "false",
                                "limit",
                                "1"))
                        .data()
                        .getFirst())
                .isInstanceOf(List.class);
        var lines = list(Map.of(
                "fields",
                List.of("name", "items.item_code", "`tabSales Invoice Item`.`qty`"),
                "order_by",
                "posting_date asc"));
        assertThat(((Map<?, ?>) lines.data().get(1)).get("item_code")).isEqualTo("Cidre");
        assertThat(((Map<?, ?>) lines.data().get(1)).get("qty")).isEqualTo(2);
        assertThat(list(Map.of("fields", List.of("customer.siren"), "filters", Map.of("customer", first)))
                        .data()
                        .getFirst())
                .isEqualTo(Map.of("siren", "732829320"));
        var rows = caller.get(
                "/api/resource/Sales%20Invoice%20Item",
                Map.of(
                        "parent",
                        "Sales Invoice",
                        "fields",
                        List.of("item_code", "parent"),
                        "filters",
                        Map.of("item_code", "Cidre"),
                        "limit",
                        "0"));
        assertThat(rows.data()).as(rows.text()).isNotEmpty();
    }

    @Test
    void figures_are_counted_by_groups() {
        var groups = list(Map.of(
                "fields",
                List.of("customer", "count(name) as n", "sum(net_total) as total", "max(posting_date) as latest"),
                "group_by",
                "customer",
                "order_by",
                "n desc"));
        assertThat(groups.status()).as(groups.text()).isEqualTo(200);
        assertThat(groups.data())
                .isEqualTo(List.of(
                        Map.of("customer", first, "n", 2, "total", 30, "latest", "2026-11-23"),
                        Map.of("customer", second, "n", 1, "total", 30, "latest", "2026-09-30")));
        assertThat(list(Map.of("fields", List.of("avg(net_total) as mean", "min(net_total) as least")))
                        .data())
                .isEqualTo(List.of(Map.of("mean", 20, "least", 10)));
    }

    @Test
    void pages_follow_each_other_and_all_is_capped_with_a_warning() {
        var one = list(Map.of(
                "limit_page_length",
                "2",
                "order_by",
                "posting_date desc, name asc",
                "fields",
                List.of("posting_date")));
        var two = list(Map.of(
                "limit_start",
                "2",
                "limit",
                "2",
                "order_by",
                "`tabSales Invoice`.`posting_date` desc",
                "fields",
                List.of("posting_date")));
        assertThat(one.text())
                .isEqualTo("{\"data\":[{\"posting_date\":\"2026-11-23\"},{\"posting_date\":\"2026-11-20\"}]}");
        assertThat(two.text()).isEqualTo("{\"data\":[{\"posting_date\":\"2026-09-30\"}]}");
        assertThat(list(Map.of("limit_start", "10")).text()).isEqualTo("{\"data\":[]}");
        assertThat(list(Map.of("limit_page_length", "0")).data()).hasSize(3);
        var accounts = caller.get("/api/resource/Account?limit_page_length=0");
        assertThat(accounts.data()).hasSizeGreaterThan(800);
        assertThat(accounts.header("Warning")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused_by_name_and_never_becomes_sql() {
        for (Map<String, ?> bad : List.of(
                Map.of("filters", Map.of("no_such_field", 1)),
                Map.of("fields", List.of("no_such_field")),
                Map.of("order_by", "no_such_field desc"),
                Map.of("group_by", "no_such_field"))) {
            var refused = list(bad);
            assertThat(refused.status()).isEqualTo(417);
            assertThat(refused.at("exc_type")).isEqualTo("ValidationError");
            assertThat((String) refused.at("_error_message")).contains("no_such_field");
        }
        for (Map<String, ?> hostile : List.of(
                Map.of("order_by", "(select 1)"),
                Map.of("order_by", "name; drop table item"),
                Map.of("fields", List.of("sleep(1)")),
                Map.of("filters", List.of(List.of("name", "= '' or 1=1 --", "x"))),
                Map.of("group_by", "1"))) {
            assertThat(list(hostile).status()).isEqualTo(417);
        }
        assertThat(days(List.of(List.of("customer", "=", "' or 1=1 --")))).isEmpty();
        assertThat(caller.get("/api/resource/User", Map.of("fields", List.of("password_hash")))
                        .status())
                .isNotEqualTo(200);
    }
}
