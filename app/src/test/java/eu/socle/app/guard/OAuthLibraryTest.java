package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Visitor;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client library that others wrote finds everything by itself, and accepts what it is given. */
class OAuthLibraryTest {

    private static final String PERSON = "camille@example.org";

    @Test
    void a_library_goes_from_discovery_to_the_profile() throws Exception {
        try (House house = House.open(null)) {
            house.pass(Duration.between(
                    house.site().clock().instant(), Clock.systemUTC().instant()));
            house.user(PERSON, House.PASSWORD);
            Caller admin = house.caller(Accounts.newApiKey(house.site(), User.ADMINISTRATOR));
            var made = admin.post(
                    "/api/doc/oauth-client", Map.of("app_name", "Bibliothèque", "redirect_uris", Visitor.BACK));
            Visitor browser = new Visitor(
                    admin.address(), house.login(PERSON, House.PASSWORD), (String) made.at("client_id"), "");
            follow(browser, new ClientID((String) made.at("client_id")), new Secret((String) made.at("client_secret")));
        }
    }

    private static void follow(Visitor browser, ClientID client, Secret secret) throws Exception {
        OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(new Issuer(browser.address()));
        assertThat(provider.getResponseTypes()).containsExactly(ResponseType.CODE);
        assertThat(provider.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);

        CodeVerifier verifier = new CodeVerifier();
        Nonce nonce = new Nonce();
        State state = new State();
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client, URI.create(Visitor.BACK))
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        String asked = request.toURI().toString().substring(browser.address().length());
        var page = browser.guest().get(asked, "Accept", "text/html", "Cookie", browser.cookie());
        String back = browser.press(Visitor.fields(page), "allow").header("Location");
        var response = AuthenticationResponseParser.parse(URI.create(back)).toSuccessResponse();
        assertThat(response.getState()).isEqualTo(state);
        assertThat(response.getIssuer().getValue()).isEqualTo(browser.address());

        AuthorizationCode code = response.getAuthorizationCode();
        var sent = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        new ClientSecretBasic(client, secret),
                        new AuthorizationCodeGrant(code, URI.create(Visitor.BACK), verifier))
                .build()
                .toHTTPRequest()
                .send();
        OIDCTokenResponse tokens =
                (OIDCTokenResponse) OIDCTokenResponseParser.parse(sent).toSuccessResponse();
        var proof = new IDTokenValidator(
                        provider.getIssuer(),
                        client,
                        JWSAlgorithm.RS256,
                        provider.getJWKSetURI().toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
        assertThat(proof.getSubject().getValue()).isEqualTo(PERSON);

        var profile = UserInfoResponse.parse(new UserInfoRequest(
                                provider.getUserInfoEndpointURI(),
                                tokens.getOIDCTokens().getBearerAccessToken())
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse();
        assertThat(profile.getUserInfo().getSubject()).isEqualTo(proof.getSubject());
        assertThat(profile.getUserInfo().getEmailAddress()).isEqualTo(PERSON);
    }
}
