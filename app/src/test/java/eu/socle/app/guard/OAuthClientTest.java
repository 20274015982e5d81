package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Visitor;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How applications are declared: by an administrator, with a secret read once and addresses that leak nothing. */
class OAuthClientTest {

    private static final House HOUSE = House.open(null);
    private static final String CLIENTS = "/api/doc/oauth-client";
    private static final Caller ADMIN = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return HOUSE.site().asSystem(unit -> unit.statements().query(sql));
    }

    @Test
    void a_secret_is_told_once_and_a_new_one_replaces_it() {
        String key = "once";
        Map<String, Object> body = Map.of("app_name", "Caisse", "redirect_uris", Visitor.BACK);
        var made = ADMIN.post(CLIENTS, body, "Idempotency-Key", key);
        String secret = (String) made.at("client_secret");
        String path = CLIENTS + "/" + made.at("name");
        assertThat(made.at("name")).isEqualTo(made.at("client_id"));
        assertThat(ADMIN.post(CLIENTS, body, "Idempotency-Key", key).text()).doesNotContain(secret);
        assertThat(ADMIN.get(path).text()).doesNotContain(secret).contains("\"client_secret\":null");
        assertThat(ADMIN.get("/api/timeline/oauth-client/" + made.at("name")).text())
                .doesNotContain(secret);
        assertThat(rows("select (select string_agg(i::text, '') from idempotency i)"
                                + " || (select string_agg(c::text, '') from oauth_client c) as everything")
                        .getFirst()
                        .get("everything"))
                .asString()
                .doesNotContain(secret);
        Visitor visitor = new Visitor(ADMIN.address(), "", (String) made.at("client_id"), secret);
        assertThat(visitor.renew("x").at("error")).isEqualTo("invalid_grant");
        var again = ADMIN.put("/api/resource/OAuth%20Client/" + made.at("name"), Map.of("new_secret", 1));
        String fresh = (String) again.at("data/client_secret");
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(visitor.renew("x").at("error")).isEqualTo("invalid_client");
        assertThat(new Visitor(ADMIN.address(), "", visitor.client(), fresh)
                        .renew("x")
                        .at("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void an_address_that_could_leak_a_code_is_refused_with_its_field() {
        for (String uri : List.of(
                "http://app.example.org/cb",
                "https://app.example.org/cb#x",
                "https://*.example.org/cb",
                "https://a@example.org/cb",
                "javascript:alert(1)",
                "data:text/html,x",
                "/cb",
                "https:///cb",
                "https://app.example.org/c b",
                "https://app.example.org/;script-src",
                "https://app.example.org/,x",
                "myapp:/cb")) {
            for (String[] way :
                    new String[][] {{CLIENTS, "redirect_uris"}, {"/api/resource/OAuth%20Client", "redirect_uris"}}) {
                var reply = ADMIN.post(way[0], Map.of("app_name", "Piège", "redirect_uris", uri));
                assertThat(reply.status()).as(uri).isIn(417, 422);
                assertThat(reply.at("violations/0/field")).isEqualTo(way[1]);
            }
        }
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("default_redirect_uri", "https://other.example/cb"),
                Map.of("scopes", "all admin"),
                Map.of("client_type", "Public", "require_pkce", false),
                Map.of("client_type", "Public", "skip_authorization", true))) {
            Map<String, Object> body = new LinkedHashMap<>(wrong);
            body.put("app_name", "Piège");
            body.put("redirect_uris", Visitor.BACK + "\nhttp://localhost:8400/cb\norg.example.app:/cb");
            var reply = ADMIN.post(CLIENTS, body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(422);
            assertThat(wrong).containsKey((String) reply.at("violations/0/field"));
        }
        HOUSE.user("vente@example.org", House.PASSWORD);
        Caller seller = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), "vente@example.org"));
        assertThat(seller.post(CLIENTS, Map.of("app_name", "x", "redirect_uris", Visitor.BACK))
                        .status())
                .isEqualTo(403);
    }
}
