package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.app.web.WebServer;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Rows;
import eu.socle.platform.api.Json;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * SQL, HTML, templates and formats in every text of every type, made from the declarations: stored and given back letter by letter
 * through both APIs, harmless in filters, sorts, searches and files, or refused with the name of the field.
 */
class EveryTextTest {

    private static final String PAYLOAD =
            "');drop table item;--<script>alert(1)</script>{{7*7}}${7*7}%1$s%n&amp;\"%_\\";

    private static final AtomicInteger written = new AtomicInteger();
    private static final AtomicInteger printed = new AtomicInteger();

    private static Stand stand;
    private static WebServer web;
    private static Caller caller;

    @BeforeAll
    static void open() {
        stand = Stand.of(eu.socle.app.Modules.registry(eu.socle.platform.outbound.Allowed.of("hooks.example.org")));
        Accounts.firstAdministrator(stand.site(), "correct horse battery");
        web = WebServer.start(stand.needs(), 0, "");
        caller = new Caller(
                "http://localhost:" + web.port(), "token " + Accounts.newApiKey(stand.site(), User.ADMINISTRATOR));
    }

    @AfterAll
    static void close() {
        web.close();
        assertThat(written.get()).as("texts that took the payload").isGreaterThan(110);
        assertThat(printed.get()).as("types that are printed").isPositive();
    }

    @TestFactory
    Stream<DynamicTest> every_text_of_every_type_is_only_a_text() {
        return stand.registry().types().stream()
                .filter(type -> !type.isInternal() && !type.isAppendOnly())
                .filter(type -> type.fields().stream().anyMatch(Editable.class::isInstance))
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> hold(type)));
    }

    private static <D extends Document<D>> void hold(DocType<D> type) {
        String path = "/api/doc/" + Caller.encoded(type.name());
        String far = "/api/resource/" + Caller.encoded(type.name());
        Subject<D> subject = new Subject<>(type, stand, () -> SampleBook.of(type));
        Map<String, Object> sample = sent(subject);
        var made = caller.post(path, sample);
        if (made.status() == 404 || made.status() == 403) {
            return; // made by rules or by another route
        }
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String one = Caller.encoded((String) made.at("name"));
        Map<String, Object> taken = new LinkedHashMap<>();
        for (Field<D, ?> field : type.fields()) {
            int longest = longest(field);
            if (longest > 0) {
                String payload = PAYLOAD.substring(0, Math.min(longest, PAYLOAD.length()));
                if (isTaken(path + "/" + one, far + "/" + one, field, payload)) {
                    taken.put(field.name(), payload);
                    isOnlyAValue(path, far, field, payload);
                }
            }
        }
        for (Field<D, ?> field : type.fields()) {
            if (field instanceof Rows && sample.containsKey(field.name())) {
                lines(path + "/" + one, field);
            }
        }
        written.addAndGet(taken.size());
        paper(path.substring("/api/doc".length()) + "/" + one);
        named(path, far, type, sample);
        files(path, type);
    }

    private static <D extends Document<D>> Map<String, Object> sent(Subject<D> subject) {
        Map<String, Object> sample = new LinkedHashMap<>(
                subject.trial(unit -> DocumentForm.read(DocumentForm.sent(subject.fresh(unit), unit.schema()))));
        sample.remove("amended_from"); // only a cancelled document is amended, and the sample is a new one
        return sample;
    }

    /** The letters that a text that people write may have, or 0. */
    private static int longest(Field<?, ?> field) {
        boolean written = field instanceof Editable && !field.isHidden();
        return switch (field.kind()) {
            case Kind.Text(int max) when written -> max;
            case Kind.LongText(int max) when written -> max;
            case Kind.Json _, Kind.Attach _ -> written ? 1_000 : 0;
            default -> 0;
        };
    }

    /** Writes it through one API and reads it through the other; false when it was refused by its name. */
    private static boolean isTaken(String path, String far, Field<?, ?> field, String payload) {
        Map<String, Object> change = Map.of(field.name(), payload);
        var first = send("PATCH", path, change);
        var second = send("PUT", far, change);
        assertThat(first.status()).as(field + ": " + first.text()).isLessThan(500);
        assertThat(second.status()).as(field + ": " + second.text()).isLessThan(500);
        if (first.status() >= 300) {
            assertThat(first.text()).as(field.toString()).contains("\"field\":\"");
            return false;
        }
        String wanted = field.kind() instanceof Kind.LongText ? payload : payload.strip();
        Object read = caller.get(path).at(field.name());
        if (read == null || !read.equals(wanted)) {
            // A rule writes it its own way: then nothing of the payload is left raw nor half escaped.
            assertThat(String.valueOf(read)).as(field.toString()).doesNotContain("&lt;", "&#", "49");
            return false;
        }
        if (!field.name().equals("file_url")) { // the dialect writes addresses of files its own way
            assertThat(caller.get(far).at("data/" + field.name()))
                    .as(field.toString())
                    .isEqualTo(wanted);
        }
        return true;
    }

    /** In each text of the first line. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    private static void lines(String path, Field<?, ?> rows) {
        DocType<?> row = java.util.Objects.requireNonNull(Any.target(rows));
        for (Field<?, ?> cell : row.fields()) {
            int longest = longest(cell);
            if (longest > 0 && caller.get(path).at(rows.name()) instanceof List<?> lines && !lines.isEmpty()) {
                String payload = PAYLOAD.substring(0, Math.min(longest, PAYLOAD.length()));
                Map<String, Object> line =
                        Map.of("name", ((Map<String, Object>) lines.getFirst()).get("name"), cell.name(), payload);
                var reply = send("PATCH", path, Map.of(rows.name(), List.of(line)));
                assertThat(reply.status()).as(cell + ": " + reply.text()).isLessThan(500);
                if (reply.status() < 300
                        && payload.strip().equals(caller.get(path).at(rows.name() + "/0/" + cell.name()))) {
                    written.incrementAndGet();
                    var found = caller.get(path.substring(0, path.lastIndexOf('/')) + "?filter="
                            + Caller.encoded(
                                    Json.text(List.of("via", rows.name(), List.of("=", cell.name(), payload)))));
                    assertThat(found.status()).as(cell + ": " + found.text()).isEqualTo(200);
                    assertThat(found.text()).as(cell.toString()).doesNotContain("\"data\":[]");
                }
            }
        }
    }

    /** On paper the letters stand as they are: the page is made, and nothing in it was worked out. */
    private static void paper(String document) {
        var pdf = caller.get("/api/pdf" + document);
        assertThat(pdf.status()).as(pdf.text()).isLessThan(500);
        if (pdf.status() == 200) {
            assertThat(pdf.bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            printed.incrementAndGet();
        }
    }

    private static Caller.Reply send(String method, String path, Object body) {
        return caller.send(method, path, Json.bytes(body), "application/json");
    }

    /** As a filter, a pattern, a search and beside a sort. */
    private static void isOnlyAValue(String path, String far, Field<?, ?> field, String payload) {
        for (String op : List.of("=", "!=", "like", "<", ">=")) {
            String filter = Caller.encoded(Json.text(List.of(op, field.name(), payload)));
            var native_ = caller.get(path + "?sort=-" + field.name() + "&filter=" + filter);
            assertThat(native_.status())
                    .as(field + " " + op + ": " + native_.text())
                    .isEqualTo(200);
            String clause = Caller.encoded(Json.text(List.of(List.of(field.name(), op, payload))));
            var frappe = caller.get(far + "?fields=" + Caller.encoded("[\"name\",\"" + field.name() + "\"]")
                    + "&order_by=" + Caller.encoded(field.name() + " desc") + "&filters=" + clause);
            assertThat(frappe.status())
                    .as(field + " " + op + ": " + frappe.text())
                    .isEqualTo(200);
            if (op.equals("=")) {
                assertThat(native_.text()).as(field.toString()).doesNotContain("\"data\":[]");
                assertThat(frappe.text()).as(field.toString()).doesNotContain("\"data\":[]");
            }
        }
        assertThat(caller.get(path + "?q=" + Caller.encoded(payload)).status()).isEqualTo(200);
        assertThat(caller.get("/api/link" + path.substring("/api/doc".length()) + "?q=" + Caller.encoded(payload))
                        .status())
                .isEqualTo(200);
    }

    /** As the name of a document, where people choose it. */
    private static <D extends Document<D>> void named(
            String path, String far, DocType<D> type, Map<String, Object> sample) {
        if (type.naming() instanceof Naming.ByField<D>(var field) && longest(field) > 0) {
            Map<String, Object> body = new LinkedHashMap<>(sample);
            String name = PAYLOAD.substring(0, Math.min(longest(field), PAYLOAD.length()));
            body.put(field.name(), name);
            var made = caller.post(path, body);
            assertThat(made.status()).as(type + ": " + made.text()).isIn(201, 409, 422);
            if (made.status() == 201) {
                String encoded = Caller.encoded((String) made.at("name"));
                assertThat(caller.get(path + "/" + encoded).at("name")).isEqualTo(made.at("name"));
                assertThat(caller.get(far + "/" + encoded).at("data/name")).isEqualTo(made.at("name"));
                for (String route : List.of("/api/timeline", "/api/links", "/api/files")) {
                    var reply = caller.get(route + path.substring("/api/doc".length()) + "/" + encoded);
                    assertThat(reply.status()).as(route + ": " + reply.text()).isLessThan(500);
                }
            }
        }
    }

    private static void files(String path, DocType<?> type) {
        var csv = caller.get(path + "?format=csv");
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        var sheet = caller.get(path + "?format=xlsx");
        assertThat(sheet.status()).isEqualTo(200);
        for (String line : new String(csv.bytes(), StandardCharsets.UTF_8).split("\r?\n")) {
            assertThat(line).as(type.name()).doesNotMatch("(?:.*;)?\"?[=@+].*");
        }
    }
}
