package eu.socle.platform.oauth;

import eu.socle.platform.api.Call;
import eu.socle.platform.core.ClientSecret;
import eu.socle.platform.core.OAuthClient;
import eu.socle.platform.sites.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds registered applications, and has them prove who they are: by the Basic header or in the form, never by both. */
final class Clients {

    private record Credentials(String id, @Nullable String secret) {}

    private Clients() {}

    /** An application in use, by its identifier. */
    static Optional<OAuthClient> find(Site site, @Nullable String id) {
        return id == null
                ? Optional.empty()
                : site.asSystem(unit -> unit.find(OAuthClient.TYPE, id))
                        .filter(client -> client.flag(OAuthClient.ENABLED));
    }

    /** The application that makes a request; one that keeps a secret must show it. */
    static OAuthClient proven(Call call, Form form) {
        Credentials credentials = credentials(call, form);
        return find(call.site(), credentials.id())
                .filter(client -> isProven(client, credentials.secret()))
                .orElseThrow(Clients::unknown);
    }

    private static boolean isProven(OAuthClient client, @Nullable String secret) {
        return client.isPublic() ? secret == null : secret != null && ClientSecret.matches(client, secret);
    }

    private static OAuthRefusal unknown() {
        return new OAuthRefusal("invalid_client", "The application is unknown, closed, or did not prove who it is.");
    }

    private static Credentials credentials(Call call, Form form) {
        String header = call.header("Authorization");
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (header == null) {
            if (id == null) {
                throw unknown();
            }
            return new Credentials(id, secret);
        }
        Credentials basic = basic(header);
        if (secret != null || id != null && !id.equals(basic.id())) {
            throw OAuthRefusal.request("The application must prove who it is in one way only.");
        }
        return basic;
    }

    private static Credentials basic(String header) {
        String[] words = header.strip().split("\\s+", 2);
        if (words.length < 2 || !words[0].toLowerCase(Locale.ROOT).equals("basic")) {
            throw unknown();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new Credentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw unknown();
    }

    /** Both halves are form-encoded first (RFC 6749, 2.3.1). */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
