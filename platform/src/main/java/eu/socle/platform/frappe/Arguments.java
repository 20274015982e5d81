package eu.socle.platform.frappe;

import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, wherever it put it: in the address, in form fields or in a JSON body. Values may be JSON texts or
 * JSON already read; both are understood everywhere.
 */
final class Arguments {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DATA = "data";

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final @Nullable Map<String, Object> body;

    Arguments(Call call) {
        call.request().getParameterMap().forEach((name, given) -> values.put(name, given.length == 0 ? "" : given[0]));
        body = body(call);
        if (body != null) {
            values.putAll(body);
        }
    }

    private static @Nullable Map<String, Object> body(Call call) {
        String type = call.request().getContentType();
        String media = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (media.startsWith(FORM) || media.startsWith("multipart/") || call.body().length == 0) {
            return null;
        }
        if (!media.isEmpty() && !media.startsWith(Answer.JSON)) {
            throw Refusal.of("unsupported_media_type").asRefused();
        }
        return Json.object(call.body());
    }

    /** A text, or null when absent or empty. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        String text = switch (value) {
            case null -> "";
            case Map<?, ?> map -> Json.text(map);
            case List<?> list -> Json.text(list);
            default -> value.toString();
        };
        return text.isEmpty() ? null : text;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** A text that must be there. */
    String need(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    static RuntimeException missing(String name) {
        return Refusal.of("bad_request").with("reason", name).asRefused();
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    int whole(String name, int otherwise) {
        String text = text(name);
        try {
            return text == null || text.equals("null") ? otherwise : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw missing(name);
        }
    }

    boolean flag(String name, boolean otherwise) {
        String text = text(name);
        return text == null ? otherwise : !text.equals("0") && !text.equalsIgnoreCase("false");
    }

    /** A value that may be written as JSON: what starts like an object or a list is read, the rest is a text. */
    @Nullable
    Object json(String name) {
        return read(values.get(name), name);
    }

    /** Reads what starts like JSON. */
    static @Nullable Object read(@Nullable Object value, String name) {
        if (!(value instanceof String text)) {
            return value;
        }
        String start = text.strip();
        if (start.isEmpty() || start.equals("null")) {
            return null;
        }
        if (!start.startsWith("{") && !start.startsWith("[") && !(start.startsWith("\"") && start.endsWith("\""))) {
            return text;
        }
        try {
            return Json.read(start.getBytes(StandardCharsets.UTF_8));
        } catch (eu.socle.kernel.Refused e) {
            throw missing(name);
        }
    }

    /** An object that must be there. */
    Map<String, Object> object(String name) {
        return asObject(json(name), name);
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    static Map<String, Object> asObject(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw missing(name);
    }

    /** A list of objects that must be there. */
    List<Map<String, Object>> objects(String name) {
        if (json(name) instanceof List<?> list) {
            return list.stream().map(each -> asObject(each, name)).toList();
        }
        throw missing(name);
    }

    /** The values of a document: under {@code data}, or all that was sent. */
    Map<String, Object> document() {
        Object data = read(values.get(DATA), DATA);
        if (data instanceof Map<?, ?>) {
            return asObject(data, DATA);
        }
        if (body != null) {
            return body;
        }
        Map<String, Object> sent = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                sent.put(name, value);
            }
        });
        sent.remove("run_method");
        return sent;
    }
}
