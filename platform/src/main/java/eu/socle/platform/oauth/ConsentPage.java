package eu.socle.platform.oauth;

import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.core.OAuthClient;
import eu.socle.platform.print.Template;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Authorizations;
import eu.socle.platform.security.Person;
import eu.socle.platform.security.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Pages without any script: the one question that a person is asked, the refusal of those that may not be asked, and what was agreed to. */
final class ConsentPage {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final String style = resource("page.css");
    private final Template template = Template.compile(resource("page.html").replace("@style@", style));
    private final String styleHash = "'sha256-"
            + Base64.getEncoder().encodeToString(IdTokens.sha256(style.getBytes(StandardCharsets.UTF_8))) + "'";
    private final Map<Language, Map<String, String>> words =
            Map.of(Language.FR, words("words.fr.properties"), Language.EN, words("words.en.properties"));

    Answer ask(Call call, AuthorizationRequest request, Session session) {
        Map<String, String> said = said(call);
        Map<String, Object> values = values(call, said, "ask_title");
        values.put("ask", true);
        values.put("app", request.client().text(OAuthClient.APP_NAME));
        values.put("person", call.person().user().fullName());
        values.put(
                "scopes",
                request.scopes().stream()
                        .map(scope -> Map.of("text", said.getOrDefault(scope, scope)))
                        .toList());
        values.put("unproven", request.client().isPublic());
        values.put("back", place(request.redirectUri()));
        values.put("own", Addresses.OWN);
        values.put("action", Addresses.APPROVE);
        proof(values, session);
        List<Map<String, String>> fields = new ArrayList<>();
        for (String name : AuthorizationRequest.CARRIED) {
            String value = request.form().get(name);
            if (value != null) {
                fields.add(Map.of("name", name, "value", value));
            }
        }
        values.put("fields", fields);
        return page(200, values, "'self' " + source(request.redirectUri()));
    }

    /** Nobody is sent anywhere: who asks is not known, or the way back is not theirs. */
    Answer refuse(Call call, Form form) {
        Map<String, String> said = said(call);
        boolean known = Clients.find(call.site(), form.get("client_id")).isPresent();
        Map<String, Object> values = values(call, said, "refuse_title");
        values.put("ask", false);
        values.put("reason", said.getOrDefault(known ? "refuse_address" : "refuse_client", ""));
        return page(400, values, "'none'");
    }

    /** What the person agreed to, each with a button that takes it back. */
    Answer list(Call call, Session session, List<Authorizations.Allowed> allowed) {
        Map<String, String> said = said(call);
        Map<String, Object> values = values(call, said, "own_title");
        values.put("ask", false);
        values.put("reason", said.getOrDefault(allowed.isEmpty() ? "own_none" : "own_lead", ""));
        values.put("action", Addresses.OWN);
        proof(values, session);
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                        "d MMMM yyyy", Locale.of(call.language().name().toLowerCase(Locale.ROOT)))
                .withZone(Context.PARIS);
        values.put(
                "applications",
                allowed.stream()
                        .map(each -> Map.of(
                                "client", each.client(),
                                "app", each.name(),
                                "can", said.getOrDefault(each.scopes().getFirst(), ""),
                                "since", day.format(each.since()),
                                "used", day.format(each.used())))
                        .toList());
        return page(200, values, "'self'");
    }

    private static void proof(Map<String, Object> values, Session session) {
        values.put("csrf_name", Authenticator.CSRF_FIELD);
        values.put("csrf", session.csrf());
    }

    private Map<String, String> said(Call call) {
        return words.getOrDefault(call.language(), Map.of());
    }

    private static Map<String, Object> values(Call call, Map<String, String> said, String title) {
        String theme =
                call.visitor().map(Person::user).map(user -> user.theme()).orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put("lang", call.language().name().toLowerCase(Locale.ROOT));
        values.put("theme", THEMES.contains(theme) ? theme : "");
        values.put("title", said.getOrDefault(title, ""));
        values.put("words", said);
        return values;
    }

    /** No script, no frame, one style; the form leads to us, and from us to the application. */
    private Answer page(int status, Map<String, Object> values, String formAction) {
        byte[] html = template.render(values).getBytes(StandardCharsets.UTF_8);
        return Answer.bytes(status, "text/html", html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src " + styleHash + "; form-action " + formAction
                                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                .with("X-Frame-Options", "DENY");
    }

    /** Where the person will be, as they may recognise it. */
    private static String place(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getHost() == null ? uri.getScheme() + ":" : uri.getRawAuthority();
    }

    /** The address of the application, in the words of a content security policy. */
    private static String source(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getHost() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static Map<String, String> words(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return Map.copyOf(words);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ConsentPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
