package eu.socle.platform.security;

import eu.socle.kernel.Context;
import eu.socle.kernel.Refusal;
import eu.socle.platform.sites.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who makes a request: by API key, by the token that an application was given, or by the cookie of a session. A wrong
 * key or token is refused, never taken for a guest.
 */
public final class Authenticator {

    public static final String COOKIE = "sid";

    /** The field of a form that proves that it is ours. */
    public static final String CSRF_FIELD = "csrf_token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final PermissionBook book;

    public Authenticator(PermissionBook book) {
        this.book = book;
    }

    /**
     * The person, or nothing for a guest.
     *
     * @param open whether the route is open to guests: logging in again needs no token of the former session
     * @throws eu.socle.kernel.Refused {@code unauthenticated} for a key that is wrong, {@code invalid_token} for a token that
     *     is, {@code csrf} for a change that did not come from our own page
     */
    public Optional<Person> person(HttpServletRequest request, Site site, boolean open) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return Optional.of(named(site, authorization));
        }
        String token = cookie(request);
        if (token == null) {
            return Optional.empty();
        }
        Optional<Session> session = Sessions.find(site, token, book);
        if (session.isPresent() && !open) {
            refuseForged(request, session.get());
        }
        return session.flatMap(found -> book.user(site, found.user()).map(card -> person(site, card, found)))
                .filter(person -> person.user().enabled());
    }

    private Person person(Site site, UserCard card, @Nullable Session session) {
        return new Person(card, book.contextOf(site, card), session, false);
    }

    /** A token holds no colon, which parts a key from its secret. */
    private Person named(Site site, String authorization) {
        String[] words = authorization.strip().split("\\s+", 2);
        boolean token = words.length == 2 && words[0].equalsIgnoreCase("bearer") && words[1].indexOf(':') < 0;
        return token ? byToken(site, words[1]) : byKey(site, words);
    }

    private Person byToken(Site site, String token) {
        AccessTokens.Opened opened = AccessTokens.open(site, token, book)
                .orElseThrow(() -> Refusal.of("invalid_token").asRefused());
        if (opened.authorization().opensAll()) {
            return person(site, opened.user(), null);
        }
        // Without a role: even where nobody asks for the scope, there is nothing to be had.
        Context nothing = new Context(
                opened.user().name(), Set.of(), opened.user().language(), Context.PARIS, site.clock(), false);
        return new Person(opened.user(), nothing, null, true);
    }

    private Person byKey(Site site, String[] words) {
        String pair = words.length < 2
                ? ""
                : switch (words[0].toLowerCase(Locale.ROOT)) {
                    case "token", "bearer" -> words[1];
                    case "basic" -> decoded(words[1]);
                    default -> "";
                };
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            throw Refusal.of("unauthenticated").asRefused();
        }
        Optional<UserCard> card = book.userOfKey(site, pair.substring(0, colon));
        String given = Tokens.sha256(pair.substring(colon + 1));
        boolean right = card.map(UserCard::secretHash)
                .map(hash -> Tokens.same(hash, given))
                .orElse(false);
        if (!right || card.isEmpty() || !card.get().enabled()) {
            throw Refusal.of("unauthenticated").asRefused();
        }
        return person(site, card.get(), null);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    public static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isBlank()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** A browser must prove that the change comes from our page; a program that keeps the cookie itself need not. */
    private static void refuseForged(HttpServletRequest request, Session session) {
        if (SAFE.contains(request.getMethod()) || !comesFromBrowser(request)) {
            return;
        }
        String sent = request.getHeader("X-CSRF-Token");
        sent = sent == null ? request.getHeader("X-Frappe-CSRF-Token") : sent;
        sent = sent == null && isForm(request) ? request.getParameter(CSRF_FIELD) : sent;
        if (!session.isOurs(sent) || !isOurOrigin(request)) {
            throw Refusal.of("csrf").asRefused();
        }
    }

    /** A page without a script sends the token as a field. */
    private static boolean isForm(HttpServletRequest request) {
        String media = request.getContentType();
        return media != null && media.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Refuses a login that another site's page sends. */
    public static void refuseForeignPage(HttpServletRequest request) {
        if (comesFromBrowser(request) && !isOurOrigin(request)) {
            throw Refusal.of("csrf").asRefused();
        }
    }

    private static boolean comesFromBrowser(HttpServletRequest request) {
        return request.getHeader("Origin") != null
                || request.getHeader("Sec-Fetch-Site") != null
                || request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader("Sec-Fetch-Dest") != null;
    }

    private static boolean isOurOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            String from = request.getHeader("Sec-Fetch-Site");
            return from == null || from.equals("same-origin") || from.equals("none");
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(Front.host(request));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
