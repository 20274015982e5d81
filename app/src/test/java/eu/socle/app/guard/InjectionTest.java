package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** S05: SQL in every parameter of lists, counts, sums, searches and reports: an answer or a refusal, never an effect. */
class InjectionTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);

    /** Each would show: another row count, a wait of five seconds, a fault of the database, a table less. */
    private static final List<String> PAYLOADS = List.of(
            "'",
            "\"",
            "`",
            "\\",
            ";",
            "' or '1'='1",
            "1 or 1=1",
            "name; drop table customer; --",
            "name desc, (select pg_sleep(5))",
            "(select pg_sleep(5))",
            "1;select pg_sleep(5)--",
            "' || pg_sleep(5) || '",
            "' union select password_hash from \"user\" --",
            "name) union all select rolpassword from pg_authid --",
            "case when (select 1)=1 then name else owner end",
            "ascii(substr((select current_user),1,1))",
            "extractvalue(1,1)",
            "$$;select pg_sleep(5);$$",
            "%' and 1=cast((select version()) as int) --",
            "name`, (select 1) as `x",
            "tabUser.password_hash",
            "`tabUser`.`password_hash`",
            "parent.owner; --",
            "custom->>'x'",
            "t.password_hash",
            "owner)) or ((1=1",
            "set_config('role','postgres',true)",
            "\u2019 or 1=1",
            "name/**/desc",
            "-1) or 1=1 --",
            "lo_import('/etc/passwd')",
            "copy (select 1) to '/tmp/x'");

    private record Place(String what, String path, boolean json) {}

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String type : List.of("customer", "sales-invoice")) {
            for (String parameter : List.of("sort", "fields", "limit", "after", "q", "format")) {
                places.add(new Place("native " + parameter, "/api/doc/" + type + "?" + parameter + "=", false));
            }
            places.add(new Place("native field", "/api/doc/" + type + "?filter=[\"=\",@,\"x\"]", true));
            places.add(new Place("native op", "/api/doc/" + type + "?filter=[@,\"name\",\"x\"]", true));
            places.add(new Place("native value", "/api/doc/" + type + "?filter=[\"like\",\"name\",@]", true));
            places.add(
                    new Place("native via", "/api/doc/" + type + "?filter=[\"via\",@,[\"=\",\"name\",\"x\"]]", true));
            places.add(new Place("count", "/api/count/" + type + "?filter=[\"=\",@,\"x\"]", true));
            places.add(new Place("sum", "/api/sum/" + type + "?fields=", false));
            places.add(new Place("choice", "/api/link/" + type + "?q=", false));
        }
        for (String base : List.of("/api/resource/Customer?", "/api/v2/document/Customer?")) {
            for (String parameter : List.of(
                    "order_by",
                    "group_by",
                    "fields",
                    "filters",
                    "or_filters",
                    "limit_start",
                    "limit_page_length",
                    "limit",
                    "parent",
                    "as_dict")) {
                places.add(new Place("frappe " + parameter, base + parameter + "=", false));
            }
            places.add(new Place("frappe field", base + "filters=[[@,\"=\",\"x\"]]", true));
            places.add(new Place("frappe type", base + "filters=[[@,\"name\",\"=\",\"x\"]]", true));
            places.add(new Place("frappe op", base + "filters=[[\"name\",@,\"x\"]]", true));
            places.add(new Place("frappe value", base + "filters=[[\"name\",\"in\",[@]]]", true));
            places.add(new Place("frappe tree", base + "filters=[[\"territory\",\"descendants of\",@]]", true));
            places.add(new Place("frappe pick", base + "fields=[@]", true));
            places.add(new Place("frappe figure", base + "fields=[\"count(\",@]", true));
            places.add(new Place("frappe alias", base + "fields=[\"name as x\",@]", true));
        }
        for (String method : List.of("frappe.client.get_list", "frappe.client.get_count", "frappe.client.get_value")) {
            for (String parameter : List.of("doctype", "fieldname", "filters", "order_by", "group_by", "fields")) {
                places.add(new Place(
                        method + " " + parameter,
                        "/api/method/" + method + "?" + (parameter.equals("doctype") ? "" : "doctype=Customer&")
                                + parameter + "=",
                        false));
            }
        }
        for (String report : List.of("General%20Ledger", "Trial%20Balance")) {
            for (String parameter :
                    List.of("company", "from_date", "account", "party", "fiscal_year", "limit", "sort")) {
                places.add(
                        new Place("report " + parameter, "/api/report/" + report + "/run?" + parameter + "=", false));
            }
        }
        places.add(new Place("report name", "/api/report/@/run", false));
        places.add(new Place("type", "/api/doc/@", false));
        places.add(new Place("name", "/api/doc/customer/@", false));
        places.add(new Place("key", "/api/resource/Customer/@", false));
        return places;
    }

    @TestFactory
    Stream<DynamicTest> sql_in_a_parameter_is_a_value_or_is_refused() {
        return places().stream()
                .map(place -> DynamicTest.dynamicTest(place.what() + " " + place.path(), () -> {
                    Books before = Books.of(FORT.site());
                    for (String payload : PAYLOADS) {
                        long start = System.nanoTime();
                        var reply = CALLER.get(path(place, payload));
                        assertThat(reply.status())
                                .as(payload + ": " + reply.text())
                                .isBetween(200, 499);
                        assertThat(System.nanoTime() - start).as(payload).isLessThan(4_000_000_000L);
                        assertThat(reply.text())
                                .as(payload)
                                .doesNotContain(
                                        "PSQL",
                                        "SQLSTATE",
                                        "syntax error",
                                        "argon2",
                                        "SCRAM-SHA",
                                        "PostgreSQL 1",
                                        "eu.socle");
                    }
                    assertThat(Books.of(FORT.site()).tables()).isEqualTo(before.tables());
                }));
    }

    private static String path(Place place, String payload) {
        String value = Caller.encoded(place.json() ? Json.text(payload) : payload);
        if (!place.path().contains("@")) {
            return place.path() + value;
        }
        int query = place.path().indexOf('=') + 1;
        return query == 0 || place.path().indexOf('@') < query
                ? place.path().replace("@", value)
                : place.path().substring(0, query)
                        + Caller.encoded(place.path().substring(query)).replace("%40", value);
    }

    /** A condition that is always true opens nothing: what is seen is what the predicate leaves. */
    @TestFactory
    Stream<DynamicTest> nothing_more_is_seen() {
        Object all = CALLER.get("/api/count/account").at("count");
        Map<String, String> filters = Map.of(
                "or true", "[\"or\",[\"true\"],[\"=\",\"company\",\"" + Fort.THEIRS + "\"]]",
                "not", "[\"not\",[\"=\",\"company\",\"" + Fort.OURS + "\"]]",
                "theirs", "[\"=\",\"company\",\"" + Fort.THEIRS + "\"]",
                "through", "[\"via\",\"company\",[\"=\",\"name\",\"" + Fort.THEIRS + "\"]]");
        return filters.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var reply = CALLER.get("/api/count/account?filter=" + Caller.encoded(each.getValue()));
                    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
                    assertThat(reply.at("count")).isEqualTo(each.getKey().equals("or true") ? all : 0);
                }));
    }
}
