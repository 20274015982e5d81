package eu.socle.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.security.Accounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One predicate everywhere: what someone may not see is absent from every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {

    private static final String NANTAISE = "nantes@example.org";

    private TestServer server;
    private Client seller;
    private Client nantaise;
    private Client admin;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Client manager = server.as(TestServer.MANAGER);
        manager.post("/api/doc/shop", Map.of("code", "NA", "shop_name", "Nantes"));
        manager.post("/api/doc/shop", Map.of("code", "RE", "shop_name", "Rennes"));
        server.user(NANTAISE, "Sales User");
        admin = server.as(TestServer.ADMIN);
        var limit =
                admin.post("/api/doc/user-permission", Map.of("user", NANTAISE, "allow", "Shop", "for_value", "NA"));
        assertThat(limit.status()).as(limit.text()).isEqualTo(201);
        seller = server.as(TestServer.SELLER);
        nantaise = server.as(NANTAISE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String note(Client by, Map<String, Object> values) {
        var made = by.post("/api/doc/note", values);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return (String) made.at("name");
    }

    @Test
    void someone_restricted_to_a_shop_sees_nothing_of_another() {
        String there = note(seller, Map.of("title", "Secret de Rennes", "shop", "RE", "price", 1000));
        String here = note(seller, Map.of("title", "Affaire de Nantes", "shop", "NA", "price", 10));

        assertThat(nantaise.get("/api/doc/note/" + here).status()).isEqualTo(200);
        for (String path : List.of(
                "/api/doc/note/", "/api/timeline/note/", "/api/files/note/", "/api/entries/note/", "/api/pdf/note/")) {
            var absent = nantaise.get(path + "NOTE-99999");
            var closed = nantaise.get(path + there);
            assertThat(closed.status()).as(path).isEqualTo(404);
            assertThat(closed.text()).as(path).isEqualTo(absent.text());
        }
        for (String path : List.of(
                "/api/doc/note",
                "/api/doc/note?q=secret",
                "/api/link/note?q=secret",
                "/api/doc/note?format=csv",
                "/api/link/shop",
                "/api/doc/shop")) {
            assertThat(nantaise.get(path).status()).as(path).isEqualTo(200);
            assertThat(nantaise.get(path).text()).as(path).doesNotContain("Rennes");
        }
        long all = ((Number) seller.get("/api/count/note").at("count")).longValue();
        assertThat(((Number) nantaise.get("/api/count/note").at("count")).longValue())
                .isLessThan(all);
        assertThat(nantaise.get("/api/sum/note?fields=price").at("price").toString())
                .isNotEqualTo(
                        seller.get("/api/sum/note?fields=price").at("price").toString());
        assertThat(nantaise.patch("/api/doc/note/" + there, Map.of("title", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(nantaise.delete("/api/doc/note/" + there).status()).isEqualTo(404);
        assertThat(nantaise.post("/api/new/note?copy=" + there, Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_link_beyond_a_restriction_is_refused_like_one_that_does_not_exist() {
        String here = note(nantaise, Map.of("title", "ici", "shop", "NA"));
        var closed = nantaise.post("/api/doc/note", Map.of("title", "x", "shop", "RE"));
        var absent = nantaise.post("/api/doc/note", Map.of("title", "x", "shop", "XX"));
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.text().replace("RE", "XX")).isEqualTo(absent.text());
        assertThat(nantaise.patch("/api/doc/note/" + here, Map.of("shop", "RE")).at("code"))
                .isEqualTo("link_not_found");
        assertThat(nantaise.post(
                                "/api/doc/note",
                                Map.of("title", "x", "shop", "NA", "lines", List.of(Map.of("what", "a", "from", "RE"))))
                        .at("code"))
                .isEqualTo("link_not_found");
        assertThat(nantaise.post(
                                "/api/doc/note",
                                Map.of("title", "x", "shop", "NA", "party_type", "Shop", "party", "RE"))
                        .at("code"))
                .isEqualTo("link_not_found");
        assertThat(nantaise.post("/api/preview/note", Map.of("title", "x", "shop", "RE"))
                        .text())
                .doesNotContain("Rennes")
                .contains("link_not_found");
        // Leaving the link empty would hide the note from its own author: refused as well.
        assertThat(nantaise.post("/api/doc/note", Map.of("title", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void documents_whose_lines_name_another_shop_are_closed_too() {
        String mixed = note(
                seller, Map.of("title", "mixte", "shop", "NA", "lines", List.of(Map.of("what", "a", "from", "RE"))));
        String typed = note(seller, Map.of("title", "tiers", "shop", "NA", "party_type", "Shop", "party", "RE"));
        assertThat(nantaise.get("/api/doc/note/" + mixed).status()).isEqualTo(404);
        assertThat(nantaise.get("/api/doc/note/" + typed).status()).isEqualTo(404);
    }

    @Test
    void fields_of_a_closed_level_are_neither_shown_nor_written_nor_guessed() {
        String name = note(server.as(TestServer.MANAGER), Map.of("title", "marge", "shop", "NA", "margin", 42));
        assertThat(server.as(TestServer.MANAGER)
                        .get("/api/doc/note/" + name)
                        .at("margin")
                        .toString())
                .isEqualTo("42");
        assertThat(seller.get("/api/doc/note/" + name).json()).doesNotContainKey("margin");
        assertThat(seller.patch("/api/doc/note/" + name, Map.of("margin", 1)).status())
                .isEqualTo(403);
        assertThat(seller.get("/api/doc/note?sort=margin").status()).isEqualTo(422);
        assertThat(seller.get("/api/sum/note?fields=margin").status()).isEqualTo(422);
        String guess = Client.encoded("[\">\",\"margin\",40]");
        assertThat(seller.get("/api/doc/note?filter=" + guess).status()).isEqualTo(422);
        assertThat(seller.get("/api/count/note?filter=" + guess).status()).isEqualTo(422);
        assertThat(seller.get("/api/doc/note?format=csv").text()).doesNotContain("Marge");
        server.as(TestServer.MANAGER).patch("/api/doc/note/" + name, Map.of("margin", 43));
        assertThat(seller.get("/api/timeline/note/" + name).text()).doesNotContain("margin");
        assertThat(server.as(TestServer.MANAGER)
                        .get("/api/timeline/note/" + name)
                        .text())
                .contains("\"after\":\"43\"");
        assertThat(seller.patch("/api/doc/note/" + name, Map.of("title", "autre"))
                        .status())
                .isEqualTo(200);
        assertThat(server.as(TestServer.MANAGER)
                        .get("/api/doc/note/" + name)
                        .at("margin")
                        .toString())
                .isEqualTo("43");
    }

    @Test
    void an_administrator_changes_the_rights_of_a_role_and_they_hold_at_once() {
        server.user("stock@example.org", "Auditor");
        Client auditor = server.as("stock@example.org");
        String name = note(seller, Map.of("title", "à lire", "shop", "NA"));
        assertThat(auditor.get("/api/doc/note/" + name).status()).isEqualTo(200);
        assertThat(auditor.patch("/api/doc/note/" + name, Map.of("title", "x")).status())
                .isEqualTo(403);
        var rule = admin.post(
                "/api/doc/custom-docperm",
                Map.of(
                        "document_type",
                        "Note",
                        "role",
                        "Auditor",
                        "can_read",
                        true,
                        "can_write",
                        true,
                        "can_create",
                        true,
                        "if_owner",
                        true));
        assertThat(rule.status()).as(rule.text()).isEqualTo(201);
        assertThat(auditor.get("/api/doc/note/" + name).status()).isEqualTo(404);
        String own = note(auditor, Map.of("title", "la sienne"));
        assertThat(auditor.patch("/api/doc/note/" + own, Map.of("title", "à elle"))
                        .status())
                .isEqualTo(200);
        assertThat(auditor.get("/api/count/note").at("count")).isEqualTo(1);
        assertThat(admin.delete(rule.header("Location")).status()).isEqualTo(204);
        assertThat(auditor.get("/api/doc/note/" + name).status()).isEqualTo(200);
    }

    @Test
    void nobody_becomes_mightier_by_writing() {
        assertThat(seller.get("/api/doc/user").status()).isEqualTo(403);
        assertThat(seller.post("/api/doc/entry", Map.of("amount", 1)).status()).isEqualTo(403);
        Accounts.createUser(
                server.site(), "chief@example.org", "Chief", "", TestServer.PASSWORD, List.of("Administrator"));
        assertThat(server.as("chief@example.org")
                        .post("/api/doc/entry", Map.of())
                        .at("code"))
                .isEqualTo("append_only");
        assertThat(admin.post(
                                "/api/doc/user",
                                Map.of(
                                        "email",
                                        "x@example.org",
                                        "first_name",
                                        "X",
                                        "roles",
                                        List.of(Map.of("role", "Administrator"))))
                        .status())
                .isEqualTo(403);
        assertThat(admin.patch("/api/doc/user/Administrator", Map.of("new_password", "my own password!"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.patch("/api/doc/user/" + TestServer.SELLER, Map.of("new_password", "short"))
                        .at("code"))
                .isEqualTo("password_weak");
        assertThat(admin.get("/api/doc/user/" + TestServer.SELLER).text())
                .doesNotContain("argon2", "secret", "password");
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one_and_guessing_gets_slower() {
        server.user("oubli@example.org", "Sales User");
        Client guest = server.guest();
        var login = guest.post("/api/session", Map.of("user", "Oubli@Example.org", "password", TestServer.PASSWORD));
        String cookie = login.header("Set-Cookie").split(";")[0];
        assertThat(guest.get("/api/session", "Cookie", cookie).status()).isEqualTo(200);
        admin.patch("/api/doc/user/oubli@example.org", Map.of("new_password", "a better password"));
        assertThat(guest.get("/api/session", "Cookie", cookie).status()).isEqualTo(401);
        var known = guest.post("/api/session", Map.of("user", "oubli@example.org", "password", TestServer.PASSWORD));
        var unknown =
                guest.post("/api/session", Map.of("user", "personne@example.org", "password", TestServer.PASSWORD));
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(known.text());
        for (int i = 0; i < 12; i++) {
            guest.post("/api/session", Map.of("user", "personne@example.org", "password", "wrong"));
        }
        var slowed = guest.post("/api/session", Map.of("user", "personne@example.org", "password", "wrong"));
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
        assertThat(guest.get("/api/session", "Authorization", "token nobody:nothing")
                        .status())
                .isEqualTo(401);
        assertThat(guest.post(
                                "/api/session",
                                Map.of(),
                                "Authorization",
                                "Basic " + java.util.Base64.getEncoder().encodeToString("a:b".getBytes()))
                        .status())
                .isEqualTo(401);
    }
}
