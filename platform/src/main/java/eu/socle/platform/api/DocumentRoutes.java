package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Page;
import eu.socle.platform.store.UnitOfWork;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents over HTTP: lists, reading, writing, steps. */
final class DocumentRoutes implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/doc/{type}",
                        Policy.type(Right.READ),
                        "List documents",
                        call -> list(call, call.type())),
                new Route(
                        "POST",
                        "/api/doc/{type}",
                        Policy.type(Right.CREATE),
                        "Create a document",
                        call -> create(call, call.type())),
                new Route(
                        "GET",
                        "/api/doc/{type}/{name...}",
                        Policy.type(Right.READ),
                        "Read a document",
                        call -> read(call, call.type())),
                new Route(
                        "PATCH",
                        "/api/doc/{type}/{name...}",
                        Policy.type(Right.WRITE),
                        "Change a document",
                        call -> update(call, call.type())),
                new Route(
                        "DELETE",
                        "/api/doc/{type}/{name...}",
                        Policy.type(Right.DELETE),
                        "Delete a draft",
                        call -> delete(call, call.type())),
                new Route(
                        "POST",
                        "/api/step/{type}/{step}/{name...}",
                        Policy.type(Right.READ),
                        "Take a step of a document",
                        call -> step(call, call.type())));
    }

    private <D extends Document<D>> Answer list(Call call, DocType<D> type) {
        String format = call.query("format");
        if (format != null) {
            return Listing.download(call, type, format);
        }
        return call.work(unit -> {
            Page<D> page = new Documents(unit).list(type, Asked.query(call, type, unit.schema()));
            DocumentJson json = new DocumentJson(
                    unit, new DocumentJson.Shape(false, true, false, Asked.names(call.query("fields"))));
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("data", json.of(page.documents()));
            body.put("next", page.next());
            return Answer.ok(body);
        });
    }

    private <D extends Document<D>> Answer read(Call call, DocType<D> type) {
        return call.work(unit -> shown(unit, new Documents(unit).read(type, call.variable("name")), 200));
    }

    private static <D extends Document<D>> Answer shown(UnitOfWork unit, D document, int status) {
        return Answer.json(status, new DocumentJson(unit, DocumentJson.Shape.WHOLE).of(document))
                .with("ETag", etag(document));
    }

    static String etag(Document<?> document) {
        return '"' + Long.toString(document.identity().version()) + '"';
    }

    private <D extends Document<D>> Answer create(Call call, DocType<D> type) {
        Map<String, Object> values = call.json();
        boolean submit = Integer.valueOf(1).equals(values.get("docstatus"));
        return Idempotency.once(call, unit -> {
            D document = new Documents(unit).create(type, values, Inputs.Mode.STRICT, submit);
            return new Told<>(unit, document, 201);
        });
    }

    /** A document that was just written, with what is told of it this once. */
    private record Told<D extends Document<D>>(UnitOfWork unit, D document, int status) implements Idempotency.Telling {

        @Override
        public Answer answer() {
            return shown(document.toldOnce());
        }

        @Override
        public Answer kept(Answer told) {
            return document.toldOnce().isEmpty() ? told : shown(Map.of());
        }

        private Answer shown(Map<String, String> once) {
            D stored = latest(unit, document);
            Map<String, @Nullable Object> json = new DocumentJson(unit, DocumentJson.Shape.WHOLE).of(stored);
            json.putAll(once);
            Answer answer = Answer.json(status, json).with("ETag", etag(stored));
            return status == 201 ? answer.with("Location", location(stored)) : answer;
        }
    }

    /** The document as the rules left it: they may have changed it through the unit of work after it was written. */
    private static <D extends Document<D>> D latest(UnitOfWork unit, D document) {
        return unit.find(document.type(), document.name()).orElse(document);
    }

    private static String location(Document<?> document) {
        String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/api/doc/" + document.type().slug() + "/" + name;
    }

    private <D extends Document<D>> Answer update(Call call, DocType<D> type) {
        Map<String, Object> values = call.json();
        return orStale(
                call,
                type,
                () -> Idempotency.once(call, unit -> {
                    D document = new Documents(unit)
                            .update(type, call.variable("name"), values, Inputs.Mode.STRICT, expected(call));
                    return new Told<>(unit, document, 200);
                }));
    }

    private <D extends Document<D>> Answer step(Call call, DocType<D> type) {
        return orStale(
                call,
                type,
                () -> Idempotency.once(call, unit -> {
                    D document = new Documents(unit)
                            .take(type, call.variable("name"), call.variable("step"), expected(call));
                    return () -> shown(unit, latest(unit, document), 200);
                }));
    }

    private static Documents.Expected expected(Call call) {
        String match = call.header("If-Match");
        if (match == null || match.equals("*")) {
            return Documents.Expected.ANYTHING;
        }
        String digits = match.replaceFirst("^W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.of("bad_request").with("reason", "If-Match").asRefused();
        }
        return Documents.Expected.version(Long.parseLong(digits));
    }

    /** Someone was faster: the answer carries the document as it now stands, so that nothing typed is lost. */
    private <D extends Document<D>> Answer orStale(
            Call call, DocType<D> type, java.util.function.Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (!refused.code().equals("stale")) {
                throw refused;
            }
            Map<String, @Nullable Object> current = call.work(unit -> new DocumentJson(unit, DocumentJson.Shape.WHOLE)
                    .of(new Documents(unit).read(type, call.variable("name"))));
            return Problems.answer(refused, call.language(), Map.of("current", current))
                    .with("ETag", "\"" + current.get("version") + "\"");
        }
    }

    private <D extends Document<D>> Answer delete(Call call, DocType<D> type) {
        return orStale(
                call,
                type,
                () -> call.work(unit -> {
                    new Documents(unit).delete(type, call.variable("name"), expected(call));
                    return Answer.noContent();
                }));
    }
}
