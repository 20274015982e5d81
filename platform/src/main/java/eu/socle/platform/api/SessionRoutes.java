package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.SecurityLog.Event;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Visit;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Entry;
import eu.socle.platform.security.Front;
import eu.socle.platform.security.Login;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.security.Person;
import eu.socle.platform.security.Session;
import eu.socle.platform.security.Sessions;
import eu.socle.platform.security.UserCard;
import eu.socle.platform.sites.DemoMark;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and who is logged in. */
public final class SessionRoutes implements RouteSource {

    private static final int WEEK = 7 * 24 * 3600;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto", "system", "contrast");

    private final PermissionBook book;
    private final Login login;

    public SessionRoutes(PermissionBook book) {
        this.book = book;
        this.login = new Login(book);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/api/session", Policy.PUBLIC, "Who is logged in", this::who),
                new Route("POST", "/api/session", Policy.PUBLIC, "Log in", this::open),
                new Route("DELETE", "/api/session", Policy.OWN_ACCOUNT, "Log out", this::close),
                new Route("PUT", "/api/session/preferences", Policy.OWN_ACCOUNT, "Change preferences", this::prefer));
    }

    /**
     * Refused when nobody is logged in; a page that only wants to know says {@code guest=1} and gets an empty answer, so that
     * the login page opens without an error in the browser’s console. That tells a guest nothing: the same caller learns as
     * much from a 401, and nothing of the site is in the answer.
     */
    private Answer who(Call call) {
        if (call.query("guest") != null && call.visitor().isEmpty()) {
            return Answer.noContent();
        }
        return Answer.ok(about(call, call.person().user(), call.person().session()));
    }

    /** By name and password, or by the token of a login that waits and the code that it waits for. */
    private Answer open(Call call) {
        Map<String, Object> body = call.json();
        if (body.get("token") instanceof String token && body.get("code") instanceof String code) {
            return welcome(call, finish(call, token, code, ""));
        }
        if (!(body.get("user") instanceof String user) || !(body.get("password") instanceof String password)) {
            throw Refusal.of("login_failed").asRefused();
        }
        return switch (login(call, user, password)) {
            case Entry.Opened(var session) -> welcome(call, session);
            case Entry.CodeAsked(var token) -> Answer.json(202, Map.of("second_factor_required", true, "token", token));
        };
    }

    /** Who is now logged in, with the cookie. */
    Answer welcome(Call call, Session session) {
        UserCard card = book.user(call.site(), session.user()).orElseThrow();
        return Answer.ok(about(call, card, session)).with("Set-Cookie", cookie(call, session.token(), WEEK));
    }

    /** Checks a password and opens a session under a new identifier, or asks for a code; for every dialect of the API. */
    public Entry login(Call call, String user, String password) {
        Authenticator.refuseForeignPage(call.request());
        Entry entry = login.open(call.site(), user, password, visit(call));
        if (entry instanceof Entry.Opened) {
            endFormer(call);
        }
        return entry;
    }

    /**
     * Opens the session that waits for a code.
     *
     * @param user the name typed again, or the empty text
     */
    public Session finish(Call call, String token, String code, String user) {
        Authenticator.refuseForeignPage(call.request());
        Session session = login.finish(call.site(), token, code, user, visit(call));
        endFormer(call);
        return session;
    }

    private static void endFormer(Call call) {
        String former = Authenticator.cookie(call.request());
        if (former != null) {
            Sessions.end(call.site(), former);
        }
    }

    /** Where whoever calls comes from. */
    static Visit visit(Call call) {
        return new Visit(call.header("User-Agent"), Front.address(call.request()));
    }

    /** Ends the session of this call, if there is one; for every dialect of the API. */
    public static void leave(Call call) {
        endFormer(call);
        Session session = call.visitor().map(Person::session).orElse(null);
        if (session != null) {
            SecurityLog.done(Event.LOGOUT, session.user(), visit(call));
        }
    }

    /** The cookie of a session, out of reach of scripts; 0 seconds removes it. */
    public static String cookie(Call call, String token, int seconds) {
        return Authenticator.COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + seconds
                + (Front.isHttps(call.request()) ? "; Secure" : "");
    }

    private Answer close(Call call) {
        leave(call);
        return Answer.noContent().with("Set-Cookie", cookie(call, "", 0));
    }

    private Answer prefer(Call call) {
        String language = String.valueOf(call.json().getOrDefault("language", ""));
        String theme = String.valueOf(call.json().getOrDefault("theme", ""));
        call.site().asSystem(unit -> {
            User user = unit.lock(User.TYPE, call.person().user().name());
            if (LANGUAGES.contains(language)) {
                user.set(User.LANGUAGE, language);
            }
            if (THEMES.contains(theme)) {
                user.set(User.THEME, theme);
            }
            return unit.save(user);
        });
        UserCard card = book.user(call.site(), call.person().user().name()).orElseThrow();
        return Answer.ok(about(call, card, call.person().session()));
    }

    private Map<String, @Nullable Object> about(Call call, UserCard user, @Nullable Session session) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("user", user.name());
        body.put("full_name", user.fullName());
        body.put("language", user.language().name().toLowerCase(Locale.ROOT));
        body.put("theme", user.theme().isEmpty() ? null : user.theme());
        body.put("csrf", session == null ? null : session.csrf());
        body.put("roles", user.roles().stream().sorted().toList());
        body.put("must_enrol", session != null && user.mustEnrol());
        Context context = book.contextOf(call.site(), user);
        body.put("administrator", Policy.administers(context));
        body.put("companies", call.site().work(context, unit -> companies(call, unit)));
        body.put("site", call.site().name());
        body.put("demo", DemoMark.isOn(call.site()));
        return body;
    }

    private static List<Map<String, @Nullable Object>> companies(Call call, UnitOfWork unit) {
        Optional<DocType<?>> type = call.site().registry().type("Company");
        return type.map(company -> list(company, unit)).orElse(List.of());
    }

    private static <D extends Document<D>> List<Map<String, @Nullable Object>> list(
            DocType<D> company, UnitOfWork unit) {
        List<Map<String, @Nullable Object>> companies = new ArrayList<>();
        if (unit.rights().may(Right.READ, company)) {
            for (D each : unit.whole(
                    company, Cond.always(), List.of(company.nameField().ascending()))) {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("name", each.name());
                for (String name : List.of("abbr", "default_currency")) {
                    Field<D, ?> field = company.field(name);
                    Object value = field == null ? null : each.get(field);
                    json.put(name, value == null ? null : value.toString());
                }
                companies.add(json);
            }
        }
        return companies;
    }
}
