package eu.socle.app.guard;

import eu.socle.app.frappe.Caller;
import eu.socle.platform.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dialects in which the same thing is asked. */
enum Way {
    NATIVE("/api/doc/", "PATCH"),
    FRAPPE("/api/resource/", "PUT"),
    SECOND("/api/v2/document/", "PUT");

    private final String base;
    private final String change;

    Way(String base, String change) {
        this.base = base;
        this.change = change;
    }

    String path(String type) {
        return base + Caller.encoded(type);
    }

    String path(String type, String name) {
        return path(type) + "/" + Caller.encoded(name);
    }

    Caller.Reply create(Caller caller, String type, Object body, String... headers) {
        return send(caller, "POST", path(type), bytes(body), headers);
    }

    Caller.Reply change(Caller caller, String type, String name, Object body, String... headers) {
        return send(caller, change, path(type, name), bytes(body), headers);
    }

    Caller.Reply submit(Caller caller, String type, String name, String... headers) {
        return this == NATIVE
                ? send(
                        caller,
                        "POST",
                        "/api/step/" + Caller.encoded(type) + "/submit/" + Caller.encoded(name),
                        new byte[0],
                        headers)
                : change(caller, type, name, Map.of("docstatus", 1), headers);
    }

    Caller.Reply read(Caller caller, String type, String name) {
        return caller.get(path(type, name));
    }

    private static Caller.Reply send(Caller caller, String method, String path, byte[] body, String... headers) {
        return caller.send(method, path, body, body.length == 0 ? "" : "application/json", headers);
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] raw ? raw : Json.bytes(body);
    }

    /** The document of an answer. */
    Map<?, ?> document(Caller.Reply reply) {
        return this == NATIVE ? reply.json() : (Map<?, ?>) reply.at("data");
    }

    String name(Caller.Reply reply) {
        return String.valueOf(document(reply).get("name"));
    }

    /** The sentences of a refusal. */
    List<String> sentences(Caller.Reply reply) {
        Map<String, Object> body = reply.json();
        List<String> sentences = new ArrayList<>();
        switch (this) {
            case NATIVE ->
                sentences.addAll(List.of(String.valueOf(body.get("detail")).split("\n")));
            case FRAPPE -> {
                String messages = String.valueOf(body.get("_server_messages"));
                for (Object message : (List<?>) Json.read(messages.getBytes(StandardCharsets.UTF_8))) {
                    sentences.add(
                            String.valueOf(Json.object(String.valueOf(message).getBytes(StandardCharsets.UTF_8))
                                    .get("message")));
                }
            }
            case SECOND ->
                ((List<?>) body.get("errors"))
                        .forEach(each -> sentences.add(String.valueOf(((Map<?, ?>) each).get("message"))));
        }
        return sentences;
    }

    /** The places of a refusal: {@code field} or {@code field/cell}. */
    List<String> places(Caller.Reply reply) {
        List<String> places = new ArrayList<>();
        if (reply.json().get("violations") instanceof List<?> violations) {
            for (Object each : violations) {
                Map<?, ?> violation = (Map<?, ?>) each;
                Object cell = violation.get("cell");
                places.add(violation.get("field") + (cell == null ? "" : "/" + cell));
            }
        }
        return places;
    }
}
