package eu.socle.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every route against every kind of visitor, made from the list of routes itself: a new route is tested unasked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityMatrixTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String path(Route route, String type) {
        return route.pattern()
                .replace("{type}", type)
                .replace("{name...}", "nothing")
                .replaceAll("\\{[^}]*}", "nothing");
    }

    private Client.Reply call(Client client, Route route, String type) {
        Object body = route.method().equals("GET") || route.method().equals("DELETE") ? null : Map.of();
        return client.send(route.method(), path(route, type), body);
    }

    @TestFactory
    Stream<DynamicTest> guests_get_nothing() {
        return server.routes().all().stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var reply = call(server.guest(), route, "note");
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
                }));
    }

    @TestFactory
    Stream<DynamicTest> people_without_a_role_reach_no_document() {
        return server.routes().all().stream()
                .filter(route ->
                        route.policy() instanceof Policy.OnType || route.policy() instanceof Policy.Administrator)
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(call(server.as(TestServer.NOBODY), route, "note")
                                        .status())
                                .isEqualTo(403)));
    }

    @TestFactory
    Stream<DynamicTest> readers_change_nothing() {
        return server.routes().all().stream()
                .filter(route -> !route.method().equals("GET") && route.policy() instanceof Policy.OnType)
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(call(server.as(TestServer.AUDITOR), route, "note")
                                        .status())
                                .isIn(403, 404, 422)));
    }

    @TestFactory
    Stream<DynamicTest> no_route_fails_whatever_it_is_sent() {
        List<String> odd = List.of(
                "nothing",
                "entry",
                "custom-docperm",
                "has-role",
                "note-line",
                "x".repeat(300),
                "%F0%9F%98%80",
                "'%3B--");
        return server.routes().all().stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    for (String type : odd) {
                        assertThat(call(server.as("Administrator"), route, type).status())
                                .as(type)
                                .isNotEqualTo(500);
                    }
                }));
    }

    @Test
    void a_route_without_a_policy_cannot_be_built() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Route("GET", "/x", null, "x", call -> Answer.noContent()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_description_names_every_route_and_every_reference_resolves() {
        var description = server.as("Administrator").get("/api/openapi.json");
        assertThat(description.status()).as(description.text()).isEqualTo(200);
        Map<String, Object> paths = (Map<String, Object>) description.at("paths");
        for (Route route : server.routes().all()) {
            Map<String, Object> path =
                    (Map<String, Object>) paths.get(route.pattern().replace("...}", "}"));
            assertThat(path).as(route.toString()).containsKey(route.method().toLowerCase(java.util.Locale.ROOT));
        }
        Map<String, Object> schemas =
                (Map<String, Object>) ((Map<String, Object>) description.at("components")).get("schemas");
        references(description.json(), schemas);
        assertThat(description.at("openapi")).isEqualTo("3.1.0");
    }

    private static void references(Object node, Map<String, Object> schemas) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (key.equals("$ref")) {
                        assertThat(schemas).containsKey(String.valueOf(value).replace("#/components/schemas/", ""));
                    } else {
                        references(value, schemas);
                    }
                });
            case List<?> list -> list.forEach(each -> references(each, schemas));
            case null, default -> {}
        }
    }
}
