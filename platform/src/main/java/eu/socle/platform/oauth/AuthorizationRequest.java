package eu.socle.platform.oauth;

import eu.socle.platform.api.Call;
import eu.socle.platform.core.OAuthClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks of a person, from a known application that waits at a known address. Only then may a browser be
 * sent there, with a code or with a refusal.
 */
record AuthorizationRequest(OAuthClient client, String redirectUri, Form form) {

    /** What travels through the page of consent. */
    static final List<String> CARRIED = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age");

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_NONCE = 500;

    /** Nothing when the application is unknown or the address is not one of its own, letter by letter. */
    static Optional<AuthorizationRequest> of(Call call, Form form) {
        if (form.twice()) {
            return Optional.empty();
        }
        return Clients.find(call.site(), form.get("client_id")).flatMap(client -> {
            String uri = form.get("redirect_uri", client.text(OAuthClient.DEFAULT_REDIRECT_URI));
            return client.redirectUris().contains(uri)
                    ? Optional.of(new AuthorizationRequest(client, uri, form))
                    : Optional.empty();
        });
    }

    /** Refuses what is not done here. */
    void check() {
        if (!form.need("response_type").equals("code")) {
            throw new OAuthRefusal("unsupported_response_type", "Only the response type code is given.");
        }
        if (!form.get("response_mode", "query").equals("query")) {
            throw OAuthRefusal.request("Only the response mode query is given.");
        }
        if (form.get("request") != null) {
            throw new OAuthRefusal("request_not_supported", "Request objects are not read.");
        }
        if (form.get("request_uri") != null) {
            throw new OAuthRefusal("request_uri_not_supported", "Request objects are not fetched.");
        }
        if (form.get("nonce", "").length() > LONGEST_NONCE) {
            throw OAuthRefusal.request("The nonce is too long.");
        }
        checkChallenge();
        scopes();
    }

    private void checkChallenge() {
        String challenge = form.get("code_challenge");
        if (challenge == null) {
            if (form.get("code_challenge_method") != null || client.flag(OAuthClient.REQUIRE_PKCE)) {
                throw OAuthRefusal.request("A code_challenge is required (PKCE).");
            }
        } else if (!form.get("code_challenge_method", "plain").equals("S256")) {
            throw OAuthRefusal.request("The code_challenge_method must be S256.");
        } else if (!CHALLENGE.matcher(challenge).matches()) {
            throw OAuthRefusal.request("The code_challenge is not one of S256.");
        }
    }

    /** What is asked of what the application may ask; what nobody knows here is passed over, as OpenID Connect wants. */
    List<String> scopes() {
        String asked = form.get("scope");
        List<String> known = client.scopes();
        List<String> scopes = asked == null
                ? known
                : List.of(asked.split(" ")).stream()
                        .filter(known::contains)
                        .distinct()
                        .toList();
        if (scopes.isEmpty()) {
            throw new OAuthRefusal("invalid_scope", "The application may not ask for this scope.");
        }
        return scopes;
    }

    boolean prompts(String what) {
        return List.of(form.get("prompt", "").split(" ")).contains(what);
    }

    /** How old a login may be, in seconds; null for any age. */
    @Nullable
    Long maxAge() {
        String age = form.get("max_age");
        if (age != null && !age.matches("\\d{1,9}")) {
            throw OAuthRefusal.request("The max_age is not a number of seconds.");
        }
        return age == null ? null : Long.valueOf(age);
    }

    /** The address that the browser is sent back to. */
    String back(String issuer, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        String state = form.get("state");
        if (state != null) {
            all.put("state", state);
        }
        all.put("iss", issuer);
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + String.join("&", pairs);
    }
}
