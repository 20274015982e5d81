package eu.socle.platform.api;

import java.util.List;

/** The description of the API for programs. */
final class OpenApiRoutes implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "GET",
                "/api/openapi.json",
                Policy.LOGGED_IN,
                "This description",
                call -> Answer.ok(new OpenApi(
                                call.routes(),
                                call.site().registry(),
                                call.site().schema(),
                                call.language())
                        .document())));
    }
}
