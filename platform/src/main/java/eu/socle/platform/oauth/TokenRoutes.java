package eu.socle.platform.oauth;

import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.core.OAuthClient;
import eu.socle.platform.security.AccessTokens;
import eu.socle.platform.security.Authorization;
import eu.socle.platform.security.Authorizations;
import eu.socle.platform.security.PermissionBook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where applications exchange codes for tokens, renew them, ask about them and give them back. */
final class TokenRoutes implements RouteSource {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final PermissionBook book;

    TokenRoutes(PermissionBook book) {
        this.book = book;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                route(Addresses.TOKEN, "Exchange a code for tokens, or renew them", this::token),
                route(Addresses.REVOKE, "Give a token back", this::revoke),
                route(Addresses.INTROSPECT, "Ask what a token is worth", this::introspect));
    }

    private interface Work {
        Answer answer(Call call, Form form, OAuthClient client);
    }

    private static Route route(String address, String summary, Work work) {
        return new Route("POST", address, Policy.APPLICATION, summary, call -> {
            try {
                Form form = Form.ofBody(call);
                return work.answer(call, form, Clients.proven(call, form)).with("Pragma", "no-cache");
            } catch (OAuthRefusal refusal) {
                return refusal.answer();
            }
        });
    }

    private Answer token(Call call, Form form, OAuthClient client) {
        return switch (form.need("grant_type")) {
            case "authorization_code" -> exchange(call, form, client);
            case "refresh_token" -> renew(call, form, client);
            default ->
                throw new OAuthRefusal(
                        "unsupported_grant_type", "Only authorization_code and refresh_token are given.");
        };
    }

    private Answer exchange(Call call, Form form, OAuthClient client) {
        Authorization authorization = Authorizations.redeem(
                        call.site(),
                        form.need("code"),
                        client.name(),
                        form.get("redirect_uri", ""),
                        challenge(form.get("code_verifier")))
                .filter(found -> Authorizations.isLive(call.site(), found, book))
                .orElseThrow(() -> gone("The code is wrong, late or was used."));
        return given(call, authorization, AccessTokens.issue(call.site(), authorization));
    }

    /** What S256 makes of a verifier (RFC 7636, 4.6). */
    private static @Nullable String challenge(@Nullable String verifier) {
        if (verifier == null) {
            return null;
        }
        if (!VERIFIER.matcher(verifier).matches()) {
            throw OAuthRefusal.request("The code_verifier has 43 to 128 letters, figures and - . _ ~.");
        }
        byte[] hash = IdTokens.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private Answer renew(Call call, Form form, OAuthClient client) {
        String refresh = form.need("refresh_token");
        refuseMore(call, refresh, form.get("scope"), client);
        AccessTokens.Renewed renewed = AccessTokens.renew(call.site(), refresh, client.name(), book)
                .orElseThrow(() -> gone("The refresh token is wrong, late or was used."));
        return given(call, renewed.authorization(), renewed.pair());
    }

    private void refuseMore(Call call, String refresh, @Nullable String asked, OAuthClient client) {
        boolean more = asked != null
                && AccessTokens.tell(call.site(), refresh, client.name(), book)
                        .filter(told -> !told.authorization().scopes().containsAll(List.of(asked.split(" "))))
                        .isPresent();
        if (more) {
            throw new OAuthRefusal("invalid_scope", "More is asked than the person allowed.");
        }
    }

    private static OAuthRefusal gone(String description) {
        return new OAuthRefusal("invalid_grant", description);
    }

    private Answer given(Call call, Authorization authorization, AccessTokens.Pair pair) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", pair.access());
        body.put("token_type", "Bearer");
        body.put("expires_in", AccessTokens.ACCESS.toSeconds());
        body.put("refresh_token", pair.refresh());
        body.put("scope", String.join(" ", authorization.scopes()));
        if (authorization.tellsIdentity()) {
            book.user(call.site(), authorization.user())
                    .ifPresent(user -> body.put("id_token", IdTokens.of(call, authorization, user, pair.access())));
        }
        return Answer.json(200, body);
    }

    /** Always well received, whatever became of the token (RFC 7009). */
    private Answer revoke(Call call, Form form, OAuthClient client) {
        AccessTokens.revoke(call.site(), form.need("token"), client.name());
        return Answer.json(200, Map.of());
    }

    private Answer introspect(Call call, Form form, OAuthClient client) {
        Optional<AccessTokens.Told> told = AccessTokens.tell(call.site(), form.need("token"), client.name(), book);
        return Answer.json(200, told.map(token -> facts(call, token)).orElse(Map.of("active", false)));
    }

    private static Map<String, Object> facts(Call call, AccessTokens.Told token) {
        Authorization authorization = token.authorization();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("active", true);
        body.put("client_id", authorization.client());
        body.put("scope", String.join(" ", authorization.scopes()));
        body.put("sub", authorization.user());
        body.put("username", authorization.user());
        body.put("iss", Addresses.issuer(call));
        body.put("exp", token.expires().getEpochSecond());
        if (token.isAccess()) {
            body.put("token_type", "Bearer");
        }
        return body;
    }
}
