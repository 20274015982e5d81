package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What could be read in two ways is read in one, or refused: borders of requests, repeated parameters, patterns. */
class AmbiguityTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);
    private static final String HIDDEN =
            "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: hidden-request\r\n\r\n";
    private static final int PATIENCE_MILLIS = 700;

    /** All that comes back within a moment, on a connection that the client leaves open. */
    private static String exchange(String request) throws IOException {
        URI address = URI.create(FORT.address());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                answer.write(b);
            }
        } catch (SocketTimeoutException e) {
            // The server keeps the connection for what may follow: it has said all it had to say.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> no_request_hides_in_another() {
        int length = HIDDEN.length() + 5;
        return Stream.of(
                        "Content-Length: " + length + "\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: " + length,
                        "Content-Length: 5\r\nContent-Length: " + length,
                        "Content-Length: 5, " + length,
                        "Content-Length: +5",
                        "Content-Length: 5 5",
                        "Content-Length : 5",
                        "Content-Length: -1",
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding: identity, chunked, identity",
                        "Transfer-Encoding : chunked",
                        "Transfer-Encoding:\u000bchunked",
                        "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 5\r\nContent-Length: 6")
                .map(borders -> DynamicTest.dynamicTest(borders.replaceAll("\\s+", " "), () -> {
                    String answer = exchange("POST /api/session HTTP/1.1\r\nHost: localhost\r\n" + borders
                            + "\r\nContent-Type: application/json\r\n\r\n0\r\n\r\n" + HIDDEN);
                    assertThat(answer).doesNotContain("hidden-request").containsPattern("^HTTP/1.1 (4|501)");
                    boolean bare = answer.substring(answer.indexOf("\r\n\r\n")).isBlank();
                    assertThat(bare || answer.contains("X-Content-Type-Options: nosniff"))
                            .as(answer)
                            .isTrue();
                }));
    }

    @Test
    void the_first_of_repeated_parameters_is_the_only_one() {
        FORT.made("Item", java.util.Map.of("item_code", "Premier"));
        String first = CALLER.get("/api/doc/item?limit=1").text();
        assertThat(CALLER.get("/api/doc/item?limit=1&limit=1000").text()).isEqualTo(first);
        assertThat(CALLER.get("/api/doc/item?limit=1&limit=nonsense").text()).isEqualTo(first);
        String none = Caller.encoded("[\"=\",\"name\",\"Nothing\"]");
        String all = Caller.encoded("[\"set\",\"name\"]");
        assertThat(CALLER.get("/api/count/item?filter=" + none + "&filter=" + all)
                        .at("count"))
                .isEqualTo(0);
        assertThat(FORT.guest()
                        .get("/api/doc/item", "Cookie", "sid=wrong; sid=also-wrong")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void patterns_are_letters_and_percent_signs() {
        for (String pattern : List.of("%.*(%", "Sales I.voice", "[A-Z]%", "(a+)+$", "\\\\Q%", "%\\\\E%")) {
            String filters = Caller.encoded("[[\"name\",\"like\"," + Json.text(pattern) + "]]");
            var reply = CALLER.get("/api/resource/DocType?filters=" + filters);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.data()).as(pattern).isEmpty();
        }
        var found = CALLER.get("/api/resource/DocType?filters=" + Caller.encoded("[[\"name\",\"like\",\"Sales I%\"]]"));
        assertThat(found.text()).contains("Sales Invoice");
    }
}
