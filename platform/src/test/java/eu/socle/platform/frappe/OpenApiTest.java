package eu.socle.platform.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Route;
import eu.socle.platform.api.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of both APIs is one that tools can read: nothing missing, nothing twice, nothing that leads nowhere. */
class OpenApiTest {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private static TestServer server;
    private static Map<String, Object> document;

    @BeforeAll
    static void read() {
        server = TestServer.start(FrappeRightsTest.App.class);
        document = server.as("Administrator").get("/api/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Operation(String path, String verb, Map<?, ?> json) {}

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        ((Map<?, ?>) document.get("paths"))
                .forEach((path, verbs) -> ((Map<?, ?>) verbs)
                        .forEach((verb, json) ->
                                operations.add(new Operation(path.toString(), verb.toString(), (Map<?, ?>) json))));
        return operations;
    }

    @Test
    void every_route_is_there() {
        Set<String> described = new HashSet<>();
        operations().forEach(each -> described.add(each.verb() + " " + each.path()));
        for (Route route : server.routes().all()) {
            String verb = route.method().toLowerCase(Locale.ROOT);
            String path = route.pattern().replace("...}", "}");
            assertThat(described).contains((VERBS.contains(verb) ? verb : "x-" + verb) + " " + path);
        }
        assertThat(described).hasSameSizeAs(server.routes().all());
    }

    @Test
    void no_two_operations_share_an_identifier() {
        assertThat(operations().stream().map(each -> each.json().get("operationId")))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(String.valueOf(id)).matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void what_a_path_leaves_open_is_a_parameter() {
        for (Operation each : operations()) {
            List<String> open = VARIABLE.matcher(each.path())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            List<?> parameters = (List<?>) each.json().get("parameters");
            assertThat(parameters.stream()
                            .map(one -> ((Map<?, ?>) one).get("name"))
                            .toList())
                    .as(each.toString())
                    .isEqualTo(open);
            assertThat(VERBS.contains(each.verb()) || each.verb().startsWith("x-"))
                    .isTrue();
            assertThat(each.json().get("responses")).isInstanceOf(Map.class);
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        follow(document);
    }

    private static void follow(Object node) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (key.equals("$ref")) {
                        assertThat(at(value.toString())).as(value.toString()).isNotNull();
                    } else {
                        follow(value);
                    }
                });
            case List<?> list -> list.forEach(OpenApiTest::follow);
            case null, default -> {}
        }
    }

    private static Object at(String reference) {
        Object at = document;
        for (String step : reference.substring("#/".length()).split("/")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }
}
