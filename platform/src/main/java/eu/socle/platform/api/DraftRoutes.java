package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Right;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form asks for while someone types: live totals, new documents with defaults, choices for links. */
final class DraftRoutes implements RouteSource {

    private static final int CHOICES = 20;
    private static final int MAX_CHOICES = 100;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "POST",
                        "/api/preview/{type}",
                        Policy.type(Right.READ),
                        "Complete a document without storing it",
                        call -> preview(call, call.type())),
                new Route(
                        "POST",
                        "/api/new/{type}",
                        Policy.type(Right.CREATE),
                        "A new document, not stored",
                        call -> blank(call, call.type())),
                new Route(
                        "GET",
                        "/api/link/{type}",
                        Policy.type(Right.READ),
                        "Choices for a link",
                        call -> choices(call, call.type())));
    }

    private <D extends Document<D>> Answer preview(Call call, DocType<D> type) {
        Map<String, Object> values = call.json();
        String name = values.get("name") instanceof String text && !text.isBlank() ? text : null;
        return call.work(unit -> {
            Documents.Preview<D> preview = new Documents(unit).preview(type, name, values);
            return Answer.ok(Map.of(
                    "document", json(unit, preview.document()),
                    "violations", Problems.violations(preview.violations(), call.language())));
        });
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> json(UnitOfWork unit, D document) {
        return new DocumentJson(unit, DocumentJson.Shape.WHOLE).of(document);
    }

    private <D extends Document<D>> Answer blank(Call call, DocType<D> type) {
        String copy = call.query("copy");
        String from = call.query("from");
        if (from != null) {
            return made(call, call.type(from), type);
        }
        return call.work(unit -> {
            Documents documents = new Documents(unit);
            return Answer.ok(
                    json(unit, copy == null ? documents.blank(type, call.json()) : documents.copy(type, copy)));
        });
    }

    private <S extends Document<S>, D extends Document<D>> Answer made(Call call, DocType<S> source, DocType<D> type) {
        return call.work(unit -> Answer.ok(
                json(unit, new Documents(unit).make(source, call.query("source", ""), type, call.query("as", "")))));
    }

    private <D extends Document<D>> Answer choices(Call call, DocType<D> type) {
        return call.work(unit -> {
            List<D> found = new Documents(unit)
                    .choices(
                            type,
                            call.query("q", ""),
                            Asked.filter(call, type, unit.schema()),
                            Math.max(1, call.whole("limit", CHOICES, MAX_CHOICES)));
            DocumentJson json = new DocumentJson(unit, DocumentJson.Shape.LISTED);
            return Answer.ok(
                    found.stream().map(document -> choice(document, json, unit)).toList());
        });
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> choice(
            D document, DocumentJson json, UnitOfWork unit) {
        Field<D, String> title = document.type().title();
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("value", document.name());
        choice.put("label", title == null || document.text(title).isEmpty() ? document.name() : document.text(title));
        choice.put("description", description(document, json, unit));
        return choice;
    }

    /** The first columns of the type's list, beyond the name and the title. */
    private static <D extends Document<D>> String description(D document, DocumentJson json, UnitOfWork unit) {
        Words words = new Words(unit.registry(), unit.context().language());
        List<String> parts = new ArrayList<>();
        for (Field<D, ?> field : document.type().list().columns()) {
            Object value = document.get(field);
            boolean tells = field != document.type().title()
                    && !field.name().equals("name")
                    && value != null
                    && !(field.kind() instanceof Kind.Check)
                    && unit.rights().mayField(Right.READ, document.type(), field);
            if (tells && parts.size() < 2) {
                Object said = words.of(field, value);
                parts.add(String.valueOf(said == value ? json.plain(value, field.kind()) : said));
            }
        }
        return String.join(" · ", parts);
    }
}
