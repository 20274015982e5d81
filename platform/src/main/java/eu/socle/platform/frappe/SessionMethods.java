package eu.socle.platform.frappe;

import eu.socle.kernel.Label;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.SessionRoutes;
import eu.socle.platform.security.Entry;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.security.Session;
import eu.socle.platform.security.UserCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logging in and out as clients of Frappe do, with the cookies that they look at. */
record SessionMethods(PermissionBook book, SessionRoutes sessions) {

    private static final int WEEK = 7 * 24 * 3600;
    private static final List<String> TOLD = List.of("system_user", "full_name", "user_id", "user_image");

    private static final Label PROMPT = new Label(
            "Saisissez le code affiché par votre application, ou un code de secours.",
            "Type the code that your application shows, or a recovery code.");

    void addTo(Map<String, Method> open, Map<String, Method> methods) {
        open.put("login", ((Method) this::login).changing());
        open.put("logout", this::logout);
        open.put("ping", exchange -> exchange.message("pong"));
        open.put("frappe.ping", exchange -> exchange.message("pong"));
        methods.put(
                "frappe.auth.get_logged_user",
                exchange -> exchange.message(exchange.call().person().user().name()));
        methods.put("frappe.sessions.get_csrf_token", SessionMethods::csrf);
    }

    /** By name and password, then by {@code otp} and {@code tmp_id} where the account has a second factor. */
    private Answer login(Exchange exchange) {
        Call call = exchange.call();
        Arguments given = exchange.arguments();
        String user = given.text("usr", "");
        String otp = given.text("otp");
        String waiting = given.text("tmp_id");
        if (otp != null && waiting != null) {
            return welcome(exchange, sessions.finish(call, waiting, otp, user));
        }
        return switch (sessions.login(call, user, given.text("pwd", ""))) {
            case Entry.Opened(var session) -> welcome(exchange, session);
            case Entry.CodeAsked(var token) -> ask(exchange, token);
        };
    }

    private static Answer ask(Exchange exchange, String token) {
        Map<String, Object> verification = new LinkedHashMap<>();
        verification.put("method", "OTP App");
        verification.put("setup", true);
        verification.put("prompt", PROMPT.in(exchange.call().language()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("verification", verification);
        body.put("tmp_id", token);
        return exchange.isSecond() ? exchange.data(body) : Answer.json(200, body);
    }

    private Answer welcome(Exchange exchange, Session session) {
        Call call = exchange.call();
        UserCard card = book.user(call.site(), session.user()).orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "Logged In");
        body.put("home_page", "/app");
        body.put("full_name", card.fullName());
        Answer answer = exchange.isSecond() ? exchange.data(body) : Answer.json(200, body);
        answer = answer.with("Set-Cookie", SessionRoutes.cookie(call, session.token(), WEEK));
        for (String name : TOLD) {
            answer = answer.with("Set-Cookie", told(name, value(name, card), WEEK));
        }
        return answer;
    }

    private static String value(String name, UserCard card) {
        return switch (name) {
            case "system_user" -> "yes";
            case "full_name" -> card.fullName();
            case "user_id" -> card.name();
            default -> "";
        };
    }

    /** A cookie that scripts read; it opens nothing. */
    private static String told(String name, String value, int seconds) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return name + "=" + encoded + "; Path=/; SameSite=Lax; Max-Age=" + seconds;
    }

    private Answer logout(Exchange exchange) {
        Call call = exchange.call();
        SessionRoutes.leave(call);
        Answer answer = exchange.message(null).with("Set-Cookie", SessionRoutes.cookie(call, "", 0));
        for (String name : TOLD) {
            answer = answer.with("Set-Cookie", told(name, "", 0));
        }
        return answer;
    }

    private static Answer csrf(Exchange exchange) {
        Session session = exchange.call().person().session();
        return exchange.message(session == null ? null : session.csrf());
    }
}
