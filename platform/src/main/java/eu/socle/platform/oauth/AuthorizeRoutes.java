package eu.socle.platform.oauth;

import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.core.HasRole;
import eu.socle.platform.core.OAuthClient;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Authorizations;
import eu.socle.platform.security.Person;
import eu.socle.platform.security.Session;
import eu.socle.platform.security.Sessions;
import eu.socle.platform.security.UserCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a browser comes to ask the person, and where the person answers. */
final class AuthorizeRoutes implements RouteSource {

    /** Whoever must log in again has just done so. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final ConsentPage page = new ConsentPage();

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", Addresses.AUTHORIZE, Policy.PUBLIC, "Ask a person for consent", this::authorize),
                new Route("POST", Addresses.APPROVE, Policy.LOGGED_IN, "Give or refuse consent", this::approve));
    }

    private Answer authorize(Call call) {
        Form form = Form.of(call);
        return answer(call, form, request -> {
            Session session = call.visitor().map(Person::session).orElse(null);
            boolean silent = request.prompts("none");
            if (session == null) {
                return silent ? refused("login_required") : toLogin(call);
            }
            UserCard user = call.person().user();
            refuseStale(call, request, session);
            refuseOthers(request.client(), user);
            boolean trusted = request.client().flag(OAuthClient.SKIP_AUTHORIZATION);
            if (trusted && !request.prompts("consent")) {
                return agreed(call, request, session);
            }
            return silent ? refused("consent_required") : page.ask(call, request, session);
        });
    }

    private Answer approve(Call call) {
        Form form = Form.of(call);
        Session session = call.person().session();
        if (session == null || !session.isOurs(form.get(Authenticator.CSRF_FIELD))) {
            throw eu.socle.kernel.Refusal.of("csrf").asRefused();
        }
        return answer(call, form, request -> {
            refuseStale(call, request, session);
            refuseOthers(request.client(), call.person().user());
            return form.get("decision", "").equals("allow") ? agreed(call, request, session) : refused("access_denied");
        });
    }

    /** Refusals go back to the application, once it is known to be there. */
    private Answer answer(Call call, Form form, Function<AuthorizationRequest, Answer> work) {
        Optional<AuthorizationRequest> known = AuthorizationRequest.of(call, form);
        if (known.isEmpty()) {
            return page.refuse(call, form);
        }
        AuthorizationRequest request = known.get();
        try {
            request.check();
            return work.apply(request);
        } catch (OAuthRefusal refusal) {
            return to(request.back(
                    Addresses.issuer(call),
                    Map.of("error", refusal.error(), "error_description", refusal.description())));
        }
    }

    private static Answer agreed(Call call, AuthorizationRequest request, Session session) {
        Instant authenticated = Sessions.opened(call.site(), session);
        String code = Authorizations.agree(
                call.site(),
                call.person().user(),
                authenticated,
                new Authorizations.Agreed(
                        request.client().name(),
                        request.form().get("redirect_uri", ""),
                        request.scopes(),
                        request.form().get("code_challenge"),
                        request.form().get("nonce")));
        return to(request.back(Addresses.issuer(call), Map.of("code", code)));
    }

    /** Who must have logged in lately, and did not, is told to the application: the desk asks nobody twice. */
    private static void refuseStale(Call call, AuthorizationRequest request, Session session) {
        Duration most = most(request);
        Instant now = call.site().clock().instant();
        if (most != null && Sessions.opened(call.site(), session).plus(most).isBefore(now)) {
            throw new OAuthRefusal("login_required", "The person logged in too long ago.");
        }
    }

    private static @Nullable Duration most(AuthorizationRequest request) {
        Long age = request.maxAge();
        Duration asked = age == null ? null : Duration.ofSeconds(age);
        boolean again = request.prompts("login");
        return again && (asked == null || asked.compareTo(FRESH) > 0) ? FRESH : asked;
    }

    private static void refuseOthers(OAuthClient client, UserCard user) {
        List<String> allowed = client.rows(OAuthClient.ALLOWED_ROLES).stream()
                .map(held -> held.text(HasRole.ROLE))
                .toList();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(user.roles()::contains)) {
            throw new OAuthRefusal("access_denied", "The person has none of the roles that the application is for.");
        }
    }

    private static Answer refused(String error) {
        throw new OAuthRefusal(error, "The person was not asked or did not agree.");
    }

    /** The way back is written here, from our own address: nobody else chooses it. */
    private static Answer toLogin(Call call) {
        String here = Addresses.AUTHORIZE + "?" + call.request().getQueryString();
        return to(Addresses.LOGIN + "?redirect-to=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static Answer to(String address) {
        return new Answer(303, Map.of("Location", List.of(address)), null, out -> {});
    }
}
