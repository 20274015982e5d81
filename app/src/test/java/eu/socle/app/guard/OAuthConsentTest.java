package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Visitor;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What applications may ask of people, how people are asked, and where browsers are sent. */
class OAuthConsentTest {

    private static final House HOUSE = House.open(null);
    private static final Caller ADMIN = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
    private static final String PERSON = "camille@example.org";
    private static final Visitor OPEN = visitor("Public", "Carnet");
    private static final Visitor KEPT = visitor("Confidential", "Boutique <b>en ligne</b> & \"co\"");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static Visitor visitor(String kind, String name) {
        if (HOUSE.login(PERSON, House.PASSWORD).isEmpty()) {
            HOUSE.user(PERSON, House.PASSWORD);
        }
        Map<String, Object> client = ADMIN.post(
                        "/api/resource/OAuth Client".replace(" ", "%20"),
                        Map.of("app_name", name, "client_type", kind, "redirect_uris", Visitor.BACK))
                .json();
        Map<?, ?> data = (Map<?, ?>) client.get("data");
        Object secret = data.get("client_secret");
        return new Visitor(
                ADMIN.address(),
                HOUSE.login(PERSON, House.PASSWORD),
                (String) data.get("client_id"),
                secret == null ? "" : (String) secret);
    }

    @Test
    void the_person_is_asked_on_a_page_that_nothing_else_can_use() {
        var page = KEPT.authorize(KEPT.request());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Boutique &lt;b&gt;en ligne&lt;/b&gt; &amp; &quot;co&quot;</span> demande l’accès",
                        "Autoriser",
                        "app.example.org")
                .doesNotContain("<script", "<b>", " style=\"", "onclick", "Rien ne prouve");
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self' https://app.example.org;")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).contains("no-store");
        var english = KEPT.guest()
                .get(
                        Visitor.BASE + "authorize?" + Caller.query(KEPT.request()),
                        "Accept-Language",
                        "en",
                        "Cookie",
                        KEPT.cookie());
        assertThat(english.text()).contains("asks for access to your account", "lang=\"en\"");
        assertThat(OPEN.authorize(OPEN.request()).text()).contains("Rien ne prouve l’identité");
    }

    @Test
    void the_answer_goes_back_with_the_state_and_who_answered() {
        Map<String, String> back = KEPT.agree(KEPT.request());
        assertThat(back).containsEntry("state", "état & co").containsEntry("iss", KEPT.address());
        assertThat(back.get("code")).hasSizeGreaterThan(40);
        var denied = KEPT.press(Visitor.fields(KEPT.authorize(KEPT.request())), "deny");
        assertThat(denied.status()).isEqualTo(303);
        assertThat(denied.header("Location")).startsWith(Visitor.BACK + "?");
        assertThat(Visitor.found(denied.header("Location")))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "état & co")
                .doesNotContainKey("code");
    }

    @TestFactory
    Stream<DynamicTest> another_address_is_never_followed() {
        return Stream.of(
                        "https://app.example.org/cb/",
                        "https://app.example.org/cb2",
                        "https://app.example.org/c",
                        "https://app.example.org/CB",
                        "https://APP.example.org/cb",
                        "HTTPS://app.example.org/cb",
                        "http://app.example.org/cb",
                        "https://app.example.org:443/cb",
                        "https://app.example.org/cb?x=1",
                        "https://app.example.org/cb?",
                        "https://app.example.org/cb#x",
                        "https://app.example.org/cb%00",
                        "https://app.example.org/./cb",
                        "https://app.example.org//cb",
                        "https://app.example.org/cb/../cb",
                        "https://app.example.org@evil.example/cb",
                        "https://app.example.org.evil.example/cb",
                        "https://evil.example/?https://app.example.org/cb",
                        " https://app.example.org/cb",
                        "https://app.example.org/cb\n",
                        "//app.example.org/cb",
                        "/cb",
                        "javascript:alert(1)",
                        "app.example.org/cb")
                .map(uri -> DynamicTest.dynamicTest(uri, () -> {
                    Map<String, String> request = OPEN.request();
                    request.put("redirect_uri", uri);
                    refusedHere(OPEN.authorize(request));
                    Map<String, String> posted = Visitor.fields(OPEN.authorize(OPEN.request()));
                    posted.put("redirect_uri", uri);
                    refusedHere(OPEN.press(posted, "allow"));
                }));
    }

    private static void refusedHere(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.text()).contains("Demande refusée").doesNotContain("evil", "<form");
    }

    @Test
    void an_unknown_or_closed_application_is_told_so_here() {
        Map<String, String> request = OPEN.request();
        request.put("client_id", "nobody");
        refusedHere(OPEN.authorize(request));
        request.remove("client_id");
        refusedHere(OPEN.authorize(request));
        refusedHere(OPEN.guest()
                .get(Visitor.BASE + "authorize?" + Caller.query(OPEN.request()) + "&client_id=" + KEPT.client()));
        Visitor closed = visitor("Public", "Fermée");
        ADMIN.put("/api/resource/OAuth%20Client/" + closed.client(), Map.of("enabled", 0));
        refusedHere(closed.authorize(closed.request()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_done_here_is_told_to_the_application() {
        Map<String, Consumer<Map<String, String>>> ways = new HashMap<>();
        ways.put("unsupported_response_type token", asked -> asked.put("response_type", "token"));
        ways.put("unsupported_response_type id_token", asked -> asked.put("response_type", "code id_token"));
        ways.put("invalid_request none", asked -> asked.remove("response_type"));
        ways.put("invalid_request fragment", asked -> asked.put("response_mode", "fragment"));
        ways.put("invalid_request no pkce", asked -> {
            asked.remove("code_challenge");
            asked.remove("code_challenge_method");
        });
        ways.put("invalid_request plain", asked -> asked.put("code_challenge_method", "plain"));
        ways.put("invalid_request silent plain", asked -> asked.remove("code_challenge_method"));
        ways.put("invalid_request short", asked -> asked.put("code_challenge", "abc"));
        ways.put("invalid_scope x", asked -> asked.put("scope", "profile admin"));
        ways.put("request_not_supported x", asked -> asked.put("request", "ey"));
        ways.put("request_uri_not_supported x", asked -> asked.put("request_uri", "https://evil.example"));
        ways.put("consent_required x", asked -> asked.put("prompt", "none"));
        ways.put("invalid_request age", asked -> asked.put("max_age", "-1"));
        return ways.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    Map<String, String> request = OPEN.request();
                    way.getValue().accept(request);
                    var reply = OPEN.authorize(request);
                    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
                    assertThat(reply.header("Location")).startsWith(Visitor.BACK + "?");
                    assertThat(Visitor.found(reply.header("Location")))
                            .containsEntry("error", way.getKey().split(" ")[0])
                            .containsEntry("state", "état & co");
                }));
    }

    @Test
    void whoever_is_not_logged_in_goes_to_the_login_page_and_comes_back_here() {
        Visitor guest = new Visitor(OPEN.address(), "", OPEN.client(), "");
        var reply = guest.authorize(OPEN.request());
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).startsWith("/desk/login?redirect-to=%2Fapi%2Fmethod%2Ffrappe.");
        assertThat(Visitor.found(reply.header("Location")).get("redirect-to"))
                .isEqualTo(Visitor.BASE + "authorize?" + Caller.query(OPEN.request()));
        Map<String, String> silent = OPEN.request();
        silent.put("prompt", "none");
        assertThat(Visitor.found(guest.authorize(silent).header("Location"))).containsEntry("error", "login_required");
        String key = Accounts.newApiKey(HOUSE.site(), PERSON);
        var program = HOUSE.caller(key).get(Visitor.BASE + "authorize?" + Caller.query(OPEN.request()));
        assertThat(program.header("Location")).startsWith("/desk/login");
    }

    @Test
    void only_our_own_page_agrees() {
        Map<String, String> fields = Visitor.fields(OPEN.authorize(OPEN.request()));
        fields.put("decision", "allow");
        Caller guest = OPEN.guest();
        for (String[] from : List.of(
                new String[] {"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"},
                new String[] {"Origin", "null", "Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site", "X-Nothing", "x"})) {
            var foreign = guest.form(
                    "POST",
                    Visitor.BASE + "approve",
                    fields,
                    from[0],
                    from[1],
                    from[2],
                    from[3],
                    "Cookie",
                    OPEN.cookie());
            assertThat(foreign.status()).as(from[1]).isEqualTo(403);
            assertThat(foreign.header("Location")).isEmpty();
        }
        for (String csrf : new String[] {"", "wrong", fields.get("state")}) {
            Map<String, String> forged = new HashMap<>(fields);
            forged.put("csrf_token", csrf);
            assertThat(OPEN.press(forged, "allow").status()).isEqualTo(403);
            // A program without the marks of a browser is held to it too.
            assertThat(guest.form("POST", Visitor.BASE + "approve", forged, "Cookie", OPEN.cookie())
                            .status())
                    .isEqualTo(403);
        }
        var link = guest.get(Visitor.BASE + "approve?" + Caller.query(fields), "Cookie", OPEN.cookie());
        assertThat(link.status()).isEqualTo(404);
        assertThat(guest.form("POST", Visitor.BASE + "approve", fields).status())
                .isEqualTo(401);
    }

    @Test
    void an_application_of_the_house_asks_nobody_and_one_for_some_roles_refuses_others() {
        Visitor trusted = visitor("Confidential", "Pointage");
        ADMIN.put("/api/resource/OAuth%20Client/" + trusted.client(), Map.of("skip_authorization", 1));
        var reply = trusted.authorize(trusted.request());
        assertThat(Visitor.found(reply.header("Location"))).containsKey("code");
        ADMIN.put(
                "/api/resource/OAuth%20Client/" + trusted.client(),
                Map.of("allowed_roles", List.of(Map.of("role", "Accounts User"))));
        assertThat(Visitor.found(trusted.authorize(trusted.request()).header("Location")))
                .containsEntry("error", "access_denied");
    }

    @Test
    void an_old_login_is_told_to_whoever_wants_a_new_one() {
        Visitor visitor = visitor("Public", "Coffre");
        Map<String, String> request = visitor.request();
        request.put("prompt", "login");
        assertThat(visitor.authorize(request).status()).isEqualTo(200);
        HOUSE.pass(Duration.ofMinutes(3));
        assertThat(Visitor.found(visitor.authorize(request).header("Location")))
                .containsEntry("error", "login_required");
        request.remove("prompt");
        request.put("max_age", "120");
        assertThat(Visitor.found(visitor.authorize(request).header("Location")))
                .containsEntry("error", "login_required");
        request.put("max_age", "3600");
        assertThat(visitor.authorize(request).status()).isEqualTo(200);
    }
}
