package eu.socle.app.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request for a scanner to twist.
 *
 * @param method GET or POST
 * @param path with sound values in the place of its variables, each followed by a {@link #MARK}
 * @param values sound values of the parameters that its dialect knows
 */
record Asking(String method, String path, Map<String, String> values) {

    /** What scanners may twist in a path; sqlmap reads it so. */
    static final String MARK = "*";

    /** Sound values of what stands in paths. */
    private static final Map<String, String> VARIABLES =
            Map.of("type", "customer", "id", "general-ledger", "step", "submit", "method", "frappe.client.get_list");

    private static final List<String> METHODS = List.of(
            "frappe.client.get_list",
            "frappe.client.get_count",
            "frappe.client.get_value",
            "frappe.client.get",
            "frappe.client.validate_link",
            "frappe.client.insert",
            "frappe.client.set_value",
            "frappe.client.rename_doc",
            "frappe.desk.search.search_link",
            "frappe.desk.reportview.get");

    /** Parameters are read by the dialects, not by the routes: each route is asked with all that its dialect knows. */
    private static final Map<String, String> NATIVE = Map.of(
            "filter", "[\"=\",\"name\",\"x\"]",
            "q", "caf",
            "sort", "name",
            "fields", "name",
            "limit", "5",
            "offset", "0",
            "after", "x",
            "format", "csv");

    private static final Map<String, String> REPORT = Map.of(
            "company", Bakery.COMPANY,
            "from_date", "2026-01-01",
            "to_date", "2026-12-31",
            "account", "x",
            "party", "x",
            "fiscal_year", "2026",
            "limit", "5",
            "offset", "0");

    private static final Map<String, String> FRAPPE = Map.ofEntries(
            Map.entry("doctype", "Customer"),
            Map.entry("name", "x"),
            Map.entry("filters", "[[\"name\",\"=\",\"x\"]]"),
            Map.entry("or_filters", "[[\"name\",\"=\",\"x\"]]"),
            Map.entry("fields", "[\"name\"]"),
            Map.entry("fieldname", "customer_name"),
            Map.entry("order_by", "name asc"),
            Map.entry("group_by", "name"),
            Map.entry("limit_start", "0"),
            Map.entry("limit_page_length", "5"),
            Map.entry("txt", "caf"),
            Map.entry("parent", "Customer"));

    private static final Map<String, String> SIGNING_IN = Map.of(
            "user", "x", "password", "x", "usr", "x", "pwd", "x", "client_id", "x", "redirect_uri", "x", "scope", "x");

    /** Every GET and POST that the description of the API lists. */
    @SuppressWarnings("unchecked")
    static List<Asking> all(Map<String, Object> description, String customer) {
        List<Asking> all = new ArrayList<>();
        ((Map<String, Map<String, Object>>) description.get("paths")).forEach((path, verbs) -> {
            for (String verb : List.of("get", "post")) {
                if (verbs.containsKey(verb)) {
                    for (String filled : filled(path, customer)) {
                        all.add(new Asking(verb.toUpperCase(java.util.Locale.ROOT), filled, known(path)));
                    }
                }
            }
        });
        return all;
    }

    private static List<String> filled(String path, String customer) {
        if (path.contains("{method}")) {
            return METHODS.stream()
                    .map(each -> path.replace("{method}", each + MARK))
                    .toList();
        }
        String filled = path.replace("{name}", Client.encoded(customer) + MARK);
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue() + MARK);
        }
        return List.of(filled.replaceAll("\\{[^}]*}", "x\\" + MARK));
    }

    private static Map<String, String> known(String path) {
        if (path.contains("oauth2") || path.contains("session") || path.contains("login")) {
            return SIGNING_IN;
        }
        if (path.startsWith("/api/report") || path.startsWith("/api/export")) {
            return REPORT;
        }
        boolean frappe = path.matches(".*(/v1/|/v2/|/method/|/resource/|printview|/app|/files).*");
        return frappe ? FRAPPE : NATIVE;
    }

    /** The address, with the parameters when it is a GET. */
    String address() {
        return marked().replace(MARK, "");
    }

    String marked() {
        return method.equals("GET") ? path + "?" + form() : path;
    }

    String form() {
        return new LinkedHashMap<>(values)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
