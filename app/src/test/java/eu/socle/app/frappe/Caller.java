package eu.socle.app.frappe;

import eu.socle.platform.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program that speaks HTTP, keeps the cookies that it is told to keep, and follows no redirection. */
public record Caller(String address, String authorization) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    public record Reply(int status, java.net.http.HttpHeaders headers, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Map<String, Object> json() {
            return Json.object(bytes);
        }

        /** A value inside, by its path: {@code data/items/0/rate}. */
        public Object at(String path) {
            Object at = json();
            for (String step : path.split("/")) {
                at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
            }
            return at;
        }

        public List<Object> data() {
            return new ArrayList<>((List<?>) at("data"));
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Parameters of an address; values that are no text are written as JSON. */
    public static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "="
                        + encoded(each.getValue() instanceof String text ? text : Json.text(each.getValue())))
                .collect(Collectors.joining("&"));
    }

    public Reply get(String path, Map<String, ?> parameters, String... headers) {
        return send("GET", path + "?" + query(parameters), new byte[0], "", headers);
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], "", headers);
    }

    public Reply post(String path, Object json, String... headers) {
        return send("POST", path, Json.bytes(json), "application/json", headers);
    }

    public Reply put(String path, Object json, String... headers) {
        return send("PUT", path, Json.bytes(json), "application/json", headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, new byte[0], "", headers);
    }

    public Reply form(String method, String path, Map<String, ?> fields, String... headers) {
        return send(method, path, query(fields).getBytes(StandardCharsets.UTF_8), FORM, headers);
    }

    public Reply send(String method, String path, byte[] body, String media, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (!media.isEmpty()) {
            request.header("Content-Type", media);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(
                    request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
