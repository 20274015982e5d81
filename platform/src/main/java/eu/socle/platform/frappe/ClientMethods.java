package eu.socle.platform.frappe;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code frappe.client.*}: what reads. */
final class ClientMethods {

    void addTo(Map<String, Method> methods) {
        methods.put("frappe.client.get_list", ClientMethods::list);
        methods.put("frappe.client.get_count", exchange -> exchange.message(count(exchange)));
        methods.put("frappe.client.get", ClientMethods::get);
        methods.put("frappe.client.get_value", ClientMethods::value);
        methods.put("frappe.client.get_single_value", ClientMethods::single);
        methods.put("frappe.client.has_permission", exchange -> has(exchange, exchange.type("doctype")));
        methods.put("frappe.client.get_doc_permissions", exchange -> permissions(exchange, exchange.type("doctype")));
        methods.put("frappe.client.validate_link", ClientMethods::link);
        methods.put("frappe.client.is_document_amended", exchange -> amended(exchange, exchange.type("doctype")));
        methods.put(
                "frappe.client.get_time_zone",
                exchange -> exchange.message(Map.of("time_zone", Context.PARIS.getId())));
        methods.put("frappe.client.get_password", exchange -> {
            throw Refusal.of("password_untold").asRefused();
        });
        methods.put("frappe.client.get_js", exchange -> {
            throw Refusal.of("no_scripts").asRefused();
        });
    }

    static Answer list(Exchange exchange) {
        ListAsk ask = ListAsk.of(exchange.arguments());
        return exchange.message(new Lister(exchange)
                .list(exchange.arguments().need("doctype"), ask)
                .shown(ask.asObjects()));
    }

    static long count(Exchange exchange) {
        return new Lister(exchange).count(exchange.arguments().need("doctype"), ListAsk.of(exchange.arguments()));
    }

    private static Answer get(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        if (arguments.need("doctype").toLowerCase(Locale.ROOT).equals("doctype")) {
            return exchange.message(
                    new TypeJson(exchange.call()).whole(arguments.need("name")).getFirst());
        }
        var single = new Singles(exchange.call()).find(arguments.need("doctype"));
        if (single.isPresent()) {
            return exchange.message(single.get());
        }
        DocType<?> type = exchange.type("doctype");
        String name = arguments.text("name");
        String found = name == null ? named(exchange, type) : name;
        return exchange.message(ResourceRoutes.document(exchange, type, found));
    }

    /** The first document that the filters leave. */
    private static String named(Exchange exchange, DocType<?> type) {
        if (!exchange.arguments().has("filters")) {
            throw Arguments.missing("name");
        }
        Listed listed = first(exchange, type.name(), List.of("name"));
        if (listed.values().isEmpty()) {
            throw Refusal.of("forbidden").asRefused();
        }
        return String.valueOf(listed.values().getFirst().getFirst());
    }

    private static Listed first(Exchange exchange, String type, Object fields) {
        return new Lister(exchange).list(type, ListAsk.of(exchange.arguments()).picking(fields, 1));
    }

    private static Answer value(Exchange exchange) {
        Object fields = exchange.arguments().json("fieldname");
        var single = new Singles(exchange.call()).find(exchange.arguments().need("doctype"));
        if (single.isPresent() && fields != null) {
            return exchange.message(picked(single.get(), fields));
        }
        Listed listed =
                first(exchange, exchange.arguments().need("doctype"), fields == null ? List.of("name") : fields);
        if (listed.values().isEmpty()) {
            return exchange.message(Map.of());
        }
        if (exchange.arguments().flag("as_dict", true)) {
            return exchange.message(listed.asObjects().getFirst());
        }
        List<@Nullable Object> row = listed.values().getFirst();
        return exchange.message(row.size() == 1 ? row.getFirst() : row);
    }

    private static Map<String, @Nullable Object> picked(Map<String, @Nullable Object> single, Object fields) {
        Map<String, @Nullable Object> picked = new LinkedHashMap<>();
        List<?> names = fields instanceof List<?> list ? list : List.of(fields);
        names.forEach(name -> picked.put(String.valueOf(name), single.get(String.valueOf(name))));
        return picked;
    }

    private static Answer single(Exchange exchange) {
        String field = exchange.arguments().text("field", exchange.arguments().text("fieldname", ""));
        return exchange.message(
                new Singles(exchange.call()).value(exchange.arguments().need("doctype"), field));
    }

    private static <D extends Document<D>> Optional<D> seen(UnitOfWork unit, DocType<D> type, String name) {
        try {
            return Optional.of(new Documents(unit).read(type, name));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static <D extends Document<D>> Answer has(Exchange exchange, DocType<D> type) {
        Right right = right(exchange.arguments().text("perm_type", "read"));
        String name = exchange.arguments().text("docname");
        boolean may = name == null
                ? exchange.call().rights().may(right, type)
                : exchange.work(unit -> seen(unit, type, name)
                        .map(found -> unit.rights().mayOn(right, found))
                        .orElse(false));
        return exchange.message(Map.of("has_permission", may));
    }

    private static Right right(String word) {
        try {
            return Right.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Arguments.missing("perm_type");
        }
    }

    private static <D extends Document<D>> Answer permissions(Exchange exchange, DocType<D> type) {
        String name = exchange.arguments().need("docname");
        Map<String, Object> rights = exchange.work(unit -> {
            Map<String, Object> found = new LinkedHashMap<>();
            D document = new Documents(unit).read(type, name);
            for (Right right : Right.values()) {
                found.put(right.name().toLowerCase(Locale.ROOT), unit.rights().mayOn(right, document) ? 1 : 0);
            }
            return found;
        });
        return exchange.message(Map.of("permissions", rights));
    }

    private static Answer link(Exchange exchange) {
        Object fields = exchange.arguments().json("fields");
        List<Object> picked = new java.util.ArrayList<>(List.of("name"));
        if (fields instanceof List<?> list) {
            list.stream().filter(each -> !"name".equals(each)).forEach(each -> picked.add(String.valueOf(each)));
        }
        List<Clause> named =
                List.of(new Clause(null, "name", "=", exchange.arguments().need("docname")));
        ListAsk ask = new ListAsk(picked, named, List.of(), null, null, 0, 1, true, null);
        Listed listed = new Lister(exchange).list(exchange.arguments().need("doctype"), ask);
        return exchange.message(
                listed.values().isEmpty() ? Map.of() : listed.asObjects().getFirst());
    }

    private static <D extends Document<D>> Answer amended(Exchange exchange, DocType<D> type) {
        Field<D, ?> link = type.field("amended_from");
        if (link == null) {
            return exchange.message(null);
        }
        List<Clause> amending = List.of(
                new Clause(null, "amended_from", "=", exchange.arguments().need("docname")));
        Listed listed = new Lister(exchange)
                .list(type.name(), new ListAsk(List.of("name"), amending, List.of(), null, null, 0, 1, true, null));
        return exchange.message(
                listed.values().isEmpty() ? null : listed.values().getFirst().getFirst());
    }
}
