package eu.socle.platform.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.core.OAuthClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What applications read: who the person is, where everything is found, which key signs. */
final class IdentityRoutes implements RouteSource {

    private static final List<String> CONFIGURATIONS = List.of(
            Addresses.CONFIGURATION, "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server");

    @Override
    public List<Route> routes() {
        List<Route> routes = new java.util.ArrayList<>();
        for (String verb : List.of("GET", "POST")) {
            routes.add(new Route(verb, Addresses.PROFILE, Policy.IDENTITY, "Who the person is", this::profile));
        }
        for (String address : CONFIGURATIONS) {
            routes.add(new Route(
                    "GET", address, Policy.APPLICATION, "How to ask people for consent", this::configuration));
        }
        routes.add(new Route("GET", Addresses.KEYS, Policy.APPLICATION, "The key that signs identities", this::keys));
        return routes;
    }

    private Answer profile(Call call) {
        return Answer.ok(Profile.of(call.person().user(), Addresses.issuer(call)));
    }

    private Answer keys(Call call) {
        return Answer.ok(new JWKSet(SigningKey.of(call.site()).toPublicJWK()).toJSONObject());
    }

    private Answer configuration(Call call) {
        String here = Addresses.issuer(call);
        List<String> methods = List.of("client_secret_basic", "client_secret_post", "none");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", here);
        body.put("authorization_endpoint", here + Addresses.AUTHORIZE);
        body.put("token_endpoint", here + Addresses.TOKEN);
        body.put("userinfo_endpoint", here + Addresses.PROFILE);
        body.put("revocation_endpoint", here + Addresses.REVOKE);
        body.put("introspection_endpoint", here + Addresses.INTROSPECT);
        body.put("jwks_uri", here + Addresses.KEYS);
        body.put("scopes_supported", List.of(OAuthClient.OPENID, OAuthClient.ALL));
        body.put("response_types_supported", List.of("code"));
        body.put("response_modes_supported", List.of("query"));
        body.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        body.put("code_challenge_methods_supported", List.of("S256"));
        body.put("subject_types_supported", List.of("public"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        body.put("token_endpoint_auth_methods_supported", methods);
        body.put("revocation_endpoint_auth_methods_supported", methods);
        body.put("introspection_endpoint_auth_methods_supported", methods);
        body.put(
                "claims_supported",
                List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "name", "email", "roles"));
        body.put("authorization_response_iss_parameter_supported", true);
        body.put("claims_parameter_supported", false);
        body.put("request_parameter_supported", false);
        body.put("request_uri_parameter_supported", false);
        return Answer.ok(body);
    }
}
