package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What browsers are told with every answer, whoever gives it: API, dialect, desk, probe, file or refusal. */
class HeadersTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);
    private static final String[] ELSEWHERE = {"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"};

    @TestFactory
    Stream<DynamicTest> every_answer_is_fenced() {
        return Stream.of(
                        "/api/session",
                        "/api/doc/customer",
                        "/api/doc/customer?format=csv",
                        "/api/doc/nothing",
                        "/api/meta/customer",
                        "/api/openapi.json",
                        "/api/resource/Customer",
                        "/api/resource/Nothing",
                        "/api/method/ping",
                        "/api//x",
                        "/.well-known/security.txt",
                        "/desk/",
                        "/desk/sales-invoice",
                        "/desk/assets/missing.js",
                        "/livez",
                        "/readyz",
                        "/metrics",
                        "/nowhere")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (Caller caller : List.of(CALLER, FORT.guest())) {
                        fenced(caller.get(path), path);
                        var foreign = caller.get(path, ELSEWHERE);
                        assertThat(foreign.headers().map())
                                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-credentials");
                        var asked = caller.send(
                                "OPTIONS",
                                path,
                                new byte[0],
                                "",
                                "Origin",
                                "https://evil.example",
                                "Access-Control-Request-Method",
                                "PUT");
                        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
                    }
                }));
    }

    private static void fenced(Caller.Reply reply, String path) {
        assertThat(reply.header("Content-Security-Policy"))
                .as(path)
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors '", "script-src 'self'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*");
        assertThat(reply.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        assertThat(reply.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
        if (reply.bytes().length > 0) {
            String media = reply.header("Content-Type").toLowerCase(java.util.Locale.ROOT);
            assertThat(media)
                    .as(path)
                    .matches("(text/\\w+; ?(version=[\\d.]+; ?)?charset=utf-8|application/(problem\\+)?json).*");
        }
        if (path.startsWith("/api/")) {
            assertThat(reply.header("Cache-Control")).as(path).contains("no-store");
        }
    }

    /** Neither the history of the sources, nor folders, nor tools of developers. */
    @TestFactory
    Stream<DynamicTest> nothing_else_is_served() {
        return Stream.of(
                        "/.git/config",
                        "/.git/HEAD",
                        "/desk/.git/config",
                        "/desk/assets/",
                        "/desk/assets",
                        "/desk/assets/../",
                        "/META-INF/MANIFEST.MF",
                        "/desk/META-INF/MANIFEST.MF",
                        "/WEB-INF/web.xml",
                        "/actuator",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/h2-console",
                        "/swagger-ui/index.html",
                        "/v3/api-docs",
                        "/console",
                        "/manager/html",
                        "/socle.conf",
                        "/files/",
                        "/private/files/")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var reply = FORT.administrator().get(path);
                    assertThat(reply.status()).as(reply.text()).isIn(302, 400, 401, 403, 404, 200);
                    // The desk answers its own addresses with its one page, which says that nothing is there.
                    boolean page = reply.text().startsWith("<!doctype html>") && path.startsWith("/desk/");
                    assertThat(reply.status() != 200 || page).as(reply.text()).isTrue();
                    assertThat(reply.text())
                            .doesNotContain(
                                    "[core]",
                                    "ref: refs/",
                                    "Manifest-Version",
                                    "Index of",
                                    "\tat ",
                                    "systemProperties");
                }));
    }
}
