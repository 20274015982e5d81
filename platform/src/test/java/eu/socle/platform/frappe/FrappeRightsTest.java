package eu.socle.platform.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Registry;
import eu.socle.platform.api.ApiConfiguration;
import eu.socle.platform.api.Client;
import eu.socle.platform.api.Json;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.api.SessionRoutes;
import eu.socle.platform.api.TestServer;
import eu.socle.platform.core.UserPermission;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The dialect opens nothing that the native API keeps closed: levels, secrets, restrictions, roles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrappeRightsTest {

    private static final int MOST = 3;

    private TestServer server;
    private Client seller;
    private Client manager;

    @Configuration
    @EnableAutoConfiguration(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
    @Import(ApiConfiguration.class)
    static class App {
        @Bean
        PermissionBook book() {
            return new PermissionBook();
        }

        @Bean(destroyMethod = "close")
        Sites sites(PermissionBook book, Registry registry) {
            try {
                return TestSites.open(registry, TestSites.NOON, Files.createTempDirectory("socle"), book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        Registry registry() {
            return SampleModule.registry();
        }

        @Bean
        RouteSource resources() {
            return new ResourceRoutes(new Settings(MOST));
        }

        @Bean
        RouteSource methods(PermissionBook book, SessionRoutes sessions) {
            return new MethodRoutes(new Settings(MOST), new SessionMethods(book, sessions));
        }
    }

    @BeforeAll
    void start() {
        server = TestServer.start(App.class);
        manager = server.as(TestServer.MANAGER);
        for (String code : List.of("NA", "RE")) {
            assertThat(manager.post("/api/resource/Shop", Map.of("code", code, "shop_name", code))
                            .status())
                    .isEqualTo(200);
        }
        for (int i = 1; i <= 4; i++) {
            var note = manager.post(
                    "/api/resource/Note",
                    Map.of(
                            "title",
                            "Note " + i,
                            "shop",
                            i < 4 ? "NA" : "RE",
                            "margin",
                            10 * i,
                            "price",
                            i,
                            "pin",
                            "1234"));
            assertThat(note.status()).as(note.text()).isEqualTo(200);
        }
        seller = server.as(TestServer.SELLER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String list(Object fields, Object filters) {
        return "/api/resource/Note?limit=50&fields=" + Client.encoded(Json.text(fields)) + "&filters="
                + Client.encoded(Json.text(filters));
    }

    @Test
    void closed_levels_and_secrets_are_as_if_they_did_not_exist() {
        assertThat(manager.get(list(List.of("margin"), List.of())).status()).isEqualTo(200);
        for (String field : List.of("margin", "pin", "sum(margin) as m", "max(margin) as m")) {
            assertThat(seller.get(list(List.of(field), List.of())).status())
                    .as(field)
                    .isEqualTo(417);
        }
        assertThat(seller.get(list(List.of("name"), List.of(List.of("margin", ">", 15))))
                        .status())
                .isEqualTo(417);
        assertThat(seller.get(list(List.of("name"), List.of(List.of("pin", "like", "1%"))))
                        .status())
                .isEqualTo(417);
        assertThat(seller.get("/api/resource/Note?order_by=margin").status()).isEqualTo(417);
        assertThat(seller.get("/api/resource/Note?group_by=margin").status()).isEqualTo(417);
        assertThat(seller.get(list(List.of("*"), List.of())).text())
                .doesNotContain("margin", "\"pin\"")
                .contains("price");
        assertThat(manager.get(list(List.of("*"), List.of())).text())
                .contains("margin")
                .doesNotContain("\"pin\"");
        assertThat(seller.get("/api/resource/DocType/Note").text()).doesNotContain("margin");
        assertThat(seller.post(
                                "/api/method/frappe.client.get_value",
                                Map.of("doctype", "Note", "fieldname", "margin", "filters", Map.of()))
                        .status())
                .isEqualTo(417);
    }

    @Test
    void someone_without_a_role_reads_nothing_in_any_way() {
        Client nobody = server.as(TestServer.NOBODY);
        String name = (String)
                ((Map<?, ?>) ((List<?>) manager.get("/api/resource/Note").at("data")).getFirst()).get("name");
        assertThat(nobody.get("/api/resource/Note").status()).isEqualTo(403);
        assertThat(nobody.get("/api/resource/Note/" + name).status()).isEqualTo(403);
        for (String method : List.of(
                "get",
                "get_list",
                "get_count",
                "get_value",
                "delete",
                "set_value",
                "validate_link",
                "get_doc_permissions")) {
            var refused = nobody.post(
                    "/api/method/frappe.client." + method,
                    Map.of("doctype", "Note", "name", name, "docname", name, "fieldname", "title", "value", "x"));
            assertThat(refused.status()).as(method + " " + refused.text()).isIn(403, 404);
        }
        assertThat(nobody.get("/api/resource/Note%20Line?parent=Note").status()).isEqualTo(403);
        assertThat(nobody.post("/api/method/frappe.client.has_permission", Map.of("doctype", "Note", "docname", name))
                        .text())
                .isEqualTo("{\"message\":{\"has_permission\":false}}");
        assertThat(nobody.get("/api/resource/DocType").text()).doesNotContain("Note");
        assertThat(server.guest().get("/api/resource/DocType").status()).isEqualTo(401);
    }

    @Test
    void restrictions_hold_in_lists_figures_and_links() {
        server.user("nantes@example.org", "Sales User");
        server.site().asSystem(unit -> {
            UserPermission limit = new UserPermission();
            limit.set(UserPermission.USER, "nantes@example.org");
            limit.set(UserPermission.ALLOW, "Shop");
            limit.set(UserPermission.FOR_VALUE, "NA");
            return unit.create(limit);
        });
        Client nantes = server.as("nantes@example.org");
        assertThat(nantes.get("/api/resource/Note?fields="
                                + Client.encoded("[\"count(name) as n\",\"sum(price) as p\"]"))
                        .text())
                .isEqualTo("{\"data\":[{\"n\":3,\"p\":6}]}");
        assertThat(nantes.get("/api/method/frappe.client.get_count?doctype=Note")
                        .text())
                .isEqualTo("{\"message\":3}");
        assertThat(nantes.get(list(List.of("shop.shop_name"), List.of(List.of("shop.shop_name", "=", "RE"))))
                        .text())
                .isEqualTo("{\"data\":[]}");
        assertThat(nantes.post("/api/resource/Note", Map.of("title", "x", "shop", "RE"))
                        .at("exc_type"))
                .isEqualTo("LinkValidationError");
    }

    @Test
    void all_is_at_most_what_the_operator_allows_and_says_so() {
        var all = manager.get("/api/resource/Note?limit_page_length=0");
        assertThat((List<?>) all.at("data")).hasSize(MOST);
        assertThat(all.header("Warning")).contains("only the first 3 rows");
        var rest = manager.get("/api/resource/Note?limit_page_length=0&limit_start=3");
        assertThat((List<?>) rest.at("data")).hasSize(1);
        assertThat(rest.header("Warning")).isEmpty();
    }

    @Test
    void what_changes_something_is_never_reached_by_following_a_link() {
        for (String method : List.of(
                "frappe.client.delete",
                "frappe.client.set_value",
                "frappe.client.insert",
                "frappe.client.submit",
                "run_doc_method",
                "frappe.client.rename_doc",
                "frappe.desk.form.save.savedocs",
                "frappe.client.bulk_update",
                "login")) {
            assertThat(manager.get("/api/method/" + method + "?doctype=Shop&name=NA&usr=a&pwd=b")
                            .status())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void values_of_every_kind_are_written_as_frappe_writes_them() {
        var note = manager.post(
                "/api/resource/Note",
                Map.of(
                        "title",
                        "Genres",
                        "done",
                        1,
                        "hour",
                        "08:30:00",
                        "moment",
                        "2026-11-22 08:30:00",
                        "day",
                        "2026-11-22",
                        "weight",
                        "1.50",
                        "shop",
                        "NA"));
        assertThat(note.text())
                .contains(
                        "\"done\":1",
                        "\"hour\":\"08:30:00\"",
                        "\"moment\":\"2026-11-22 08:30:00.000000\"",
                        "\"day\":\"2026-11-22\"",
                        "\"weight\":1.5");
        String name = (String) ((Map<?, ?>) note.at("data")).get("name");
        assertThat(manager.send("PUT", "/api/resource/Note/" + name, note.at("data"))
                        .status())
                .isEqualTo(200);
        assertThat(manager.delete("/api/resource/Note/" + name).status()).isEqualTo(202);
    }
}
