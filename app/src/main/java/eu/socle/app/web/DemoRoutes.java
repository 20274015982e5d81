package eu.socle.app.web;

import eu.socle.app.demo.Demo;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.sites.Sites;
import java.util.List;

/** Takes demonstration data away, for the administrator who has seen enough of them. */
final class DemoRoutes implements RouteSource {

    private final Sites sites;

    DemoRoutes(Sites sites) {
        this.sites = sites;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("DELETE", "/api/demo", Policy.ADMIN, "Remove the demonstration data", this::remove));
    }

    private Answer remove(Call call) {
        Demo.remove(sites, call.site());
        return Answer.noContent();
    }
}
