package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Documents;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Version 2 of the dialect: documents, their types, several at once. */
record SecondRoutes(Settings settings) implements RouteSource {

    private static final String ALL = "/api/v2/document/{type}";
    private static final String ONE = ALL + "/{name...}";
    private static final Pattern METHOD = Pattern.compile("(.+)/method/([^/]+)");
    private static final String COPY = "/copy";

    @Override
    public List<Route> routes() {
        return List.of(
                route("GET", ALL, Policy.LOGGED_IN, "List documents", SecondRoutes::list),
                route("QUERY", ALL, Policy.LOGGED_IN, "List documents", SecondRoutes::list),
                one("POST", ALL, Right.CREATE, "Create a document", ResourceRoutes::create),
                one("POST", ALL + "/bulk_delete", Right.DELETE, "Delete several documents", SecondRoutes::deleteAll),
                one("POST", ALL + "/bulk_update", Right.WRITE, "Change several documents", SecondRoutes::updateAll),
                one("GET", ONE, Right.READ, "Read a document", SecondRoutes::read),
                one("PUT", ONE, Right.WRITE, "Change a document", SecondRoutes::update),
                one("PATCH", ONE, Right.WRITE, "Change a document", SecondRoutes::update),
                one("DELETE", ONE, Right.DELETE, "Delete a document", SecondRoutes::delete),
                one("POST", ONE, Right.READ, "Run a method of a document", SecondRoutes::method),
                route(
                        "GET",
                        "/api/v2/doctype/{type}/meta",
                        Policy.LOGGED_IN,
                        "The description of a type",
                        x -> x.data(new TypeJson(x.call())
                                .whole(x.call().variable("type"))
                                .getFirst())),
                route("GET", "/api/v2/doctype/{type}/count", Policy.LOGGED_IN, "Count documents", SecondRoutes::count),
                route(
                        "GET",
                        "/api/v2/doctype/{type}/search",
                        Policy.LOGGED_IN,
                        "Search documents",
                        SecondRoutes::search));
    }

    private Route route(String verb, String pattern, Policy policy, String summary, Method method) {
        return new Route(
                verb,
                pattern,
                policy,
                summary,
                call -> method.answer(new Exchange(call, settings)),
                FrappeErrors.SECOND);
    }

    /** A route of one type; the right is asked on the type that the path names. */
    private Route one(String verb, String pattern, Right right, String summary, TypeMethod method) {
        return route(
                verb,
                pattern,
                Policy.type(right),
                summary,
                x -> method.answer(x, x.call().type()));
    }

    private interface TypeMethod {
        <D extends Document<D>> Answer answer(Exchange exchange, DocType<D> type);
    }

    private static String name(Exchange exchange) {
        return exchange.call().variable("name");
    }

    private static Answer list(Exchange exchange) {
        ListAsk ask = ListAsk.of(exchange.arguments());
        Lister lister = new Lister(exchange);
        Listed listed = lister.list(exchange.call().variable("type"), ask);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", listed.shown(ask.asObjects()));
        body.put("has_next_page", listed.more());
        if (exchange.arguments().text("include", "").contains("count")) {
            body.put("count", lister.count(exchange.call().variable("type"), ask));
            body.put("count_capped", false);
        }
        return exchange.noted(Answer.json(200, body));
    }

    private static Answer count(Exchange exchange) {
        return exchange.data(
                new Lister(exchange).count(exchange.call().variable("type"), ListAsk.of(exchange.arguments())));
    }

    private static Answer search(Exchange exchange) {
        return exchange.data(DeskMethods.choices(exchange, exchange.call().type()));
    }

    private static <D extends Document<D>> Answer read(Exchange exchange, DocType<D> type) {
        String name = name(exchange);
        if (METHOD.matcher(name).matches()) {
            return method(exchange, type);
        }
        if (!name.endsWith(COPY)) {
            return exchange.data(ResourceRoutes.document(exchange, type, name));
        }
        String source = name.substring(0, name.length() - COPY.length());
        return exchange.data(
                exchange.work(unit -> new FrappeJson(unit).proposed(new Documents(unit).copy(type, source))));
    }

    private static <D extends Document<D>> Answer update(Exchange exchange, DocType<D> type) {
        return ResourceRoutes.update(exchange, type, name(exchange));
    }

    private static <D extends Document<D>> Answer delete(Exchange exchange, DocType<D> type) {
        return ResourceRoutes.delete(exchange, type, name(exchange));
    }

    private static <D extends Document<D>> Answer method(Exchange exchange, DocType<D> type) {
        Matcher match = METHOD.matcher(name(exchange));
        if (!match.matches()) {
            throw Refusal.of("unknown_path").asRefused();
        }
        Map<String, @Nullable Object> document = DocumentMethods.run(exchange, type, match.group(1), match.group(2));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", document);
        body.put("docs", List.of(document));
        return exchange.noted(Answer.json(200, body));
    }

    private static <D extends Document<D>> Answer deleteAll(Exchange exchange, DocType<D> type) {
        return new Bulk(exchange).delete(type);
    }

    private static <D extends Document<D>> Answer updateAll(Exchange exchange, DocType<D> type) {
        return new Bulk(exchange).update(type);
    }
}
