package eu.socle.platform.frappe;

import eu.socle.kernel.Refusal;
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

    private Answer dispatch(Call call) {
        String name = call.variable("method");
        int slash = name.indexOf('/');
        String dotted = slash < 0 ? name : name.substring(0, slash);
        Method method = methods.getOrDefault(dotted, open.get(dotted));
        if (method == null) {
            method = MakerMethods.named(dotted);
        }
        if (method == null) {
            throw Refusal.of("unknown_path").asRefused();
        }
        return method.answer(new Exchange(call, settings));
    }
}
