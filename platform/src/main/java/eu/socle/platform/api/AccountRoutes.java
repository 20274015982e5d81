package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.Visit;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.Front;
import eu.socle.platform.security.Login;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.security.SecondFactor;
import eu.socle.platform.security.Session;
import eu.socle.platform.security.Sessions;
import eu.socle.platform.security.UserCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people do with their own account: password, second factor, places where they are logged in. What weakens an account
 * asks for the password again. Nobody names another person here: the account is that of whoever asks.
 */
final class AccountRoutes implements RouteSource {

    /** A drawing holds only so much, and whoever calls names the host. */
    private static final int LONGEST_HOST = 100;

    private final PermissionBook book;
    private final SessionRoutes sessions;
    private final Login login;

    AccountRoutes(PermissionBook book, SessionRoutes sessions) {
        this.book = book;
        this.sessions = sessions;
        this.login = new Login(book);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                own("GET", "/api/account", "One’s own account", this::show),
                own("PUT", "/api/account/password", "Change one’s own password", this::changePassword),
                own("POST", "/api/account/second-factor", "Draw a secret for a telephone", this::offer),
                own("POST", "/api/account/second-factor/confirm", "Turn the second factor on by a code", this::confirm),
                own("POST", "/api/account/second-factor/remove", "Turn the second factor off", this::remove),
                own("POST", "/api/account/second-factor/codes", "Draw new recovery codes", this::renewCodes),
                own("GET", "/api/account/sessions", "Where one is logged in", this::places),
                own("POST", "/api/account/sessions/end", "Log out in one place, or everywhere else", this::end));
    }

    private static Route own(String method, String pattern, String summary, Handler handler) {
        return new Route(method, pattern, Policy.OWN_ACCOUNT, summary, handler);
    }

    private Answer show(Call call) {
        UserCard card = card(call);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("user", card.name());
        body.put("full_name", card.fullName());
        body.put("second_factor", card.secondFactor());
        body.put("must_enrol", card.mustEnrol());
        body.put("recovery_codes_left", SecondFactor.codesLeft(call.site(), card.name()));
        return Answer.ok(body);
    }

    /** Every session ends; the one that asked goes on under a new identifier. */
    private Answer changePassword(Call call) {
        String user = name(call);
        Map<String, Object> body = call.json();
        Visit visit = visit(call);
        login.prove(call.site(), user, text(body, "password"), Event.PASSWORD_CHANGED, visit);
        Accounts.setPassword(call.site(), user, text(body, "new_password"), visit);
        Sessions.endAll(call.site(), user);
        if (call.person().session() == null) {
            return Answer.noContent();
        }
        Session renewed = Sessions.open(call.site(), card(call), visit);
        return sessions.welcome(call, renewed);
    }

    private Answer offer(Call call) {
        String user = name(call);
        login.prove(call.site(), user, text(call.json(), "password"), Event.SECOND_FACTOR_ON, visit(call));
        String secret = SecondFactor.begin(call.site(), user);
        String uri = uri(Objects.requireNonNullElse(Front.hostName(call.request()), "Socle"), user, secret);
        QrCode qr = QrCode.of(uri);
        return Answer.ok(Map.of("secret", secret, "uri", uri, "qr", Map.of("size", qr.size(), "path", qr.path())));
    }

    /** The form that applications of telephones read. */
    private static String uri(String host, String user, String secret) {
        String issuer = encoded("Socle " + host.substring(0, Math.min(host.length(), LONGEST_HOST)));
        return "otpauth://totp/" + issuer + ":" + encoded(user) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer confirm(Call call) {
        String code = text(call.json(), "code");
        List<String> codes = login.confirm(call.site(), name(call), code, visit(call));
        return Answer.ok(Map.of("recovery_codes", codes));
    }

    private Answer remove(Call call) {
        proveBoth(call, Event.SECOND_FACTOR_OFF);
        SecondFactor.remove(call.site(), name(call));
        SecurityLog.done(Event.SECOND_FACTOR_OFF, name(call), visit(call));
        return Answer.noContent();
    }

    private Answer renewCodes(Call call) {
        proveBoth(call, Event.RECOVERY_CODES);
        List<String> codes = SecondFactor.renewCodes(call.site(), name(call));
        SecurityLog.done(Event.RECOVERY_CODES, name(call), visit(call));
        return Answer.ok(Map.of("recovery_codes", codes));
    }

    private void proveBoth(Call call, Event why) {
        Map<String, Object> body = call.json();
        if (!card(call).secondFactor()) {
            throw Refusal.of("second_factor_absent").asRefused();
        }
        login.prove(call.site(), name(call), text(body, "password"), why, visit(call));
        login.proveCode(call.site(), name(call), text(body, "code"), why, visit(call));
    }

    private Answer places(Call call) {
        Session present = call.person().session();
        String here = present == null ? "" : Sessions.idOf(present);
        return Answer.ok(Map.of(
                "sessions",
                Sessions.places(call.site(), card(call)).stream()
                        .map(place -> told(place, place.id().equals(here)))
                        .toList()));
    }

    private static Map<String, Object> told(Sessions.Place place, boolean here) {
        Browser browser = Browser.of(place.agent());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", place.id());
        told.put("since", place.since().toString());
        told.put("seen", place.seen().toString());
        told.put("browser", browser.name());
        told.put("system", browser.system());
        told.put("address", place.address());
        told.put("current", here);
        return told;
    }

    /** Whoever finds a session open does not shut its owner out: the password is asked for again. */
    private Answer end(Call call) {
        Map<String, Object> body = call.json();
        Visit visit = visit(call);
        login.prove(call.site(), name(call), text(body, "password"), Event.SESSIONS_ENDED, visit);
        String one = text(body, "session");
        if (one.isEmpty()) {
            endOthers(call);
        } else if (!Sessions.endOne(call.site(), name(call), one)) {
            throw Refusal.of("session_absent").asRefused();
        }
        SecurityLog.done(Event.SESSIONS_ENDED, name(call), visit);
        return Answer.noContent();
    }

    private static void endOthers(Call call) {
        Session present = call.person().session();
        if (present == null) {
            Sessions.endAll(call.site(), name(call));
        } else {
            Sessions.endOthers(call.site(), name(call), present.token());
        }
    }

    private UserCard card(Call call) {
        return book.user(call.site(), name(call)).orElseThrow();
    }

    private static String name(Call call) {
        return call.person().user().name();
    }

    private static Visit visit(Call call) {
        return SessionRoutes.visit(call);
    }

    private static String text(Map<String, ? extends @Nullable Object> body, String name) {
        return body.get(name) instanceof String text ? text : "";
    }
}
