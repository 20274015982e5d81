package eu.socle.platform.api;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.security.Person;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request, seen by handlers: who asks, on which site, for what. */
public final class Call {

    /** Larger bodies are refused; files come another way. */
    public static final int MAX_BODY = 16 * 1024 * 1024;

    private final HttpServletRequest request;
    private final Site site;
    private final Routes routes;
    private final Route route;
    private final Map<String, String> variables;
    private final @Nullable Person person;
    private final Language language;
    private final Rights rights;
    private byte @Nullable [] body;

    Call(
            HttpServletRequest request,
            Site site,
            Routes routes,
            Routes.Match match,
            @Nullable Person person,
            Language language,
            Rights rights) {
        this.request = request;
        this.site = site;
        this.routes = routes;
        this.route = match.route();
        this.variables = match.variables();
        this.person = person;
        this.language = language;
        this.rights = rights;
    }

    public HttpServletRequest request() {
        return request;
    }

    public Site site() {
        return site;
    }

    Routes routes() {
        return routes;
    }

    public Route route() {
        return route;
    }

    public Language language() {
        return language;
    }

    public Rights rights() {
        return rights;
    }

    /** Who asks, if anyone is logged in. */
    public Optional<Person> visitor() {
        return Optional.ofNullable(person);
    }

    public Person person() {
        return visitor().orElseThrow(() -> Refusal.of("unauthenticated").asRefused());
    }

    public Context context() {
        Context own = person().context();
        return new Context(own.user(), own.roles(), language, own.zone(), own.clock(), own.system());
    }

    /** Does work as the person, in one transaction. */
    public <T> T work(Function<UnitOfWork, T> work) {
        return site.work(context(), work);
    }

    /**
     * Asks another route as the same person, so that its own policy and checks hold.
     *
     * @param path decoded segments
     * @param parameters those of the address, in place of this request's own
     * @param file what stands for an uploaded file, or null
     * @throws Refused {@code unknown_path} when no route answers
     */
    public Answer ask(String method, List<String> path, Map<String, String> parameters, @Nullable Part file) {
        Call asked = new Call(
                new Asking(request, method, parameters, file),
                site,
                routes,
                routes.find(method, path),
                person,
                language,
                rights);
        ApiServlet.enforce(asked);
        return asked.route().handler().answer(asked);
    }

    /** A part of the path. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException(route + " has no " + name);
        }
        return value;
    }

    /** The type named in the path, by its name or slug. */
    public DocType<?> type() {
        return type(variable("type"));
    }

    /** A type that the API shows; lines and internal types have no address of their own. */
    public DocType<?> type(String name) {
        return site.registry()
                .type(name)
                .filter(type -> !type.isRow() && !type.isInternal())
                .orElseThrow(
                        () -> Refusal.of("unknown_type").with("doctype", name).asRefused());
    }

    /** A parameter of the address, or null. */
    public @Nullable String query(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    public String query(String name, String otherwise) {
        String value = query(name);
        return value == null ? otherwise : value;
    }

    public int whole(String name, int otherwise, int most) {
        String value = query(name);
        try {
            int number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= 0) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Refusal.of("bad_request").with("reason", name).asRefused();
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    /** The bytes of the body, read once. */
    public byte[] body() {
        byte[] read = body;
        if (read == null) {
            read = read();
            body = read;
        }
        return read;
    }

    private byte[] read() {
        if (request.getContentLengthLong() > MAX_BODY) {
            throw tooLarge().asRefused();
        }
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw tooLarge().asRefused();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refusal tooLarge() {
        return Refusal.of("payload_too_large").with("max", Integer.toString(MAX_BODY / 1024 / 1024));
    }

    /** The JSON object of the body; an empty body is an empty object. */
    public Map<String, Object> json() {
        byte[] bytes = body();
        if (bytes.length == 0) {
            return Map.of();
        }
        String media = request.getContentType();
        if (media == null || !media.toLowerCase(Locale.ROOT).startsWith(Answer.JSON)) {
            throw Refusal.of("unsupported_media_type").asRefused();
        }
        return Json.object(bytes);
    }
}
