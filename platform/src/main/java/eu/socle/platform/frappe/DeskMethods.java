package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.api.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code frappe.desk.*}: searching, reading forms and lists. */
final class DeskMethods {

    private static final int MOST_CHOICES = 100;

    void addTo(Map<String, Method> methods) {
        methods.put("frappe.desk.search.search_link", DeskMethods::search);
        methods.put("frappe.desk.form.load.getdoctype", DeskMethods::docType);
        methods.put("frappe.desk.form.load.getdoc", DeskMethods::doc);
        methods.put("frappe.desk.reportview.get", DeskMethods::view);
        methods.put("frappe.desk.reportview.get_list", ClientMethods::list);
        methods.put("frappe.desk.reportview.get_count", exchange -> exchange.message(ClientMethods.count(exchange)));
    }

    private static Answer search(Exchange exchange) {
        List<Map<String, @Nullable Object>> choices = choices(exchange, exchange.type("doctype"));
        if (exchange.isSecond()) {
            return exchange.data(choices);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", choices);
        body.put("results", choices);
        return exchange.noted(Answer.json(200, body));
    }

    static <D extends Document<D>> List<Map<String, @Nullable Object>> choices(Exchange exchange, DocType<D> type) {
        Arguments arguments = exchange.arguments();
        String text = arguments.text("txt", "");
        int limit = Math.clamp(arguments.whole("page_length", arguments.whole("limit", 20)), 1, MOST_CHOICES);
        List<Clause> clauses = Clause.read(arguments.json("filters"));
        return exchange.work(unit -> {
            Cond<D> filter = Filters.on(type, unit).cond(clauses, List.of());
            List<Map<String, @Nullable Object>> choices = new ArrayList<>();
            for (D document : new Documents(unit).choices(type, text, filter, limit)) {
                choices.add(choice(document, new DocumentJson(unit, Lists.SHAPE)));
            }
            return choices;
        });
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> choice(D document, DocumentJson json) {
        Field<D, String> title = document.type().title();
        String label = title == null || document.text(title).isEmpty() ? document.name() : document.text(title);
        List<String> parts = new ArrayList<>();
        for (Field<D, ?> field : document.type().list().columns()) {
            Object value = document.get(field);
            boolean tells =
                    value != null && field != title && field.level() == 0 && !(field.kind() instanceof Kind.Check);
            if (tells && !field.name().equals("name") && parts.size() < 2) {
                parts.add(String.valueOf(json.plain(value, field.kind())));
            }
        }
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("value", document.name());
        choice.put("label", label);
        choice.put("description", String.join(", ", parts));
        return choice;
    }

    private static Answer docType(Exchange exchange) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "docs", new TypeJson(exchange.call()).whole(exchange.arguments().need("doctype")));
        body.put("user_settings", "{}");
        return Answer.json(200, body);
    }

    private static Answer doc(Exchange exchange) {
        DocType<?> type = exchange.type("doctype");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "docs",
                List.of(ResourceRoutes.document(
                        exchange, type, exchange.arguments().need("name"))));
        body.put(
                "docinfo",
                Map.of("doctype", type.name(), "name", exchange.arguments().need("name"), "attachments", List.of()));
        return exchange.noted(Answer.json(200, body));
    }

    /** Names of columns once, then values. */
    private static Answer view(Exchange exchange) {
        Listed listed =
                new Lister(exchange).list(exchange.arguments().need("doctype"), ListAsk.of(exchange.arguments()));
        return exchange.message(
                listed.values().isEmpty() ? List.of() : Map.of("keys", listed.keys(), "values", listed.values()));
    }
}
