package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S12: a path is read once and in one way; no spelling of it, no header and no method gets around the policy of its route. */
class PathTricksTest {

    private static final Fort FORT = Fort.shared();

    private record Raw(int status, String text) {}

    /** Sends bytes as they are, which an HTTP client would tidy up. */
    private static Raw raw(String method, String path, String... headers) throws IOException {
        URI address = URI.create(FORT.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            StringBuilder request =
                    new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            out.write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Raw(answer.length() < 12 ? 400 : Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    /** The same place, spelled otherwise. */
    private static List<String> spellings(String path) {
        String rest = path.substring("/api/".length());
        return List.of(
                "/api/;/" + rest,
                "/api;x=1/" + rest,
                "/api/..;/api/" + rest,
                "/api/./" + rest,
                "/api/session/../" + rest,
                "/desk/../api/" + rest,
                "/desk/..;/api/" + rest,
                "/livez/..;/api/" + rest,
                "//api/" + rest,
                "/api//" + rest,
                "/%61pi/" + rest,
                "/api%2f" + rest,
                "/api/%2e/" + rest,
                "/api/%2e%2e/api/" + rest,
                "/api/session/%2e%2e/" + rest,
                "/api/%252e%252e/" + rest,
                "/api/session/..%2f" + rest,
                "/api\\" + rest,
                "/API/" + rest,
                path + ".",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "%0a",
                path + ";",
                path + "/",
                path + "?",
                path + "#",
                path + "/.",
                path + "/..;/",
                "/" + path,
                "/." + path);
    }

    private static final List<String> CLOSED = List.of(
            "/api/doc/user",
            "/api/doc/sales-invoice",
            "/api/count/gl-entry",
            "/api/resource/User",
            "/api/v2/document/User",
            "/api/method/frappe.client.get_list?doctype=User",
            "/api/openapi.json",
            "/api/export",
            "/api/report",
            "/api/meta/user",
            "/api/menu");

    @TestFactory
    Stream<DynamicTest> no_spelling_opens_a_closed_route() {
        return CLOSED.stream()
                .flatMap(path -> spellings(path).stream()
                        .map(spelled -> DynamicTest.dynamicTest(spelled, () -> {
                            Raw answer = raw("GET", spelled);
                            assertThat(answer.text())
                                    .doesNotContain("compta@example.org", "\"openapi\":\"3", "\"data\":[{");
                            assertThat(answer.status()).as(answer.text()).isNotEqualTo(500);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> no_header_opens_a_closed_route() {
        return Stream.of(
                        "X-Original-URL: /api/session?guest=1",
                        "X-Rewrite-URL: /api/session?guest=1",
                        "X-HTTP-Method-Override: OPTIONS",
                        "X-Method-Override: HEAD",
                        "X-Forwarded-For: 127.0.0.1",
                        "X-Forwarded-User: Administrator",
                        "X-Remote-User: Administrator",
                        "Remote-User: Administrator",
                        "X-Forwarded-Host: localhost",
                        "Authorization: Bearer x",
                        "Authorization: token :",
                        "Authorization: token Administrator:",
                        "Authorization: Basic QWRtaW5pc3RyYXRvcjo=",
                        "Authorization: Basic !!!",
                        "Authorization: token " + "a".repeat(5_000) + ":b",
                        "Cookie: sid=Administrator",
                        "Cookie: sid=Guest",
                        "Cookie: sid=' or 1=1 --",
                        "Cookie: user_id=Administrator; system_user=yes")
                .map(header -> DynamicTest.dynamicTest(header.substring(0, Math.min(60, header.length())), () -> {
                    for (String path : CLOSED) {
                        Raw answer = raw("GET", path, header);
                        assertThat(answer.status()).as(path + answer.text()).isIn(400, 401, 403);
                    }
                }));
    }

    @Test
    void a_method_is_what_the_request_says_it_is() throws IOException {
        String name = FORT.made("Customer", Map.of("customer_name", "Reste là"));
        String path = "/api/resource/Customer/" + Caller.encoded(name);
        Caller caller = FORT.as(Fort.ACCOUNTANT);
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            caller.send("POST", path, new byte[0], "", header, "DELETE");
            caller.send("GET", path, new byte[0], "", header, "DELETE");
        }
        caller.form("POST", path, Map.of("_method", "DELETE"));
        caller.get(path + "?_method=DELETE");
        assertThat(caller.get(path).status()).isEqualTo(200);
        for (String method : List.of("TRACE", "TRACK", "CONNECT", "PROPFIND", "get", "GETX", "DEBUG", "MOVE")) {
            Raw answer = raw(method, "/api/doc/user");
            assertThat(answer.status())
                    .as(method + answer.text())
                    .isBetween(400, 501)
                    .isNotEqualTo(500);
            assertThat(answer.text()).doesNotContain("compta@example.org");
        }
    }

    /** Every route of the description, asked by nobody: only those that say so are open. */
    @Test
    @SuppressWarnings("unchecked")
    void guests_reach_what_is_declared_open_and_nothing_else() {
        Map<String, Object> paths = (Map<String, Object>)
                FORT.administrator().get("/api/openapi.json").at("paths");
        List<String> open = new ArrayList<>();
        paths.forEach((path, verbs) -> ((Map<String, Object>) verbs).keySet().forEach(verb -> {
            if (Set.of("get", "post", "put", "patch", "delete").contains(verb)) {
                String asked = path.replace("{type}", "user").replaceAll("\\{[^}]*}", "nothing");
                byte[] body = verb.equals("get") || verb.equals("delete") ? new byte[0] : "{}".getBytes();
                var reply = FORT.guest()
                        .send(verb.toUpperCase(Locale.ROOT), asked, body, body.length == 0 ? "" : "application/json");
                assertThat(reply.status()).as(verb + " " + path).isNotEqualTo(500);
                assertThat(reply.text()).as(path).doesNotContain("compta@example.org");
                if (reply.status() != 401 && reply.status() != 403) {
                    open.add(verb + " " + path + " " + reply.status());
                }
            }
        }));
        assertThat(open)
                .isNotEmpty()
                .allMatch(route -> route.matches("get /app(/\\{path})? 302|get /\\.well-known/security\\.txt 404|"
                        + "get /\\.well-known/(openid-configuration|oauth-authorization-server) 200|"
                        + "\\w+ /api/method/frappe\\.integrations\\.oauth2\\."
                        + "(authorize 400|(get|revoke|introspect)_token 400|(openid_configuration|jwks) 200)|"
                        + "\\w+ /api/(v1/|v2/)?method/(ping|frappe\\.ping|login|logout) \\d+"));
    }
}
