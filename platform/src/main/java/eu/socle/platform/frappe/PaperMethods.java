package eu.socle.platform.frappe;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Json;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.files.Uploads;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files, printed documents and reports: asked of the native API, whose checks hold, and told in the dialect. */
final class PaperMethods {

    private static final Pattern HERE =
            Pattern.compile("/(?:private/)?files/([^/?]+)(?:\\?" + FileAddress.PARAMETER + "=([A-Za-z0-9-]+))?");
    private static final Map<String, String> REPORTS = Map.of(
            "general ledger", "general-ledger",
            "trial balance", "trial-balance",
            "accounts receivable", "accounts-receivable",
            "accounts payable", "accounts-payable");

    void addTo(Map<String, Method> methods) {
        methods.put("upload_file", ((Method) PaperMethods::upload).changing());
        methods.put("frappe.handler.upload_file", ((Method) PaperMethods::upload).changing());
        methods.put("frappe.client.attach_file", ((Method) PaperMethods::attach).changing());
        methods.put("frappe.utils.print_format.download_pdf", PaperMethods::pdf);
        methods.put("frappe.templates.pages.print.download_pdf", PaperMethods::pdf);
        methods.put("frappe.desk.query_report.run", PaperMethods::report);
    }

    private static Answer upload(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        if (arguments.has("filedata")) {
            return keep(
                    exchange,
                    given(arguments.need("filedata"), arguments.text("filename", arguments.text("file_name", ""))));
        }
        if (arguments.has("file_url")) {
            return keep(exchange, again(exchange.call(), arguments.need("file_url")));
        }
        String media = exchange.call().header("Content-Type");
        Part part = media != null && media.startsWith("multipart/") ? part(exchange.call()) : null;
        if (part == null) {
            throw Arguments.missing("file");
        }
        return keep(exchange, part);
    }

    /** A file that is here already, joined to another document. Nothing is fetched from elsewhere. */
    private static Part again(Call call, String address) {
        Matcher here = HERE.matcher(address);
        if (!here.matches()) {
            throw Arguments.missing("file");
        }
        String name = URLDecoder.decode(here.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Answer file = here.group(2) == null
                ? latest(call, name)
                : call.ask("GET", List.of("api", "file", here.group(2)), Map.of(), null);
        return new GivenPart(name, bytes(file));
    }

    private static @Nullable Part part(Call call) {
        try {
            return call.request().getPart("file");
        } catch (IOException | ServletException | IllegalStateException e) {
            throw Uploads.notReceived(e, Arguments.missing("file"));
        }
    }

    private static Answer attach(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        String data = arguments.need("filedata");
        Part part = arguments.flag("decode_base64", false)
                ? given(data, arguments.need("filename"))
                : new GivenPart(arguments.need("filename"), data.getBytes(StandardCharsets.UTF_8));
        return keep(exchange, part);
    }

    private static Part given(String data, String fileName) {
        try {
            String base64 = data.substring(data.indexOf(',') + 1);
            return new GivenPart(fileName, Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw Arguments.missing("filedata");
        }
    }

    private static Answer keep(Exchange exchange, Part part) {
        Arguments arguments = exchange.arguments();
        Map<String, String> target = new LinkedHashMap<>();
        String type = arguments.text("doctype");
        String name = arguments.text("docname");
        if (type != null && name != null) {
            target.put("type", type);
            target.put("name", name);
        }
        Map<String, Object> kept = object(exchange.call().ask("POST", List.of("api", "file"), target, part));
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("doctype", StoredFile.TYPE.name());
        file.put("name", kept.get("name"));
        file.put("file_name", kept.get("file_name"));
        file.put("file_url", FileAddress.of(String.valueOf(kept.get("name")), String.valueOf(kept.get("file_name"))));
        file.put("file_size", kept.get("file_size"));
        file.put("is_private", 1);
        file.put("is_folder", 0);
        file.put("folder", "Home/Attachments");
        file.put("attached_to_doctype", type);
        file.put("attached_to_name", name);
        file.put("attached_to_field", arguments.text("fieldname"));
        return exchange.message(file);
    }

    /** A file by its address: the identifier decides, else the latest one of that name that the person may see. */
    static Answer file(Call call) {
        String id = call.query(FileAddress.PARAMETER);
        return id == null
                ? latest(call, call.variable("name"))
                : call.ask("GET", List.of("api", "file", id), Map.of(), null);
    }

    private static Answer latest(Call call, String name) {
        for (String each : ids(call, name)) {
            try {
                return call.ask("GET", List.of("api", "file", each), Map.of(), null);
            } catch (Refused refused) {
                if (!refused.code().equals("forbidden")) {
                    throw refused;
                }
            }
        }
        throw Refusal.of("forbidden").asRefused();
    }

    /** Which of them the person may see is decided where each is read. */
    private static List<String> ids(Call call, String name) {
        return call.work(unit -> {
            List<StoredFile> found = unit.list(StoredFile.TYPE, StoredFile.FILE_NAME.is(name));
            List<String> ids = new ArrayList<>();
            found.forEach(file -> ids.addFirst(file.name()));
            return ids;
        });
    }

    static Answer pdf(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        return exchange.call()
                .ask("GET", List.of("api", "pdf", arguments.need("doctype"), arguments.need("name")), Map.of(), null);
    }

    private static Answer report(Exchange exchange) {
        String name = exchange.arguments().need("report_name");
        String id = REPORTS.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name);
        Map<String, String> filters = new LinkedHashMap<>();
        if (exchange.arguments().json("filters") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> filters.put(String.valueOf(key), value == null ? "" : text(value)));
        }
        Map<String, Object> run =
                object(exchange.call().ask("GET", List.of("api", "report", id, "run"), filters, null));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("result", run.getOrDefault("rows", List.of()));
        result.put("columns", columns(run.get("columns")));
        result.put("report_summary", List.of());
        result.put("add_total_row", 0);
        return exchange.message(result);
    }

    /** A list of one is that one: reports of ERPNext take several accounts where ours take one. */
    private static String text(Object value) {
        return value instanceof List<?> list ? list.isEmpty() ? "" : String.valueOf(list.getFirst()) : value.toString();
    }

    private static List<Map<String, Object>> columns(@Nullable Object columns) {
        List<Map<String, Object>> shown = new ArrayList<>();
        if (columns instanceof List<?> list) {
            for (Object each : list) {
                Map<String, Object> column = Arguments.asObject(each, "columns");
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("fieldname", column.getOrDefault("name", ""));
                json.put("label", column.getOrDefault("label", ""));
                json.put("fieldtype", fieldType(String.valueOf(column.get("kind"))));
                json.put("width", 120);
                shown.add(json);
            }
        }
        return shown;
    }

    private static String fieldType(String kind) {
        return switch (kind) {
            case "money", "price" -> "Currency";
            case "decimal" -> "Float";
            case "int" -> "Int";
            case "percent" -> "Percent";
            case "date" -> "Date";
            case "check" -> "Check";
            default -> "Data";
        };
    }

    private static Map<String, Object> object(Answer answer) {
        return Json.object(bytes(answer));
    }

    private static byte[] bytes(Answer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            answer.body().to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
