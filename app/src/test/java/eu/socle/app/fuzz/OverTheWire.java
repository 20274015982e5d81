package eu.socle.app.fuzz;

import static eu.socle.app.proof.Client.encoded;

import eu.socle.app.proof.Bakery;
import eu.socle.platform.api.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parsers that are reached by a request. Documents are previewed and files rehearsed, so that nothing piles up. */
final class OverTheWire {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final List<String> TYPES = List.of("sales-invoice", "customer", "item", "journal-entry", "account");

    private OverTheWire() {}

    private static Stranger stranger() {
        return Stranger.shared();
    }

    /** Written as it is but for what would end the line. */
    static void address(byte[] input) {
        String text =
                new String(Stretched.of(input).bytes(), StandardCharsets.ISO_8859_1).replaceAll("[\\x00-\\x20]", "+");
        stranger().get("/" + text);
    }

    /** Header lines; the first character chooses between a question and a change. */
    static void headers(byte[] input) {
        String text = new String(Stretched.of(input).bytes(), StandardCharsets.ISO_8859_1);
        StringBuilder headers = new StringBuilder();
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank()
                        && !line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length"))
                .filter(line -> !line.toLowerCase(java.util.Locale.ROOT).startsWith("transfer-encoding"))
                .filter(line -> !line.toLowerCase(java.util.Locale.ROOT).startsWith("expect"))
                .forEach(line -> headers.append(line.replace('\r', ' ')).append("\r\n"));
        if (text.startsWith("P")) {
            stranger().send("POST /api/preview/customer", headers.toString(), "{}".getBytes(StandardCharsets.UTF_8));
        } else {
            stranger().send("GET /api/session", headers.toString(), new byte[0]);
        }
    }

    /** The first byte chooses the type. */
    static void document(byte[] input) {
        int type = input.length == 0 ? 0 : Math.floorMod(input[0], TYPES.size());
        byte[] body = Stretched.of(Arrays.copyOfRange(input, Math.min(1, input.length), input.length))
                .bytes();
        stranger().post("/api/preview/" + TYPES.get(type), JSON, body);
    }

    static void list(byte[] input) {
        List<String> lines = Stretched.of(input).encodedLines(5);
        String asked =
                "?filter=" + lines.get(0) + "&sort=" + lines.get(1) + "&after=" + lines.get(2) + "&q=" + lines.get(3);
        stranger().get("/api/doc/sales-invoice" + asked);
        stranger().get("/api/totals/sales-invoice" + asked + "&fields=" + lines.get(4));
        stranger().get("/api/link/customer?filter=" + lines.get(0) + "&q=" + lines.get(3));
    }

    static void frappeList(byte[] input) {
        List<String> lines = Stretched.of(input).encodedLines(7);
        String asked = "doctype=" + lines.get(0) + "&filters=" + lines.get(1) + "&fields=" + lines.get(2) + "&order_by="
                + lines.get(3) + "&group_by=" + lines.get(4) + "&or_filters=" + lines.get(5) + "&limit_start="
                + lines.get(6);
        form("frappe.client.get_list", asked);
        form("frappe.client.get_count", asked);
    }

    static void method(byte[] input) {
        List<String> lines = Stretched.of(input).encodedLines(2);
        form(lines.get(0), lines.get(1).replace("%3d", "=").replace("%26", "&"));
    }

    private static void form(String method, String form) {
        stranger().post("/api/method/" + method, FORM, form.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The parts of a form whose frontier is {@code --x}. */
    static void upload(byte[] input) {
        byte[] body = Stretched.of(input).bytes();
        stranger().post("/api/file", "multipart/form-data; boundary=x", body);
        stranger().post("/api/method/upload_file", "multipart/form-data; boundary=x", body);
    }

    static void oauth(byte[] input) {
        List<String> lines = Stretched.of(input).encodedLines(3);
        stranger().get("/api/method/frappe.integrations.oauth2.authorize?" + parameters(lines.get(0)));
        form("frappe.integrations.oauth2.get_token", parameters(lines.get(1)));
        preview(
                "oauth-client",
                Map.of("app_name", "x", "redirect_uris", lines.get(2), "default_redirect_uri", lines.get(2)));
    }

    private static String parameters(String line) {
        return line.replace("%3d", "=").replace("%26", "&").replace("%5f", "_");
    }

    static void webhook(byte[] input) {
        List<String> lines = plainLines(input, 6);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("webhook_doctype", lines.get(0));
        values.put("webhook_docevent", "on_update");
        values.put("condition", lines.get(1));
        values.put("request_url", lines.get(2));
        values.put("webhook_headers", List.of(Map.of("key", lines.get(3), "value", "x")));
        values.put("webhook_secret", lines.get(4));
        values.put("webhook_json", lines.get(5));
        preview("webhook", values);
    }

    static void customField(byte[] input) {
        List<String> lines = plainLines(input, 4);
        preview(
                "custom-field",
                Map.of(
                        "dt",
                        lines.get(0),
                        "fieldname",
                        lines.get(1),
                        "fieldtype",
                        lines.get(2),
                        "options",
                        lines.get(3)));
    }

    private static List<String> plainLines(byte[] input, int count) {
        String[] lines = Stretched.of(input).text().split("\n", count);
        String[] all = Arrays.copyOf(lines, count);
        return Arrays.stream(all).map(line -> line == null ? "" : line).toList();
    }

    private static void preview(String type, Map<String, Object> values) {
        stranger().post("/api/preview/" + type, JSON, Json.bytes(values));
    }

    static void report(byte[] input) {
        List<String> lines = Stretched.of(input).encodedLines(2);
        String asked = parameters(lines.get(1)) + "&company=" + encoded(Bakery.COMPANY);
        String name = lines.get(0).replace("%2d", "-");
        stranger().get("/api/report/" + name + "/run?" + asked);
        stranger().get("/api/export/" + name + "?" + asked);
    }

    static void fecImport(byte[] input) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"404833048FEC20261231.txt\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(input);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        stranger()
                .post(
                        "/api/import/fec-import?dry_run=true&as_history=1&company=" + encoded(Bakery.COMPANY),
                        "multipart/form-data; boundary=x",
                        body.toByteArray());
    }
}
