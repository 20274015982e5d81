package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Visitor;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.Authorizations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What codes and tokens open, for how long, and what ends them. */
class OAuthTokenTest {

    private static final House HOUSE = House.open(null);
    private static final String CLIENTS = "/api/doc/oauth-client";
    private static final Caller ADMIN = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
    private static int people;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static Visitor visitor(String kind) {
        String person = "personne" + ++people + "@example.org";
        HOUSE.user(person, House.PASSWORD);
        return visitor(kind, person);
    }

    private static Visitor visitor(String kind, String person) {
        var made = ADMIN.post(CLIENTS, Map.of("app_name", "Essai", "client_type", kind, "redirect_uris", Visitor.BACK));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String secret = kind.equals("Public") ? "" : (String) made.at("client_secret");
        return new Visitor(ADMIN.address(), HOUSE.login(person, House.PASSWORD), (String) made.at("client_id"), secret);
    }

    private static List<Map<String, Object>> rows(String sql) {
        return HOUSE.site().asSystem(unit -> unit.statements().query(sql));
    }

    private static void gone(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("error")).isEqualTo("invalid_grant");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    private static void opens(Visitor visitor, Object token, boolean does) {
        var reply = visitor.bearer(token).get("/api/session");
        assertThat(reply.status()).as(reply.text()).isEqualTo(does ? 200 : 401);
        if (!does) {
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(visitor.bearer(token)
                            .get("/api/method/frappe.auth.get_logged_user")
                            .header("WWW-Authenticate"))
                    .isEqualTo("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void a_code_becomes_tokens_that_do_what_the_person_may() {
        Visitor visitor = visitor("Confidential");
        var tokens = visitor.tokens(visitor.request());
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        assertThat(tokens.at("token_type")).isEqualTo("Bearer");
        assertThat(tokens.at("expires_in")).hasToString("3600");
        assertThat(tokens.at("scope")).isEqualTo("openid all");
        Caller program = visitor.bearer(tokens.at("access_token"));
        assertThat(program.get("/api/method/frappe.auth.get_logged_user").at("message"))
                .asString()
                .startsWith("personne");
        assertThat(program.post("/api/resource/Customer", Map.of("customer_name", "Par jeton" + people))
                        .status())
                .isEqualTo(200);
        assertThat(program.get(CLIENTS).status()).isEqualTo(403);
        assertThat(program.get(Visitor.BASE + "openid_profile").at("roles")).isEqualTo(List.of("Sales User"));
        String stored = HOUSE.site()
                .asSystem(unit -> unit.statements()
                        .query("select string_agg(t::text, '') || string_agg(g::text, '') as all_of_it"
                                + " from oauth_token t, oauth_grant g")
                        .getFirst()
                        .get("all_of_it"))
                .toString();
        assertThat(stored)
                .doesNotContain(
                        (String) tokens.at("access_token"), (String) tokens.at("refresh_token"), visitor.secret());
    }

    @Test
    void the_proof_of_identity_holds_against_the_published_key() throws Exception {
        Visitor visitor = visitor("Public");
        var tokens = visitor.tokens(visitor.request());
        SignedJWT proof = SignedJWT.parse((String) tokens.at("id_token"));
        String keys = visitor.guest().get(Visitor.BASE + "jwks").text();
        assertThat(keys).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        var key = JWKSet.parse(keys).getKeyByKeyId(proof.getHeader().getKeyID()).toRSAKey();
        assertThat(key.size()).isGreaterThanOrEqualTo(2048);
        assertThat(proof.verify(new RSASSAVerifier(key))).isTrue();
        var claims = proof.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(visitor.address());
        assertThat(claims.getAudience()).containsExactly(visitor.client());
        assertThat(claims.getSubject())
                .isEqualTo(claims.getStringClaim("email"))
                .startsWith("personne");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000);
        assertThat(claims.getLongClaim("auth_time"))
                .isLessThanOrEqualTo(claims.getIssueTime().getTime() / 1000);
        assertThat(claims.getStringClaim("at_hash")).hasSize(22);
        opens(visitor, proof.serialize(), false); // it proves, and opens nothing
        Map<String, String> without = visitor.request();
        without.put("scope", "all");
        assertThat(visitor.tokens(without).json()).doesNotContainKey("id_token");
        String sealed = HOUSE.site()
                .asSystem(unit -> unit.statements()
                        .query("select value from socle_meta where key = 'oauth_signing_key'")
                        .getFirst()
                        .get("value"))
                .toString();
        assertThat(sealed).startsWith("s1:").doesNotContain("RSA");
    }

    @Test
    void a_code_serves_once_and_what_it_gave_ends_with_its_second_use() {
        Visitor visitor = visitor("Public");
        String code = visitor.agree(visitor.request()).get("code");
        var tokens = visitor.exchange(code);
        opens(visitor, tokens.at("access_token"), true);
        gone(visitor.exchange(code));
        opens(visitor, tokens.at("access_token"), false);
        gone(visitor.renew(tokens.at("refresh_token")));
    }

    @Test
    void a_code_is_bound_to_its_request_and_to_a_minute() {
        Visitor visitor = visitor("Public");
        Map<String, Map<String, String>> wrong = new LinkedHashMap<>();
        wrong.put("verifier", Map.of("code_verifier", "x".repeat(43)));
        wrong.put("address", Map.of("redirect_uri", Visitor.BACK + "/"));
        wrong.put("client", Map.of("client_id", visitor("Public").client()));
        wrong.forEach((what, change) -> {
            String code = visitor.agree(visitor.request()).get("code");
            Map<String, String> form = form(code);
            form.putAll(change);
            gone(visitor.token(form));
            gone(visitor.exchange(code)); // tried once, gone
        });
        for (String left : List.of("code_verifier", "redirect_uri")) {
            Map<String, String> form = form(visitor.agree(visitor.request()).get("code"));
            form.remove(left);
            gone(visitor.token(form));
        }
        String late = visitor.agree(visitor.request()).get("code");
        HOUSE.pass(Duration.ofSeconds(61));
        gone(visitor.exchange(late));
    }

    private static Map<String, String> form(String code) {
        return new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Visitor.BACK,
                "code_verifier",
                Visitor.VERIFIER));
    }

    @Test
    void an_old_confidential_application_may_do_without_pkce_but_nobody_takes_it_out() {
        Visitor visitor = visitor("Confidential");
        Map<String, String> plain = visitor.request();
        plain.remove("code_challenge");
        plain.remove("code_challenge_method");
        assertThat(visitor.agree(visitor.request())).containsKey("code");
        assertThat(Visitor.found(visitor.authorize(plain).header("Location")))
                .containsEntry("error", "invalid_request");
        ADMIN.put("/api/resource/OAuth%20Client/" + visitor.client(), Map.of("require_pkce", 0));
        Map<String, String> form = form(visitor.agree(plain).get("code"));
        gone(visitor.token(form)); // a verifier for which no challenge came
        form = form(visitor.agree(plain).get("code"));
        form.remove("code_verifier");
        assertThat(visitor.token(form).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_serves_once_and_its_second_use_ends_the_family() {
        Visitor visitor = visitor("Confidential");
        var first = visitor.tokens(visitor.request());
        HOUSE.pass(Duration.ofHours(2));
        opens(visitor, first.at("access_token"), false);
        var more = visitor.token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                (String) first.at("refresh_token"),
                "scope",
                "all admin"));
        assertThat(more.at("error")).isEqualTo("invalid_scope");
        var second = visitor.renew(first.at("refresh_token"));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        opens(visitor, second.at("access_token"), true);
        gone(visitor.renew(first.at("refresh_token")));
        opens(visitor, second.at("access_token"), false);
        gone(visitor.renew(second.at("refresh_token")));
    }

    @Test
    void what_nobody_uses_ends_and_is_forgotten() {
        Visitor visitor = visitor("Public");
        var tokens = visitor.tokens(visitor.request());
        HOUSE.pass(Duration.ofDays(29));
        var renewed = visitor.renew(tokens.at("refresh_token"));
        assertThat(renewed.status()).isEqualTo(200);
        HOUSE.pass(Duration.ofDays(31));
        gone(visitor.renew(renewed.at("refresh_token")));
        visitor("Public").agree(visitor.request());
        HOUSE.pass(Duration.ofDays(40));
        Authorizations.purge(HOUSE.site());
        for (String table : List.of("oauth_grant", "oauth_token")) {
            assertThat(rows("select 1 from " + table)).as(table).isEmpty();
        }
    }

    @Test
    void however_much_it_is_used_the_person_is_asked_again_after_half_a_year() {
        Visitor visitor = visitor("Public");
        Object refresh = visitor.tokens(visitor.request()).at("refresh_token");
        for (int day = 0; day < 180; day += 20) {
            var renewed = visitor.renew(refresh);
            assertThat(renewed.status()).as(day + renewed.text()).isEqualTo(200);
            refresh = renewed.at("refresh_token");
            HOUSE.pass(Duration.ofDays(20));
        }
        HOUSE.pass(Duration.ofDays(1));
        gone(visitor.renew(refresh));
    }

    @Test
    void an_application_proves_who_it_is_in_one_way() {
        Visitor visitor = visitor("Confidential");
        Map<String, String> form = form("x");
        Caller basic = new Caller(visitor.address(), basic(visitor.client(), visitor.secret()));
        assertThat(basic.form("POST", Visitor.BASE + "get_token", form).at("error"))
                .isEqualTo("invalid_grant");
        Map<String, String> both = new LinkedHashMap<>(form);
        both.put("client_secret", visitor.secret());
        assertThat(basic.form("POST", Visitor.BASE + "get_token", both).at("error"))
                .isEqualTo("invalid_request");
        for (String wrong : List.of("", "wrong", visitor.secret() + "x")) {
            var reply = new Caller(visitor.address(), basic(visitor.client(), wrong))
                    .form("POST", Visitor.BASE + "get_token", form);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.at("error")).isEqualTo("invalid_client");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
        }
        form.put("client_id", visitor.client());
        assertThat(visitor.guest()
                        .form("POST", Visitor.BASE + "get_token", form)
                        .status())
                .isEqualTo(401);
        assertThat(visitor.guest()
                        .form("POST", Visitor.BASE + "get_token", Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(visitor.guest()
                        .form("POST", Visitor.BASE + "get_token?client_secret=x", form)
                        .at("error"))
                .isEqualTo("invalid_request");
        assertThat(visitor.guest().post(Visitor.BASE + "get_token", form).at("error"))
                .isEqualTo("invalid_request");
        assertThat(visitor.token(Map.of("grant_type", "password", "username", "x"))
                        .at("error"))
                .isEqualTo("unsupported_grant_type");
        assertThat(visitor.token(Map.of("grant_type", "client_credentials")).at("error"))
                .isEqualTo("unsupported_grant_type");
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_token_for_identity_opens_the_profile_and_nothing_else() {
        HOUSE.user("chef@example.org", House.PASSWORD);
        ADMIN.put("/api/resource/User/chef@example.org", Map.of("roles", List.of(Map.of("role", "System Manager"))));
        Visitor visitor = visitor("Public", "chef@example.org");
        Map<String, String> request = visitor.request();
        request.put("scope", "openid profile email");
        var tokens = visitor.tokens(request);
        assertThat(tokens.at("scope")).isEqualTo("openid");
        Caller narrow = visitor.bearer(tokens.at("access_token"));
        var profile = narrow.get(Visitor.BASE + "openid_profile");
        assertThat(profile.status()).as(profile.text()).isEqualTo(200);
        assertThat(profile.at("sub")).isEqualTo("chef@example.org");
        for (String path : List.of(
                "/api/session",
                "/api/doc/user",
                "/api/resource/User",
                "/api/method/ping",
                "/api/method/frappe.auth.get_logged_user",
                "/api/v2/document/User",
                "/api/openapi.json",
                "/api/authorizations",
                "/printview",
                Visitor.BASE + "authorize")) {
            var reply = narrow.get(path);
            assertThat(reply.status()).as(path).isEqualTo(403);
            assertThat(reply.header("WWW-Authenticate")).as(path).isEqualTo("Bearer error=\"insufficient_scope\"");
        }
        assertThat(narrow.get("/metrics", "X-Forwarded-For", "192.0.2.7").status())
                .isNotEqualTo(200);
        assertThat(narrow.post("/api/resource/Customer", Map.of("customer_name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void strangers_learn_nothing_of_a_token_and_cannot_end_it() {
        Visitor visitor = visitor("Confidential");
        Visitor stranger = visitor("Confidential");
        var tokens = visitor.tokens(visitor.request());
        String access = (String) tokens.at("access_token");
        var told = visitor.with("introspect_token", access);
        assertThat(told.at("active")).isEqualTo(true);
        assertThat(told.at("client_id")).isEqualTo(visitor.client());
        assertThat(stranger.with("introspect_token", access).json()).isEqualTo(Map.of("active", false));
        assertThat(visitor.with("introspect_token", "nothing").json()).isEqualTo(Map.of("active", false));
        assertThat(stranger.with("revoke_token", access).status()).isEqualTo(200);
        gone(stranger.renew(tokens.at("refresh_token")));
        opens(visitor, access, true);
        assertThat(visitor.with("revoke_token", access).status()).isEqualTo(200);
        assertThat(visitor.with("revoke_token", access).status()).isEqualTo(200);
        opens(visitor, access, false);
        var renewed = visitor.renew(tokens.at("refresh_token"));
        assertThat(visitor.with("revoke_token", (String) renewed.at("refresh_token"))
                        .status())
                .isEqualTo(200);
        opens(visitor, renewed.at("access_token"), false);
        assertThat(visitor.with("introspect_token", (String) renewed.at("access_token"))
                        .at("active"))
                .isEqualTo(false);
    }

    @Test
    void the_person_sees_what_they_allowed_and_takes_it_back() {
        Visitor visitor = visitor("Public");
        var tokens = visitor.tokens(visitor.request());
        var list = visitor.guest().get("/api/authorizations", "Cookie", visitor.cookie());
        assertThat(list.at("data/0/app_name")).isEqualTo("Essai");
        assertThat(list.at("data/0/scopes")).isEqualTo(List.of("all", "openid"));
        Visitor other = visitor("Public");
        String path = "/api/authorizations/" + visitor.client();
        assertThat(other.guest().delete(path, "Cookie", other.cookie()).status())
                .isEqualTo(404);
        opens(visitor, tokens.at("access_token"), true);
        assertThat(visitor.guest().delete(path, "Cookie", visitor.cookie()).status())
                .isEqualTo(204);
        opens(visitor, tokens.at("access_token"), false);
        gone(visitor.renew(tokens.at("refresh_token")));
    }

    @Test
    void a_page_shows_the_same_and_takes_back_only_when_its_own_button_is_pressed() {
        Visitor visitor = visitor("Public");
        var tokens = visitor.tokens(visitor.request());
        Caller guest = visitor.guest();
        var page = guest.get("/authorizations", "Cookie", visitor.cookie());
        assertThat(page.text())
                .contains("Vos applications", "Essai", "Depuis le 2")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'", "form-action 'self';");
        Map<String, String> fields = Visitor.fields(page);
        assertThat(fields).containsEntry("client", visitor.client());
        Map<String, String> forged = new LinkedHashMap<>(fields);
        forged.put("csrf_token", "x");
        assertThat(guest.form("POST", "/authorizations", forged, "Cookie", visitor.cookie())
                        .status())
                .isEqualTo(403);
        String[] foreign = {"Cookie", visitor.cookie(), "Origin", "https://evil.example"};
        assertThat(guest.form("POST", "/authorizations", fields, foreign).status())
                .isEqualTo(403);
        opens(visitor, tokens.at("access_token"), true);
        var done = guest.form("POST", "/authorizations", fields, "Cookie", visitor.cookie());
        assertThat(done.header("Location")).isEqualTo("/authorizations");
        opens(visitor, tokens.at("access_token"), false);
        assertThat(guest.get("/authorizations", "Cookie", visitor.cookie()).text())
                .contains("aucune application");
        assertThat(guest.get("/authorizations").status()).isEqualTo(401);
    }

    @Test
    void a_closed_person_a_new_password_and_a_closed_application_end_tokens() {
        for (Map<String, Object> change : List.of(
                Map.<String, Object>of("enabled", 0),
                Map.<String, Object>of("new_password", "another long enough word"))) {
            String person = "partie" + ++people + "@example.org";
            HOUSE.user(person, House.PASSWORD);
            Visitor visitor = visitor("Public", person);
            var tokens = visitor.tokens(visitor.request());
            String code = visitor.agree(visitor.request()).get("code");
            opens(visitor, tokens.at("access_token"), true);
            assertThat(ADMIN.put("/api/resource/User/" + person, change).status())
                    .isEqualTo(200);
            opens(visitor, tokens.at("access_token"), false);
            assertThat(visitor.with("introspect_token", (String) tokens.at("access_token"))
                            .at("active"))
                    .isEqualTo(false);
            gone(visitor.renew(tokens.at("refresh_token")));
            gone(visitor.exchange(code));
        }
        Visitor visitor = visitor("Confidential");
        var tokens = visitor.tokens(visitor.request());
        ADMIN.put("/api/resource/OAuth%20Client/" + visitor.client(), Map.of("enabled", 0));
        opens(visitor, tokens.at("access_token"), false);
        assertThat(visitor.renew(tokens.at("refresh_token")).at("error")).isEqualTo("invalid_client");
    }
}
