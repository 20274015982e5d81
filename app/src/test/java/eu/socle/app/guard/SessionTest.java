package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.api.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S14, S15, S21, S22: who logs in, what a session is, and what answers never hold. */
class SessionTest {

    private static final Fort FORT = Fort.shared();

    /** Two ways in for each: fewer than the throttle lets pass for one person from anywhere. */
    private static final int TRIES = 40;

    private static Caller.Reply login(String user, String password, String... headers) {
        return FORT.guest().post("/api/session", Map.of("user", user, "password", password), headers);
    }

    private static String cookie(Caller.Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("sid="))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_known_and_an_unknown_user_are_answered_alike() {
        FORT.user("connue@example.org", "Sales User");
        long[] known = new long[TRIES];
        long[] unknown = new long[TRIES];
        String first = null;
        for (int i = -2; i < known.length; i++) { // fewer than the throttle lets pass, from addresses of their own
            String[] from = {"X-Forwarded-For", "192.0.2." + (100 + i)};
            for (boolean real : List.of(true, false)) {
                String user = real ? "connue@example.org" : "inconnue" + i + "@example.org";
                for (String[] way :
                        new String[][] {{"/api/session", "user", "password"}, {"/api/method/login", "usr", "pwd"}}) {
                    long start = System.nanoTime();
                    var reply = FORT.guest().post(way[0], Map.of(way[1], user, way[2], "not this one"), from);
                    long took = System.nanoTime() - start;
                    assertThat(reply.status()).as(reply.text()).isEqualTo(401);
                    assertThat(reply.headers().allValues("Set-Cookie"))
                            .noneMatch(each -> each.matches("sid=\\w{10,}.*"));
                    if (way[0].equals("/api/session")) {
                        first = first == null ? reply.text() : first;
                        assertThat(reply.text()).isEqualTo(first);
                        if (i >= 0) {
                            (real ? known : unknown)[i] = took;
                        }
                    }
                }
            }
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        // A busy machine adds to either, by turns: the quicker half tells what the server itself takes.
        long difference = Math.abs(known[TRIES / 4] - unknown[TRIES / 4]) / 1_000_000;
        assertThat(difference).as("milliseconds").isLessThan(20);
    }

    @Test
    void a_session_gets_a_name_of_its_own_at_login_and_none_after_logout() {
        String preset = "sid=chosen-by-the-attacker-0123456789";
        var first = login(Fort.ACCOUNTANT, Fort.PASSWORD, "Cookie", preset);
        String sid = cookie(first).split(";")[0];
        assertThat(sid).isNotEqualTo(preset).matches("sid=[\\w-]{40,}");
        assertThat(FORT.guest().get("/api/doc/customer", "Cookie", preset).status())
                .isEqualTo(401);
        assertThat(FORT.guest().get("/api/doc/customer", "Cookie", sid).status())
                .isEqualTo(200);

        var second = login(Fort.ACCOUNTANT, Fort.PASSWORD, "Cookie", sid);
        String renewed = cookie(second).split(";")[0];
        assertThat(renewed).isNotEqualTo(sid);
        assertThat(FORT.guest().get("/api/doc/customer", "Cookie", sid).status())
                .isEqualTo(401);

        var out = FORT.guest().delete("/api/session", "Cookie", renewed);
        assertThat(out.status()).isEqualTo(204);
        assertThat(cookie(out)).contains("Max-Age=0");
        assertThat(FORT.guest().get("/api/doc/customer", "Cookie", renewed).status())
                .isEqualTo(401);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites_and_from_plain_http_behind_a_proxy() {
        String plain = cookie(login(Fort.ACCOUNTANT, Fort.PASSWORD));
        assertThat(plain).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
        assertThat(cookie(login(Fort.ACCOUNTANT, Fort.PASSWORD, "X-Forwarded-Proto", "https")))
                .contains("; Secure");
        var frappe = FORT.guest().post("/api/method/login", Map.of("usr", Fort.ACCOUNTANT, "pwd", Fort.PASSWORD));
        assertThat(cookie(frappe)).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_page_of_another_site_neither_logs_in_nor_changes_anything() {
        for (String[] headers : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Origin", FORT.address() + ".evil.example"},
            {"Origin", "http://localhost"}
        }) {
            assertThat(login(Fort.ACCOUNTANT, Fort.PASSWORD, headers).status())
                    .as(headers[1])
                    .isEqualTo(403);
            String sid = cookie(login(Fort.ACCOUNTANT, Fort.PASSWORD)).split(";")[0];
            for (Way way : Way.values()) {
                var reply = FORT.guest()
                        .send(
                                "POST",
                                way.path("Customer"),
                                Json.bytes(Map.of("customer_name", "Volée")),
                                "application/json",
                                headers[0],
                                headers[1],
                                "Cookie",
                                sid);
                assertThat(reply.status()).as(way + headers[1]).isIn(400, 403);
            }
        }
    }

    /** Addresses that lead elsewhere, in every parameter that programs like ours have followed. */
    @TestFactory
    Stream<DynamicTest> nobody_is_sent_elsewhere() {
        List<String> elsewhere = List.of(
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "https:evil.example",
                "http:///evil.example",
                "//evil.example/%2f..",
                "/%09/evil.example",
                "/%5cevil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://localhost@evil.example",
                "//localhost:80@evil.example",
                "/.evil.example",
                "////evil.example",
                "https://evil.example#localhost",
                "%0d%0aLocation:%20https://evil.example",
                "/%2f%2fevil.example",
                "http:evil.example");
        return Stream.of(
                        "/",
                        "/desk/",
                        "/desk/login",
                        "/app",
                        "/app/x",
                        "/api/session",
                        "/printview",
                        "/api/method/logout")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (String parameter :
                            List.of("next", "redirect", "redirect-to", "redirect_to", "url", "return", "continue")) {
                        for (String target : elsewhere) {
                            var reply = FORT.guest().get(path + "?" + parameter + "=" + Caller.encoded(target));
                            assertThat(reply.header("Location")).as(target).matches("|/[a-z][a-z/]*");
                            assertThat(reply.header("Refresh")).isEmpty();
                        }
                    }
                    for (String host : List.of("evil.example", "localhost:1@evil.example")) {
                        var reply = FORT.guest().get(path, "X-Forwarded-Host", host);
                        assertThat(reply.header("Location") + reply.text()).doesNotContain("evil.example");
                    }
                }));
    }

    @Test
    @SuppressWarnings("unchecked")
    void no_answer_holds_a_hash_a_key_or_a_token() {
        FORT.as(Fort.ACCOUNTANT);
        Caller administrator = FORT.administrator();
        var changed = administrator.put(
                "/api/resource/User/" + Caller.encoded(Fort.AUDITOR),
                Map.of("new_password", "another long enough word"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Map<String, Object> paths =
                (Map<String, Object>) administrator.get("/api/openapi.json").at("paths");
        Set<String> secrets = FORT.secrets();
        assertThat(secrets).hasSizeGreaterThan(5);
        paths.forEach((path, verbs) -> {
            if (((Map<String, Object>) verbs).containsKey("get")) {
                for (String type : List.of("user", "version", "custom-docperm")) {
                    String asked = path.replace("{type}", type)
                            .replace("{name}", Caller.encoded(Fort.AUDITOR))
                            .replaceAll("\\{[^}]*}", "User");
                    for (String query : List.of(
                            "?limit=1000",
                            "?format=csv",
                            "?fields=%5B%22*%22%5D",
                            "?fields=%5B%22password_hash%22%5D")) {
                        String text = administrator.get(asked + query).text();
                        assertThat(text).as(asked + query).doesNotContain("$argon2", "password_mark", "token_hash");
                        assertThat(secrets).as(asked + query).noneMatch(text::contains);
                    }
                }
            }
        });
        for (String filter : List.of(
                "[\"like\",\"password_hash\",\"%\"]",
                "[\"set\",\"api_secret_hash\"]", "[\"=\",\"new_password\",\"x\"]")) {
            assertThat(administrator
                            .get("/api/doc/user?filter=" + Caller.encoded(filter))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(administrator
                        .get("/api/resource/User?filters=" + Caller.encoded("[[\"password_hash\",\"like\",\"%\"]]"))
                        .status())
                .isEqualTo(417);
    }
}
