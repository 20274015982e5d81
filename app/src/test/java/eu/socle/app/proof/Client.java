package eu.socle.app.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A person with an open session, who speaks JSON to the API. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final String cookie;
    private final String language;

    private Client(String base, String cookie, String language) {
        this.base = base;
        this.cookie = cookie;
        this.language = language;
    }

    /** The same person, who asks to be answered in a language. */
    public Client speaking(String code) {
        return new Client(base, cookie, code);
    }

    /**
     * What the server answered, byte for byte.
     *
     * @param date when the server says it is, in the form of HTTP
     * @param retryAfter seconds after which to come back, 0 when it says nothing of it
     */
    public record Reply(int status, String body, boolean replayed, int retryAfter, String date) {

        public Map<String, Object> json() {
            return JSON.readValue(body, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
        }

        public String name() {
            return String.valueOf(json().get("name"));
        }

        /** The rows of a list. */
        public List<Map<String, Object>> data() {
            return JSON.convertValue(
                    json().get("data"),
                    JSON.getTypeFactory()
                            .constructCollectionType(
                                    List.class,
                                    JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
        }

        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }

    /** Logs in as the administrator. */
    static Client of(String base, String password) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(base + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("user", "Administrator", "password", password)))));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return new Client(base, cookie, "*");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(HttpResponse<byte[]> answer) {
        return new Reply(
                answer.statusCode(),
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Idempotent-Replayed").isPresent(),
                answer.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElse(0),
                answer.headers().firstValue("Date").orElse(""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookie)
                .header("Accept-Language", language);
    }

    public Reply get(String path) {
        return reply(send(request(path).GET()));
    }

    public byte[] bytes(String path) {
        return send(request(path).GET()).body();
    }

    /** Sends a change; an empty key sends none. */
    public Reply post(String path, String key, Map<String, Object> body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return reply(send(request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Attaches a file to a document. */
    Reply upload(String type, String name, String key, String fileName, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return reply(send(request("/api/file?type=" + encoded(type) + "&name=" + encoded(name))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))));
    }

    /** Any request, with names and values of headers in turn. */
    public Reply send(String method, String path, Map<String, ?> body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reply(send(request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Closes the session. */
    public Reply logout() {
        return send("DELETE", "/api/session", Map.of());
    }

    public Reply create(String type, String key, Map<String, Object> body) {
        return post("/api/doc/" + encoded(type), key, body);
    }

    public Reply take(String type, String step, String name, String key) {
        return post("/api/step/" + encoded(type) + "/" + step + "/" + encoded(name), key, Map.of());
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
