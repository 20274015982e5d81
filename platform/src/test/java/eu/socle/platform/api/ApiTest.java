package eu.socle.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of the native API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private TestServer server;
    private Client seller;

    @BeforeAll
    void start() {
        server = TestServer.start();
        Client manager = server.as(TestServer.MANAGER);
        assertThat(manager.post("/api/doc/shop", Map.of("code", "NA", "shop_name", "Nantes"))
                        .status())
                .isEqualTo(201);
        assertThat(manager.post("/api/doc/Shop", Map.of("code", "C/D; 50 % é", "shop_name", "Curieuse"))
                        .status())
                .isEqualTo(201);
        seller = server.as(TestServer.SELLER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> order(String rate) {
        return Map.of(
                "shop", "NA", "day", "2026-11-22", "lines", List.of(Map.of("what", "pain", "qty", 2, "rate", rate)));
    }

    @Test
    void someone_logs_in_works_and_logs_out() {
        Client guest = server.guest();
        assertThat(guest.get("/api/session").status()).isEqualTo(401);
        assertThat(guest.post("/api/session", Map.of("user", TestServer.SELLER, "password", "wrong"))
                        .status())
                .isEqualTo(401);

        var login = guest.post("/api/session", Map.of("user", TestServer.SELLER, "password", TestServer.PASSWORD));
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.at("user")).isEqualTo(TestServer.SELLER);
        assertThat(login.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        String cookie = login.header("Set-Cookie").split(";")[0];
        String csrf = (String) login.at("csrf");

        var session = guest.get("/api/session", "Cookie", cookie);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.at("csrf")).isEqualTo(csrf);
        String origin = server.address();
        onlyOwnPagesWrite(guest, cookie, csrf);
        var again = guest.post(
                "/api/session",
                Map.of("user", TestServer.MANAGER, "password", TestServer.PASSWORD),
                "Cookie",
                cookie,
                "Origin",
                origin);
        assertThat(again.status()).isEqualTo(200);
        assertThat(guest.get("/api/session", "Cookie", cookie).status())
                .as("the former session ends")
                .isEqualTo(401);
        assertThat(guest.post(
                                "/api/session",
                                Map.of("user", TestServer.MANAGER, "password", TestServer.PASSWORD),
                                "Origin",
                                "https://evil.example")
                        .status())
                .isEqualTo(403);
        cookie = again.header("Set-Cookie").split(";")[0];
        assertThat(guest.send("PUT", "/api/session/preferences", Map.of("language", "en"), "Cookie", cookie)
                        .at("language"))
                .isEqualTo("en");
        assertThat(guest.delete("/api/session", "Cookie", cookie).status()).isEqualTo(204);
        assertThat(guest.get("/api/session", "Cookie", cookie).status()).isEqualTo(401);
    }

    private void onlyOwnPagesWrite(Client guest, String cookie, String csrf) {
        Map<String, Object> note = Map.of("title", "x");
        String origin = server.address();
        assertThat(guest.post("/api/doc/note", note, "Cookie", cookie, "Origin", origin)
                        .status())
                .isEqualTo(403);
        assertThat(guest.post(
                                "/api/doc/note",
                                note,
                                "Cookie",
                                cookie,
                                "Origin",
                                "https://evil.example",
                                "X-CSRF-Token",
                                csrf)
                        .status())
                .isEqualTo(403);
        assertThat(guest.post("/api/doc/note", note, "Cookie", cookie, "Origin", origin, "X-CSRF-Token", csrf)
                        .status())
                .isEqualTo(201);
        assertThat(guest.post("/api/doc/note", note, "Cookie", cookie).status()).isEqualTo(201);
    }

    @Test
    void a_guest_who_only_asks_learns_nothing() {
        var answer = server.guest().get("/api/session?guest=1");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("Set-Cookie")).isNullOrEmpty();
    }

    @Test
    void saving_what_is_already_so_changes_nothing_and_makes_nobody_stale() {
        var made = seller.post(
                "/api/doc/note",
                Map.of("title", "Tel quel", "price", "12.50", "lines", List.of(Map.of("what", "a", "rate", 2))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/api/doc/note/" + made.at("name");
        var line = ((Map<?, ?>) ((List<?>) made.at("lines")).getFirst());
        Map<String, Object> same = Map.of(
                "title",
                "Tel quel",
                "price",
                12.5,
                "lines",
                List.of(Map.of("name", line.get("name"), "what", "a", "rate", 2)));

        var saved = seller.send("PATCH", path, same, "If-Match", "\"1\"");

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        assertThat(seller.get(path).at("modified")).isEqualTo(made.at("modified"));
        assertThat(seller.get(path).at("version")).isEqualTo(1);
        var moved = seller.send("PATCH", path, Map.of("title", "Autre"), "If-Match", "\"1\"");
        assertThat(moved.header("ETag")).as(moved.text()).isEqualTo("\"2\"");
    }

    @Test
    void a_document_is_created_read_changed_and_deleted() {
        var made = seller.post(
                "/api/doc/note",
                Map.of(
                        "title",
                        "Essai",
                        "price",
                        "1 234,50",
                        "done",
                        true,
                        "pin",
                        "1234",
                        "lines",
                        List.of(Map.of("what", "a", "rate", 2), Map.of("what", "b", "qty", 3, "rate", 1.5))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.at("price").toString()).isEqualTo("1234.5");
        assertThat(made.at("total").toString()).isEqualTo("6.5");
        assertThat(made.at("done")).isEqualTo(true);
        assertThat(made.at("creation")).isEqualTo("2026-11-22 12:00:00.000000");
        assertThat(made.json()).doesNotContainKey("pin");
        String path = made.header("Location");

        var read = seller.get(path);
        assertThat(read.json()).isEqualTo(made.json());

        List<?> lines = (List<?>) read.at("lines");
        Map<?, ?> second = (Map<?, ?>) lines.get(1);
        var changed = seller.patch(
                path, Map.of("lines", List.of(Map.of("name", second.get("name"), "qty", 4))), "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("total").toString()).isEqualTo("6");
        assertThat((List<?>) changed.at("lines")).hasSize(1);

        var stale = seller.patch(path, Map.of("title", "late"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(((Map<?, ?>) stale.at("current")).get("version")).isEqualTo(2);

        assertThat(seller.delete(path).status()).isEqualTo(204);
        assertThat(seller.get(path).status()).isEqualTo(404);
    }

    @Test
    void faults_are_told_all_at_once_with_their_place() {
        var refused = seller.post(
                "/api/doc/order", Map.of("remark", "x", "lines", List.of(Map.of("qty", 1))), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.at("code")).isEqualTo("required");
        assertThat(refused.text()).contains("Fill in Shop.", "Fill in Day.", "\"cell\":\"what\"", "\"row\":1");
        assertThat(seller.post("/api/doc/note", Map.of("title", "x", "owner", "me", "nonsense", 1))
                        .at("code"))
                .isEqualTo("unknown_field");
        assertThat(seller.post("/api/doc/note", Map.of("title", "x", "total", 12))
                        .at("code"))
                .isEqualTo("read_only");
        assertThat(seller.post("/api/doc/note", Map.of("title", "x", "shop", "nowhere"))
                        .at("code"))
                .isEqualTo("link_not_found");
        assertThat(seller.post("/api/doc/note", "{".getBytes()).status()).isEqualTo(400);
        assertThat(seller.post("/api/doc/note", "{}".getBytes(), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(seller.post("/api/doc/note", ("[".repeat(1000)).getBytes()).status())
                .isEqualTo(400);
        assertThat(seller.post("/api/doc/note", new byte[Call.MAX_BODY + 1]).status())
                .isEqualTo(413);
        assertThat(seller.send("PUT", "/api/doc/note/x", Map.of()).status()).isEqualTo(405);
        assertThat(seller.get("/api/doc/nonsense").status()).isEqualTo(404);
        assertThat(seller.get("/api/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_legal_document_gets_its_number_at_submission_and_is_amended_after_cancellation() {
        var draft = seller.post("/api/doc/order", order("1.50"));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        String provisional = (String) draft.at("name");
        assertThat(provisional).startsWith("DRAFT-");

        var submitted = seller.post("/api/step/order/submit/" + provisional, null);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        String name = (String) submitted.at("name");
        assertThat(name).startsWith("OR-NA-2026-");
        assertThat(seller.get("/api/doc/order/" + provisional).at("name")).isEqualTo(name);
        assertThat(seller.patch("/api/doc/order/" + name, Map.of("day", "2026-01-01"))
                        .at("code"))
                .isEqualTo("read_only");
        assertThat(seller.patch("/api/doc/order/" + name, Map.of("remark", "noté"))
                        .status())
                .isEqualTo(200);
        assertThat(seller.delete("/api/doc/order/" + name).status()).isEqualTo(422);
        assertThat(seller.post("/api/step/order/submit/" + name, null).at("code"))
                .isEqualTo("wrong_state");
        assertThat(seller.post("/api/step/order/amend/" + name, null).at("code"))
                .isEqualTo("not_cancelled");
        assertThat(seller.post("/api/step/order/cancel/" + name, null).at("docstatus"))
                .isEqualTo(2);
        var amended = seller.post("/api/step/order/amend/" + name, null);
        assertThat(amended.at("amended_from")).isEqualTo(name);
        assertThat(amended.at("docstatus")).isEqualTo(0);
        assertThat(seller.post("/api/step/order/amend/" + name, null).at("code"))
                .isEqualTo("duplicate");
    }

    @Test
    void a_preview_computes_and_stores_nothing() {
        long before = count("order");
        var preview =
                seller.post("/api/preview/order", Map.of("lines", List.of(Map.of("what", "a", "qty", 3, "rate", 2))));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        Map<?, ?> document = (Map<?, ?>) preview.at("document");
        assertThat(document.get("total").toString()).isEqualTo("6");
        assertThat(preview.text()).contains("\"code\":\"required\"");
        assertThat(count("order")).isEqualTo(before);

        var blank = seller.post("/api/new/order", Map.of("shop", "NA"));
        assertThat(blank.at("shop")).isEqualTo("NA");
        assertThat(((Map<?, ?>) blank.at("_titles")).get("shop")).isEqualTo("Nantes");
    }

    private long count(String type) {
        return ((Number) seller.get("/api/count/" + type).at("count")).longValue();
    }

    @Test
    void lists_are_filtered_sorted_paged_and_summed() {
        for (int i = 0; i < 7; i++) {
            seller.post("/api/doc/note", Map.of("title", "Page é" + i, "rank", 100 + i, "price", 10, "shop", "NA"));
        }
        String filter = "&filter=" + Client.encoded("[\"and\",[\">=\",\"rank\",100],[\"like\",\"title\",\"page%\"]]");
        List<Object> ranks = new ArrayList<>();
        String after = "";
        do {
            var page = seller.get("/api/doc/note?sort=-rank&limit=3&fields=rank,shop" + filter + after);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            ((List<?>) page.at("data")).forEach(row -> ranks.add(((Map<?, ?>) row).get("rank")));
            after = page.at("next") == null ? "" : "&after=" + page.at("next");
        } while (!after.isEmpty());
        assertThat(ranks).containsExactly(106, 105, 104, 103, 102, 101, 100);
        assertThat(seller.get("/api/count/note?x" + filter).json()).isEqualTo(Map.of("count", 7, "capped", false));
        assertThat(seller.get("/api/sum/note?fields=price" + filter).at("price").toString())
                .isEqualTo("70");
        assertThat(seller.get("/api/doc/note?q=page+e3").text())
                .contains("Page é3")
                .doesNotContain("Page é4");
        assertThat(seller.get("/api/doc/note?sort=nonsense").status()).isEqualTo(422);
        assertThat(seller.get("/api/doc/note?filter=" + Client.encoded("[\"=\",\"pin\",\"1\"]"))
                        .status())
                .isEqualTo(422);
        assertThat(seller.get("/api/doc/note?filter=" + Client.encoded("[\"via\",\"lines\",[\"=\",\"owner\",\"x\"]]"))
                        .status())
                .isEqualTo(422);
        assertThat(seller.get("/api/doc/note?sort=" + Client.encoded("rank; drop table note"))
                        .status())
                .isEqualTo(422);
        assertThat(seller.get("/api/link/shop?q=nan").list())
                .isEqualTo(List.of(Map.of("value", "NA", "label", "Nantes", "description", "")));
    }

    @Test
    void names_hold_any_character_and_path_tricks_lead_nowhere() {
        assertThat(seller.get("/api/doc/shop/" + Client.encoded("C/D; 50 % é")).at("shop_name"))
                .isEqualTo("Curieuse");
        for (String trick : List.of(
                "/api/doc/shop/..;/note",
                "/api/doc/shop/%2e%2e/note",
                "/api//doc/note",
                "/api/doc/note/%00",
                "/api/doc/note/..%2fshop",
                "/api/doc/note/%252e%252e/x",
                "/api/doc/note;x=1",
                "/api/doc/note/..%5cshop")) {
            assertThat(seller.get(trick).status()).as(trick).isIn(400, 404);
        }
    }

    @Test
    void a_type_describes_itself_in_the_language_asked() {
        var french = seller.get("/api/meta/order", "Accept-Language", "fr-FR,fr;q=0.9");
        assertThat(french.at("label")).isEqualTo("Commande");
        assertThat(french.at("gender")).isEqualTo("f");
        assertThat(french.text())
                .contains("\"name\":\"amend\"", "\"target\":\"Shop\"", "\"rows\":{\"name\":\"Note Line\"");
        assertThat(seller.get("/api/meta/Note", "Accept-Language", "en").text())
                .doesNotContain("\"margin\"")
                .contains("\"Deep Green\"");
        assertThat(server.as(TestServer.MANAGER).get("/api/meta/Note").text()).contains("\"margin\"");
        assertThat(seller.get("/api/menu").list()).hasSize(1);
        assertThat(seller.get("/api/meta/user").status()).isEqualTo(403);
    }

    @Test
    void a_field_added_by_an_administrator_works_at_once() {
        var field = server.as(TestServer.ADMIN)
                .post(
                        "/api/doc/custom-field",
                        Map.of("dt", "Note", "label", "Poids net", "fieldname", "net_weight", "fieldtype", "Float"));
        assertThat(field.status()).as(field.text()).isEqualTo(201);
        assertThat(seller.post("/api/doc/note", Map.of("title", "lourd", "net_weight", 4.5))
                        .at("net_weight")
                        .toString())
                .isEqualTo("4.5");
        var found =
                seller.get("/api/doc/note?filter=" + Client.encoded("[\">\",\"net_weight\",4]") + "&sort=-net_weight");
        assertThat((List<?>) found.at("data")).hasSize(1);
        assertThat(seller.get("/api/meta/note").text()).contains("Poids net", "\"custom\":true");
        assertThat(seller.get("/api/doc/note?format=csv").text()).contains("Poids net", ";4,5");
    }

    @Test
    void hostile_values_are_refused_in_words_and_never_take_long() {
        for (String json : List.of(
                "{\"title\":\"a\\u0000b\"}",
                "{\"title\":\"x\",\"price\":1e-999}",
                "{\"title\":\"x\",\"price\":1e999}",
                "{\"title\":\"x\",\"share\":99999999999999999}",
                "{\"title\":\"x\",\"rank\":1e400}",
                "{\"title\":\"x\",\"rank\":99999999999}",
                "{\"title\":{\"a\":1}}",
                "{\"title\":[1]}",
                "{\"title\":\"x\",\"lines\":\"a\"}",
                "{\"title\":\"x\",\"lines\":[1]}",
                "{\"title\":\"x\",\"day\":\"0000-00-00\"}",
                "{\"title\":\"x\",\"colour\":\"Pink\"}",
                "{\"title\":\"x\",\"done\":\"maybe\"}")) {
            assertThat(seller.post("/api/doc/note", json.getBytes()).status())
                    .as(json)
                    .isEqualTo(422);
        }
        assertThat(seller.post("/api/doc/note", "{\"title\":\"x\",\"title\":\"y\"}".getBytes())
                        .status())
                .isEqualTo(400);
        assertThat(seller.post("/api/doc/note", "[]".getBytes()).status()).isEqualTo(400);
        assertThat(seller.post("/api/doc/note", "{\"title\":\"x\",\"price\":1e-999999999}".getBytes())
                        .status())
                .isEqualTo(400);
        assertThat(seller.get("/api/doc/note?q=%00").status()).isIn(200, 400);
        assertThat(seller.get("/api/doc/note?filter=" + Client.encoded("[\"like\",\"title\",\"\\u0000\"]"))
                        .status())
                .isEqualTo(400);
        assertThat(seller.get("/api/doc/note?after=nonsense").status()).isEqualTo(400);
        assertThat(seller.get("/api/doc/note?limit=-1").status()).isEqualTo(400);
        assertThat(seller.get("/api/doc/note?limit=0").status()).isEqualTo(200);
        assertThat(server.guest()
                        .post("/api/session", Map.of("user", "a\u0000b", "password", "x"))
                        .status())
                .isIn(400, 401);
        assertThat(server.guest()
                        .post("/api/session", "{\"user\":\"a\",\"password\":{}}".getBytes())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void answers_carry_the_headers_that_browsers_obey() {
        for (String path : List.of("/api/session", "/api/doc/note", "/api/nonsense", "/", "/api//x")) {
            var reply = seller.get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'self'");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.headers().map()).doesNotContainKey("server");
        }
        assertThat(seller.get("/api/doc/note").header("Cache-Control")).isEqualTo("no-store");
    }
}
