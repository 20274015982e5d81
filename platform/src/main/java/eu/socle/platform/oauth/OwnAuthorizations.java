package eu.socle.platform.oauth;

import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Authorizations;
import eu.socle.platform.security.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The applications that the person who asks opened their account to, and the closing of one. */
final class OwnAuthorizations implements RouteSource {

    private final ConsentPage page = new ConsentPage();

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", Addresses.OWN, Policy.LOGGED_IN, "The same on a page", this::show),
                new Route("POST", Addresses.OWN, Policy.LOGGED_IN, "The same from that page", this::withdrawHere),
                new Route(
                        "GET",
                        "/api/authorizations",
                        Policy.LOGGED_IN,
                        "The applications that I opened my account to",
                        call -> Answer.ok(Map.of(
                                "data",
                                Authorizations.of(call.site(), user(call)).stream()
                                        .map(OwnAuthorizations::shown)
                                        .toList()))),
                new Route(
                        "DELETE",
                        "/api/authorizations/{client}",
                        Policy.LOGGED_IN,
                        "Close my account to an application",
                        OwnAuthorizations::withdraw));
    }

    private static Session session(Call call) {
        Session session = call.person().session();
        if (session == null) {
            throw Refusal.of("unauthenticated").asRefused();
        }
        return session;
    }

    private Answer show(Call call) {
        return page.list(call, session(call), Authorizations.of(call.site(), user(call)));
    }

    private Answer withdrawHere(Call call) {
        Form form = Form.of(call);
        if (!session(call).isOurs(form.get(Authenticator.CSRF_FIELD))) {
            throw Refusal.of("csrf").asRefused();
        }
        Authorizations.withdraw(call.site(), user(call), form.get("client", ""));
        return new Answer(303, Map.of("Location", List.of(Addresses.OWN)), null, out -> {});
    }

    private static String user(Call call) {
        return call.person().user().name();
    }

    private static Answer withdraw(Call call) {
        if (!Authorizations.withdraw(call.site(), user(call), call.variable("client"))) {
            throw Refusal.of("not_found")
                    .with("doctype", eu.socle.platform.core.OAuthClient.TYPE.label())
                    .with("name", call.variable("client"))
                    .asRefused();
        }
        return Answer.noContent();
    }

    private static Map<String, Object> shown(Authorizations.Allowed allowed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client_id", allowed.client());
        json.put("app_name", allowed.name());
        json.put("scopes", allowed.scopes());
        json.put("since", allowed.since().toString());
        json.put("last_used", allowed.used().toString());
        return json;
    }
}
