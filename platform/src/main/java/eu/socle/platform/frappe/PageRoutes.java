package eu.socle.platform.frappe;

import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import java.util.List;
import java.util.Map;

/** Addresses outside the API that clients of Frappe use: files, printed documents, the home page after login. */
record PageRoutes(Settings settings) implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/files/{name...}",
                        Policy.LOGGED_IN,
                        "A file by its name",
                        PaperMethods::file,
                        FrappeErrors.FIRST),
                new Route(
                        "GET",
                        "/private/files/{name...}",
                        Policy.LOGGED_IN,
                        "A file by its name",
                        PaperMethods::file,
                        FrappeErrors.FIRST),
                new Route(
                        "GET",
                        "/printview",
                        Policy.LOGGED_IN,
                        "A document on paper",
                        call -> PaperMethods.pdf(new Exchange(call, settings)),
                        FrappeErrors.FIRST),
                new Route("GET", "/app", Policy.PUBLIC, "The home page after login", call -> toDesk()),
                new Route("GET", "/app/{path...}", Policy.PUBLIC, "The home page after login", call -> toDesk()));
    }

    private static Answer toDesk() {
        return new Answer(302, Map.of("Location", List.of("/desk/")), null, out -> {});
    }
}
