package eu.socle.platform.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call is answered: a status, headers and a body that is written at the end.
 *
 * @param mediaType null when there is no body
 */
public record Answer(
        int status,
        Map<String, List<String>> headers,
        @Nullable String mediaType,
        Body body) {

    public static final String JSON = "application/json";

    /** Writes the bytes. */
    @FunctionalInterface
    public interface Body {
        void to(OutputStream out) throws IOException;
    }

    public static Answer ok(Object value) {
        return json(200, value);
    }

    public static Answer json(int status, Object value) {
        byte[] bytes = Json.bytes(value);
        return bytes(status, JSON, bytes);
    }

    public static Answer bytes(int status, String mediaType, byte[] bytes) {
        return new Answer(
                status,
                Map.of("Content-Length", List.of(Integer.toString(bytes.length))),
                mediaType,
                out -> out.write(bytes));
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), null, out -> {});
    }

    /** A file that is written while it is made. */
    public static Answer download(String fileName, String mediaType, Body body) {
        return new Answer(
                200, Map.of("Content-Disposition", List.of(disposition("attachment", fileName))), mediaType, body);
    }

    /** The header that names a file, for programs that read only ASCII as well. */
    public static String disposition(String how, String fileName) {
        String ascii = fileName.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return how + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    public Answer with(String header, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        List<String> values = new java.util.ArrayList<>(more.getOrDefault(header, List.of()));
        values.add(value);
        more.put(header, values);
        return new Answer(status, more, mediaType, body);
    }
}
