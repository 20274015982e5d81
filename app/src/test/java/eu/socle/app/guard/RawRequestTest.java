package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bodies and parameters that no ordinary program sends: refused at once, in words, and nothing is written. */
class RawRequestTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);

    @TestFactory
    Stream<DynamicTest> bodies_that_are_no_document_are_refused() {
        Map<String, String> bodies = Map.ofEntries(
                Map.entry("deep nesting", "{\"customer_name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                Map.entry("deep objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                Map.entry("NaN", "{\"customer_name\":\"x\",\"payment_terms\":NaN}"),
                Map.entry("Infinity", "{\"customer_name\":\"x\",\"payment_terms\":-Infinity}"),
                Map.entry("a number of a thousand digits", "{\"customer_name\":" + "9".repeat(1_000) + "}"),
                Map.entry("the same key twice", "{\"customer_name\":\"x\",\"customer_name\":\"y\"}"),
                Map.entry("a list", "[{\"customer_name\":\"x\"}]"),
                Map.entry("a text", "\"x\""),
                Map.entry("half an object", "{\"customer_name\":\"x\""),
                Map.entry("two objects", "{\"customer_name\":\"x\"}{\"customer_name\":\"y\"}"),
                Map.entry("a raw control character", "{\"customer_name\":\"a\u0001b\"}"),
                Map.entry("XML", "<customer><!ENTITY x SYSTEM \"file:///etc/passwd\"></customer>"));
        return bodies.entrySet().stream()
                .flatMap(body -> Stream.of(Way.values())
                        .map(way -> DynamicTest.dynamicTest(
                                body.getKey() + ", " + way,
                                () -> refused(
                                        way,
                                        body.getKey(),
                                        body.getValue().getBytes(StandardCharsets.UTF_8),
                                        "application/json"))));
    }

    @TestFactory
    Stream<DynamicTest> other_formats_than_json_are_refused() {
        return Stream.of("text/plain", "application/xml", "text/json", "nonsense", "application/octet-stream")
                .flatMap(media -> Stream.of(Way.values())
                        .map(way -> DynamicTest.dynamicTest(
                                media + ", " + way,
                                () -> refused(way, media, "{\"customer_name\":\"x\"}".getBytes(), media))));
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] bytes = "{\"customer_name\":\"?\"}".getBytes();
        bytes[18] = (byte) 0xff;
        for (Way way : Way.values()) {
            refused(way, "no UTF-8", bytes, "application/json");
        }
    }

    @Test
    void broken_forms_and_parts_are_refused() {
        for (String media : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=" + "x".repeat(5_000))) {
            var reply = CALLER.send("POST", "/api/resource/Customer", "--x\r\nnonsense".getBytes(), media);
            assertThat(reply.status()).as(media + ": " + reply.text()).isBetween(400, 499);
            var native_ = CALLER.send("POST", "/api/files", "--x\r\nnonsense".getBytes(), media);
            assertThat(native_.status()).as(media + ": " + native_.text()).isBetween(400, 499);
        }
        String many = Stream.iterate(0, i -> i + 1)
                .limit(20_000)
                .map(i -> "f" + i + "=1")
                .collect(Collectors.joining("&"));
        var form = CALLER.send("POST", "/api/resource/Customer", many.getBytes(), "application/x-www-form-urlencoded");
        assertThat(form.status()).as(form.text()).isBetween(400, 499);
        var bad = CALLER.send(
                "POST", "/api/resource/Customer", "customer_name=%zz".getBytes(), "application/x-www-form-urlencoded");
        assertThat(bad.status()).as(bad.text()).isBetween(400, 499);
        String big = "customer_name=" + "x".repeat(25_000_000);
        var huge = CALLER.send("POST", "/api/resource/Customer", big.getBytes(), "application/x-www-form-urlencoded");
        assertThat(huge.status()).as(huge.text()).isEqualTo(413);
        for (String path : List.of(
                "/api/doc/customer?q=%ff", "/api/resource/Customer?fields=%c3%28", "/api/doc/customer?q=%ed%a0%80")) {
            assertThat(CALLER.get(path).status()).as(path).isIn(200, 400, 417);
        }
    }

    private static void refused(Way way, String what, byte[] body, String media) {
        Books before = Books.of(FORT.site());
        String path = way.path("Customer");
        long start = System.nanoTime();
        var french = CALLER.send("POST", path, body, media, "Accept-Language", "fr");
        var english = CALLER.send("POST", path, body, media, "Accept-Language", "en");
        assertThat(System.nanoTime() - start).as(what).isLessThan(5_000_000_000L);
        Refused.well(way, what, "~", french, english);
        assertThat(Books.of(FORT.site()).tables()).as(what).isEqualTo(before.tables());
    }

    private record Asked(String what, String path) {}

    private static String encoded(String text) {
        return Caller.encoded(text);
    }

    /** What lists are asked with; each must be answered within limits or refused, never fail. */
    private static List<Asked> asked() {
        String deep = "[\"not\",".repeat(60) + "[\"set\",\"name\"]" + "]".repeat(60);
        String wide = "[\"or\"" + ",[\"=\",\"name\",\"x\"]".repeat(400) + "]";
        String huge = "[\"in\",\"name\",[" + String.join(",", Collections.nCopies(2_500, "\"a\"")) + "]]";
        String product = "[\"and\"" + ",[\"or\",[\"=\",\"name\",\"x\"],[\"like\",\"name\",\"%x%\"]]".repeat(150) + "]";
        List<Asked> asked = new ArrayList<>();
        for (String filter : List.of(
                deep,
                wide,
                huge,
                product,
                "[]",
                "{}",
                "[[[]]]",
                "1",
                "\"x\"",
                "[null]",
                "[\"=\"]",
                "[\"=\",null,1]",
                "[\"like\",\"name\",null]",
                "[\"via\",\"customer\"]",
                "[\"between\",\"name\",1]")) {
            asked.add(new Asked(
                    "filter " + filter.substring(0, Math.min(30, filter.length())),
                    "/api/doc/customer?filter=" + encoded(filter)));
            asked.add(new Asked(
                    "count " + filter.substring(0, Math.min(30, filter.length())),
                    "/api/count/customer?filter=" + encoded(filter)));
            asked.add(new Asked(
                    "frappe " + filter.substring(0, Math.min(30, filter.length())),
                    "/api/resource/Customer?filters=" + encoded(filter)));
        }
        for (String limit : List.of("-1", "0", "1e9", "99999999999", "2147483647", "x", "NaN", "1;drop")) {
            asked.add(new Asked("limit " + limit, "/api/doc/customer?limit=" + encoded(limit)));
            asked.add(new Asked("page " + limit, "/api/resource/Customer?limit_page_length=" + encoded(limit)));
            asked.add(new Asked("start " + limit, "/api/resource/Customer?limit_start=" + encoded(limit)));
            asked.add(new Asked("second " + limit, "/api/v2/document/Customer?limit=" + encoded(limit)));
        }
        for (String text :
                List.of("\u0000", "%", "_", "\\", "'", "x".repeat(3_000), "a ".repeat(500), "\ud83d\ude00")) {
            asked.add(new Asked("search", "/api/doc/customer?q=" + encoded(text)));
            asked.add(new Asked("choice", "/api/link/customer?q=" + encoded(text)));
            asked.add(new Asked("cursor", "/api/doc/customer?after=" + encoded(text)));
            asked.add(new Asked("fields", "/api/doc/customer?fields=" + encoded(text)));
            asked.add(new Asked("frappe fields", "/api/resource/Customer?fields=" + encoded(text)));
            asked.add(new Asked("frappe or", "/api/resource/Customer?or_filters=" + encoded(text)));
        }
        return asked;
    }

    @TestFactory
    Stream<DynamicTest> parameters_of_lists_are_bounded() {
        return asked().stream()
                .map(each -> DynamicTest.dynamicTest(each.what(), () -> {
                    long start = System.nanoTime();
                    var reply = CALLER.get(each.path());
                    assertThat(reply.status()).as(reply.text()).isBetween(200, 499);
                    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
                    assertThat(reply.text()).doesNotContain("eu.socle", "PSQLException", "\tat ");
                }));
    }
}
