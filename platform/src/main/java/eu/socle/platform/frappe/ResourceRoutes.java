package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Documents;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as resources, version 1 of the dialect: lists, creating, reading, changing, deleting, running a method. */
record ResourceRoutes(Settings settings) implements RouteSource {

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (String base : List.of("/api/resource", "/api/v1/resource")) {
            String one = base + "/{type}/{name...}";
            routes.add(route("GET", base + "/{type}", Policy.LOGGED_IN, "List resources", ResourceRoutes::list));
            routes.add(route(
                    "POST",
                    base + "/{type}",
                    Policy.type(Right.CREATE),
                    "Create a resource",
                    x -> create(x, x.call().type())));
            routes.add(route("GET", one, Policy.LOGGED_IN, "Read a resource", ResourceRoutes::read));
            routes.add(route(
                    "PUT",
                    one,
                    Policy.type(Right.WRITE),
                    "Change a resource",
                    x -> update(x, x.call().type())));
            routes.add(route(
                    "DELETE",
                    one,
                    Policy.type(Right.DELETE),
                    "Delete a resource",
                    x -> delete(x, x.call().type())));
            routes.add(route(
                    "POST",
                    one,
                    Policy.type(Right.READ),
                    "Run a method of a resource",
                    x -> run(x, x.call().type())));
        }
        return routes;
    }

    private Route route(String verb, String pattern, Policy policy, String summary, Method method) {
        return new Route(
                verb,
                pattern,
                policy,
                summary,
                call -> method.answer(new Exchange(call, settings)),
                FrappeErrors.FIRST);
    }

    private static Answer list(Exchange exchange) {
        ListAsk ask = ListAsk.of(exchange.arguments());
        Listed listed = new Lister(exchange).list(exchange.call().variable("type"), ask);
        return exchange.data(
                exchange.arguments().has("expand") && ask.asObjects()
                        ? Expansion.of(exchange, exchange.call().type()).all(listed.asObjects())
                        : listed.shown(ask.asObjects()));
    }

    static <D extends Document<D>> Answer create(Exchange exchange, DocType<D> type) {
        Map<String, Object> values = exchange.arguments().document();
        return exchange.data(exchange.written(unit -> new Saving(exchange::ignore, unit).create(type, values)));
    }

    private static Answer read(Exchange exchange) {
        Call call = exchange.call();
        if (call.variable("type").toLowerCase(Locale.ROOT).equals("doctype")) {
            return exchange.data(new TypeJson(call).whole(call.variable("name")).getFirst());
        }
        var single = new Singles(call).find(call.variable("type"));
        if (single.isPresent()) {
            return exchange.data(single.get());
        }
        return exchange.arguments().has("run_method")
                ? run(exchange, call.type())
                : exchange.data(Expansion.of(exchange, call.type())
                        .one(document(exchange, call.type(), call.variable("name"))));
    }

    static <D extends Document<D>> Map<String, @Nullable Object> document(
            Exchange exchange, DocType<D> type, String name) {
        return exchange.work(unit -> new FrappeJson(unit).of(new Documents(unit).read(type, name)));
    }

    private static <D extends Document<D>> Answer update(Exchange exchange, DocType<D> type) {
        return update(exchange, type, exchange.call().variable("name"));
    }

    static <D extends Document<D>> Answer update(Exchange exchange, DocType<D> type, String name) {
        Map<String, Object> values = exchange.arguments().document();
        return exchange.data(exchange.written(unit -> new Saving(exchange::ignore, unit).update(type, name, values)));
    }

    private static <D extends Document<D>> Answer delete(Exchange exchange, DocType<D> type) {
        return delete(exchange, type, exchange.call().variable("name"));
    }

    static <D extends Document<D>> Answer delete(Exchange exchange, DocType<D> type, String name) {
        exchange.work(unit -> {
            new Documents(unit).delete(type, name);
            return true;
        });
        return exchange.deleted();
    }

    private static <D extends Document<D>> Answer run(Exchange exchange, DocType<D> type) {
        String method = exchange.arguments().need("run_method");
        return exchange.data(DocumentMethods.run(exchange, type, exchange.call().variable("name"), method));
    }
}
