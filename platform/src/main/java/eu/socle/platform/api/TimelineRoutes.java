package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.core.Comment;
import java.util.List;
import java.util.Map;

/** What happened to a document, and what colleagues wrote beside it. */
final class TimelineRoutes implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/timeline/{type}/{name...}",
                        Policy.type(Right.READ),
                        "The history of a document",
                        call -> timeline(call, call.type())),
                new Route(
                        "POST",
                        "/api/comment/{type}/{name...}",
                        Policy.type(Right.READ),
                        "Comment a document",
                        call -> comment(call, call.type())));
    }

    private <D extends Document<D>> Answer timeline(Call call, DocType<D> type) {
        return call.work(unit -> {
            D document = new Documents(unit).read(type, call.variable("name"));
            return Answer.ok(new Timeline(unit, call.language()).of(document));
        });
    }

    private <D extends Document<D>> Answer comment(Call call, DocType<D> type) {
        if (!(call.json().get("text") instanceof String text) || text.isBlank()) {
            throw Refusal.of("required")
                    .with("field", Comment.CONTENT.label())
                    .on(Comment.CONTENT)
                    .asRefused();
        }
        return call.work(unit -> {
            D document = new Documents(unit).read(type, call.variable("name"));
            Comment comment = new Comment();
            comment.set(Comment.REFERENCE_DOCTYPE, type.name());
            comment.set(Comment.REFERENCE_NAME, document.name());
            comment.write(Comment.CONTENT, eu.socle.kernel.Values.parse(Comment.CONTENT, text));
            unit.create(comment);
            return Answer.json(201, Map.of("name", comment.name()));
        });
    }

    /** Both names that a document had: as a draft and as a legal document. */
    static List<String> names(Document<?> document) {
        String draft = document.identity().draftName();
        return draft == null ? List.of(document.name()) : List.of(document.name(), draft);
    }

    static Cond<Comment> about(Document<?> document) {
        return Comment.REFERENCE_DOCTYPE.is(document.type().name()).and(Comment.REFERENCE_NAME.in(names(document)));
    }
}
