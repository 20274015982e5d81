package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Errors;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Methods called by their dotted name, in both versions. What is not in the list does not exist: no name reaches code by itself. */
final class MethodRoutes implements RouteSource {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Settings settings;
    private final Map<String, Method> open = new HashMap<>();
    private final Map<String, Method> methods = new HashMap<>();

    MethodRoutes(Settings settings, SessionMethods sessions) {
        this.settings = settings;
        sessions.addTo(open, methods);
        new ClientMethods().addTo(methods);
        new WritingMethods().addTo(methods);
        new DeskMethods().addTo(methods);
        new PaperMethods().addTo(methods);
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route(
                "GET",
                "/api/v2/discovery",
                Policy.LOGGED_IN,
                "What the person may read, and the methods that exist",
                this::discovery,
                FrappeErrors.SECOND));
        for (String base : List.of("/api/method", "/api/v1/method", "/api/v2/method")) {
            Errors errors = base.contains("v2") ? FrappeErrors.SECOND : FrappeErrors.FIRST;
            for (String verb : VERBS) {
                open.forEach((name, method) -> routes.add(new Route(
                        verb,
                        base + "/" + name,
                        Policy.PUBLIC,
                        "Method " + name,
                        call -> method.answer(new Exchange(call, settings)),
                        errors)));
                routes.add(new Route(
                        verb,
                        base + "/{method...}",
                        Policy.LOGGED_IN,
                        "A method by its dotted name",
                        this::dispatch,
                        errors));
            }
        }
        return routes;
    }

    private Answer discovery(Call call) {
        List<String> readable = call.site().registry().types().stream()
                .filter(type ->
                        !type.isRow() && !type.isInternal() && call.rights().may(Right.READ, type))
                .map(DocType::name)
                .sorted()
                .toList();
        List<String> named = Stream.concat(open.keySet().stream(), methods.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return Answer.json(
                200, Map.of("data", Map.of("doctypes", readable, "methods", named, "openapi", "/api/openapi.json")));
    }

    private Answer dispatch(Call call) {
        Exchange exchange = new Exchange(call, settings);
        String[] parts = call.variable("method").split("/", 2);
        Method method = named(parts[0]);
        if (method == null && parts.length > 1 && exchange.isSecond()) {
            method = ofType(call.type(parts[0]), parts[1]);
        }
        if (method == null) {
            throw Refusal.of("unknown_path").asRefused();
        }
        return method.answer(exchange);
    }

    private @Nullable Method named(String dotted) {
        Method method = methods.getOrDefault(dotted, open.get(dotted));
        return method == null ? MakerMethods.named(dotted) : method;
    }

    /** A method of a type under its short name: what is made from its documents, and their steps. */
    private static @Nullable Method ofType(DocType<?> type, String name) {
        Method maker = MakerMethods.of(type, name);
        if (maker != null || !type.steps().containsKey(name)) {
            return maker;
        }
        return exchange -> exchange.message(
                DocumentMethods.run(exchange, type, exchange.arguments().need("name"), name));
    }
}
