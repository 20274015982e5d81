package eu.socle.platform.api;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Front;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.security.Person;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.Rights;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request on one line: site, person, route, policy, handler, answer. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    /** {@code _lang} is read from the address alone: parameters in a body are not ours to read. */
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)_lang=([a-zA-Z]{2})");

    private final transient Sites sites;
    private final transient PermissionBook book;
    private final transient Authenticator authenticator;
    private final transient Routes routes;

    ApiServlet(Sites sites, PermissionBook book, Routes routes) {
        this.sites = sites;
        this.book = book;
        this.authenticator = new Authenticator(book);
        this.routes = routes;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(request);
        try {
            send(answer, request, response);
        } catch (RuntimeException | Error e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                answer.headers().keySet().forEach(name -> response.setHeader(name, null));
                Fault.tell(e, request, response);
                return;
            }
            LOG.error("An answer could not be written to its end", e);
            throw new IOException("The answer was cut short", e);
        }
    }

    /** Answers in the place of a route. */
    static void tell(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, null);
        send(told(Problems::answer, refused, language, request), request, response);
    }

    private Answer answer(HttpServletRequest request) {
        Language language = language(request, null);
        Errors errors = Problems::answer;
        Person person = null;
        String route = "";
        try {
            List<String> path = Paths.segments(request.getRequestURI());
            errors = routes.errorsOf(path);
            Site site = sites.forHost(Front.hostName(request));
            site.freshen();
            person = person(request, site, routes.policy(request.getMethod(), path));
            language = language(request, person);
            Routes.Match match = routes.find(request.getMethod(), path);
            route = match.route().toString();
            Rights rights = person == null ? new Guest() : book.of(person.context(), site);
            Call call = new Call(request, site, routes, match, person, language, rights);
            enforce(call);
            return match.route().handler().answer(call);
        } catch (Refused refused) {
            RefusedAccess.note(refused, request, person, route);
            return told(errors, refused, language, request);
        } catch (Routes.WrongMethod wrong) {
            return told(errors, Refusal.of("method_not_allowed").asRefused(), language, request)
                    .with("Allow", String.join(", ", wrong.allowed()));
        } catch (DatabaseFault fault) {
            return told(errors, refusal(fault), language, request);
        } catch (InvalidParameterException e) {
            return told(errors, unreadable(e), language, request);
        } catch (InvalidFileNameException e) {
            return told(
                    errors, Refusal.of("bad_request").with("reason", "filename").asRefused(), language, request);
        } catch (RuntimeException | Error e) {
            // A stack too deep or a full memory ends one request; it is told like any other fault.
            return told(errors, Fault.refused(e), language, request);
        }
    }

    private @Nullable Person person(HttpServletRequest request, Site site, Policy policy) {
        return policy instanceof Policy.Application
                ? null
                : authenticator
                        .person(request, site, policy instanceof Policy.Anyone)
                        .orElse(null);
    }

    /** As the dialect of the route tells it, or as a page for someone who opened an address in a browser. */
    private static Answer told(Errors errors, Refused refused, Language language, HttpServletRequest request) {
        Answer answer = errors.answer(refused, language);
        return ErrorPage.isWanted(request) ? ErrorPage.of(answer, refused, language) : answer;
    }

    /** Parameters of an address or a form that the server could not take apart. */
    private static Refused unreadable(InvalidParameterException e) {
        return e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? Call.tooLarge().asRefused()
                : Refusal.of("bad_request").with("reason", "form").asRefused();
    }

    private static Refused refusal(DatabaseFault fault) {
        if (fault.isDiskFull()) {
            LOG.error("The disk of the database is full: {}", fault.getMessage());
            return Refusal.of("disk_full").asRefused();
        }
        if (fault.isUncertain()) {
            LOG.warn("The database did not answer a commit: {}", fault.getMessage());
            return Refusal.of("outcome_unknown").asRefused();
        }
        if (fault.isPassing()) {
            LOG.warn("The database is busy: {}", fault.getMessage());
            return Refusal.of("busy").asRefused();
        }
        return Fault.refused(fault);
    }

    /** Lets pass whom the policy of the route lets pass. */
    static void enforce(Call call) {
        Policy policy = call.route().policy();
        refuseNarrow(call, policy);
        if (policy instanceof Policy.Anyone || policy instanceof Policy.Application) {
            return;
        }
        Person person = call.person();
        refuseUnlessEnrolled(person, policy);
        switch (policy) {
            case Policy.OnType(var right) -> {
                if (!call.rights().may(right, call.type())) {
                    throw denied(call, right);
                }
            }
            case Policy.Administrator _ -> {
                if (!Policy.administers(person.context())) {
                    throw Refusal.of("permission_denied")
                            .with("doctype", call.route().pattern())
                            .with("administrator", Role.SYSTEM_MANAGER)
                            .asRefused();
                }
            }
            case Policy.LoggedIn _, Policy.OwnAccount _, Policy.Identity _, Policy.Anyone _, Policy.Application _ -> {}
        }
    }

    /** A role asks for a second factor: until it is set up, a session opens the way to do so and nothing else. */
    private static void refuseUnlessEnrolled(Person person, Policy policy) {
        if (person.session() != null && person.user().mustEnrol() && !(policy instanceof Policy.OwnAccount)) {
            throw Refusal.of("second_factor_needed").asRefused();
        }
    }

    /** An application that may only learn who someone is opens nothing else, not even what is open to guests. */
    private static void refuseNarrow(Call call, Policy policy) {
        boolean narrow = call.visitor().map(Person::identityOnly).orElse(false);
        if (narrow && !(policy instanceof Policy.Identity)) {
            throw Refusal.of("insufficient_scope").asRefused();
        }
    }

    private static RuntimeException denied(Call call, Right right) {
        return Documents.denied(call.type(), right);
    }

    /** What the request asks for wins over what the person prefers; its address wins over its headers. */
    private static Language language(HttpServletRequest request, @Nullable Person person) {
        String query = request.getQueryString();
        Matcher named = query == null ? null : LANGUAGE.matcher(query);
        if (named != null && named.find()) {
            return Language.of(named.group(1));
        }
        String asked = request.getHeader("Accept-Language");
        if (asked != null && !asked.isBlank() && !asked.startsWith("*")) {
            return Language.of(asked.strip());
        }
        return person == null ? Language.FR : person.user().language();
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (answer.mediaType() != null) {
            String media = answer.mediaType();
            response.setContentType(
                    media.startsWith("text/") && !media.contains("charset") ? media + ";charset=UTF-8" : media);
        }
        if (!request.getMethod().equals("HEAD")) {
            try {
                answer.body().to(response.getOutputStream());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
