package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Step;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code frappe.client.*}: what writes. */
final class WritingMethods {

    private static final int MOST_AT_ONCE = 200;

    void addTo(Map<String, Method> methods) {
        put(
                methods,
                "frappe.client.insert",
                exchange ->
                        exchange.message(insert(exchange, exchange.arguments().object("doc"))));
        put(methods, "frappe.client.insert_many", WritingMethods::insertMany);
        put(
                methods,
                "frappe.client.save",
                exchange -> exchange.message(save(exchange, exchange.arguments().object("doc"), null)));
        put(
                methods,
                "frappe.client.submit",
                exchange -> exchange.message(save(exchange, exchange.arguments().object("doc"), 1)));
        put(
                methods,
                "frappe.client.cancel",
                exchange -> exchange.message(DocumentMethods.run(
                        exchange, exchange.type("doctype"), exchange.arguments().need("name"), Step.CANCEL)));
        put(
                methods,
                "frappe.client.set_value",
                exchange -> exchange.message(setValue(exchange, exchange.type("doctype"))));
        put(methods, "frappe.client.delete", exchange -> delete(exchange, exchange.type("doctype")));
        put(methods, "frappe.client.rename_doc", exchange -> rename(exchange, exchange.type("doctype")));
        put(methods, "frappe.rename_doc", exchange -> rename(exchange, exchange.type("doctype")));
        put(methods, "frappe.client.bulk_update", WritingMethods::bulkUpdate);
        put(methods, "run_doc_method", WritingMethods::runDocMethod);
        put(methods, "frappe.handler.run_doc_method", WritingMethods::runDocMethod);
        put(methods, "bulk_delete", exchange -> new Bulk(exchange).delete(exchange.type("doctype")));
        put(methods, "bulk_update", exchange -> new Bulk(exchange).update(exchange.type("doctype")));
        put(methods, "frappe.desk.form.save.savedocs", WritingMethods::savedocs);
        put(
                methods,
                "frappe.desk.form.save.cancel",
                exchange -> exchange.docs(
                        List.of(DocumentMethods.run(
                                exchange,
                                exchange.type("doctype"),
                                exchange.arguments().need("name"),
                                Step.CANCEL)),
                        null));
    }

    private static void put(Map<String, Method> methods, String name, Method method) {
        methods.put(name, method.changing());
    }

    static DocType<?> typeOf(Exchange exchange, Map<String, ?> document) {
        Object type = document.get("doctype");
        if (type == null) {
            throw Arguments.missing("doctype");
        }
        return exchange.call().type(type.toString());
    }

    private static Map<String, @Nullable Object> insert(Exchange exchange, Map<String, Object> document) {
        return insert(exchange, typeOf(exchange, document), document);
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> insert(
            Exchange exchange, DocType<D> type, Map<String, Object> document) {
        return exchange.written(unit -> new Saving(exchange::ignore, unit).create(type, document));
    }

    /** All of them or none. */
    private static Answer insertMany(Exchange exchange) {
        List<Map<String, Object>> documents = exchange.arguments().objects("docs");
        if (documents.size() > MOST_AT_ONCE) {
            throw Arguments.missing("docs");
        }
        return exchange.message(exchange.stored(
                unit -> {
                    List<Document<?>> created = new ArrayList<>();
                    documents.forEach(values -> created.add(create(exchange, unit, typeOf(exchange, values), values)));
                    return created;
                },
                (unit, created) -> created.stream().map(Document::name).toList()));
    }

    private static <D extends Document<D>> D create(
            Exchange exchange, UnitOfWork unit, DocType<D> type, Map<String, Object> values) {
        return new Saving(exchange::ignore, unit).create(type, values);
    }

    /** Saves what a client holds, with the state wanted if any. */
    static Map<String, @Nullable Object> save(
            Exchange exchange, Map<String, Object> document, @Nullable Integer state) {
        Map<String, Object> values = new LinkedHashMap<>(document);
        if (state != null) {
            values.put("docstatus", state);
        }
        return save(exchange, typeOf(exchange, values), values);
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> save(
            Exchange exchange, DocType<D> type, Map<String, Object> values) {
        return exchange.written(unit -> new Saving(exchange::ignore, unit).save(type, values));
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> setValue(Exchange exchange, DocType<D> type) {
        Object field = exchange.arguments().json("fieldname");
        Map<String, Object> values = new LinkedHashMap<>();
        if (field instanceof Map<?, ?> several) {
            several.forEach((name, value) -> values.put(String.valueOf(name), value == null ? "" : value));
        } else {
            String value = exchange.arguments().text("value", "");
            values.put(
                    exchange.arguments().need("fieldname"),
                    java.util.Objects.requireNonNullElse(
                            value.startsWith("[") ? Arguments.read(value, "value") : value, ""));
        }
        String name = exchange.arguments().need("name");
        return exchange.written(unit -> new Saving(exchange::ignore, unit).update(type, name, values));
    }

    private static <D extends Document<D>> Answer delete(Exchange exchange, DocType<D> type) {
        String name = exchange.arguments().need("name");
        exchange.work(unit -> {
            new Documents(unit).delete(type, name);
            return true;
        });
        return exchange.message(null);
    }

    private static <D extends Document<D>> Answer rename(Exchange exchange, DocType<D> type) {
        Arguments arguments = exchange.arguments();
        boolean merges = arguments.flag("merge", false);
        String old = arguments.text("old_name", arguments.text("old", ""));
        String wanted = arguments.text("new_name", arguments.text("new", ""));
        return exchange.message(exchange.work(unit -> merges
                ? new Documents(unit).merge(type, old, wanted).name()
                : new Documents(unit).rename(type, old, wanted).name()));
    }

    private static Answer bulkUpdate(Exchange exchange) {
        List<Map<String, Object>> failed = new ArrayList<>();
        for (Map<String, Object> document : exchange.arguments().objects("docs")) {
            Map<String, Object> values = new LinkedHashMap<>(document);
            Object name = values.remove("docname");
            try {
                values.put("name", name == null ? "" : name);
                save(exchange, values, null);
            } catch (Refused refused) {
                failed.add(Map.of(
                        "doc",
                        document,
                        "exc",
                        refused.refusals().getFirst().sentence(exchange.call().language())));
            }
        }
        return exchange.message(Map.of("failed_docs", failed));
    }

    private static Answer runDocMethod(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        String method = arguments.need("method");
        Map<String, Object> document = arguments.has("docs")
                ? arguments.object("docs")
                : arguments.has("document") ? arguments.object("document") : Map.of();
        String type = arguments.text("dt", String.valueOf(document.getOrDefault("doctype", "")));
        String name = arguments.text("dn", String.valueOf(document.getOrDefault("name", "")));
        Map<String, @Nullable Object> result =
                DocumentMethods.run(exchange, exchange.call().type(type), name, method);
        return exchange.docs(List.of(result), result);
    }

    private static Answer savedocs(Exchange exchange) {
        Map<String, Object> document = exchange.arguments().object("doc");
        return exchange.docs(
                List.of(
                        switch (exchange.arguments().text("action", "Save")) {
                            case "Submit" -> save(exchange, document, 1);
                            case "Cancel" -> save(exchange, document, 2);
                            default -> save(exchange, document, null);
                        }),
                null);
    }
}
