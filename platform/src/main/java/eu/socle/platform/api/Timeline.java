package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.Right;
import eu.socle.platform.core.Comment;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Version;
import eu.socle.platform.store.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The history of one document, newest first: creation, changes, steps, comments. Fields of closed levels are left out. */
final class Timeline {

    private static final int MAX = 300;

    private final UnitOfWork unit;
    private final Language language;
    private final Words words;

    Timeline(UnitOfWork unit, Language language) {
        this.unit = unit;
        this.language = language;
        this.words = new Words(unit.registry(), language);
    }

    private record Event(
            Instant at, String by, String kind, @Nullable String text, List<Map<String, @Nullable Object>> changes) {}

    <D extends Document<D>> List<Map<String, @Nullable Object>> of(D document) {
        List<Event> events = new ArrayList<>();
        Instant creation = document.identity().creation();
        if (creation != null) {
            events.add(new Event(creation, document.identity().owner(), "created", null, List.of()));
        }
        versions(document).forEach(version -> events.add(event(document.type(), version)));
        for (Comment comment : unit.list(Comment.TYPE, TimelineRoutes.about(document))) {
            events.add(new Event(
                    moment(comment), comment.identity().owner(), "comment", comment.text(Comment.CONTENT), List.of()));
        }
        events.removeIf(
                event -> event.kind().equals("change") && event.changes().isEmpty());
        events.sort(Comparator.comparing(Event::at).reversed());
        return json(events.size() > MAX ? events.subList(0, MAX) : events);
    }

    private List<Version> versions(Document<?> document) {
        return unit.list(
                Version.TYPE,
                Version.REF_DOCTYPE.is(document.type().name()).and(Version.DOCNAME.in(TimelineRoutes.names(document))));
    }

    private static Instant moment(Document<?> document) {
        Instant creation = document.identity().creation();
        return creation == null ? Instant.EPOCH : creation;
    }

    private Event event(DocType<?> type, Version version) {
        Map<String, Object> data = Json.object(version.text(Version.DATA).getBytes(StandardCharsets.UTF_8));
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        String step = null;
        for (List<?> change : lists(data.get("changed"))) {
            if (String.valueOf(change.getFirst()).equals("docstatus")) {
                step = state(String.valueOf(change.getLast()));
            } else {
                add(changes, type, type, null, change.get(0), change.get(1), change.get(2));
            }
        }
        for (List<?> change : lists(data.get("row_changed"))) {
            DocType<?> row = rowType(type, String.valueOf(change.getFirst()));
            if (row != null && unit.rights().lines(type, row).isAlways()) {
                add(changes, row, type, change.get(1), change.get(2), change.get(3), change.get(4));
            }
        }
        lines(changes, type, data.get("added"), language == Language.FR ? "Ligne ajoutée" : "Row added");
        lines(changes, type, data.get("removed"), language == Language.FR ? "Ligne retirée" : "Row removed");
        return new Event(moment(version), version.identity().owner(), step == null ? "change" : "step", step, changes);
    }

    private String state(String docstatus) {
        boolean french = language == Language.FR;
        return switch (docstatus) {
            case "1" -> french ? "a validé" : "submitted";
            case "2" -> french ? "a annulé" : "cancelled";
            default -> french ? "a remis en brouillon" : "set back to draft";
        };
    }

    private static List<List<?>> lists(@Nullable Object value) {
        List<List<?>> lists = new ArrayList<>();
        if (value instanceof List<?> outer) {
            outer.forEach(each -> {
                if (each instanceof List<?> inner && !inner.isEmpty()) {
                    lists.add(inner);
                }
            });
        }
        return lists;
    }

    private @Nullable DocType<?> rowType(DocType<?> type, String rows) {
        Field<?, ?> field = type.field(rows);
        return field != null && field.kind() instanceof Kind.RowsOf(var row) ? Links.typeOf(row) : null;
    }

    private void add(
            List<Map<String, @Nullable Object>> changes,
            DocType<?> type,
            DocType<?> holder,
            @Nullable Object row,
            Object name,
            Object before,
            Object after) {
        Field<?, ?> field = fieldOf(type, String.valueOf(name));
        if (field == null || !field.isHidden() && unit.rights().mayField(Right.READ, holder, field)) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("field", name);
            change.put("label", field == null ? name : field.label().in(language));
            change.put("kind", field == null || field.isTypeName() ? "text" : FieldJson.word(field.kind()));
            change.put("row", row);
            change.put("before", words.of(field, before));
            change.put("after", words.of(field, after));
            changes.add(change);
        }
    }

    private <D extends Document<D>> @Nullable Field<?, ?> fieldOf(DocType<D> type, String name) {
        return unit.schema().field(type, name);
    }

    private static void lines(
            List<Map<String, @Nullable Object>> changes, DocType<?> type, @Nullable Object list, String text) {
        for (List<?> line : lists(list)) {
            Field<?, ?> field = type.field(String.valueOf(line.getFirst()));
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("field", line.getFirst());
            change.put("label", text);
            change.put("row", field == null || line.size() < 2 ? null : line.get(1));
            change.put("before", null);
            change.put("after", null);
            changes.add(change);
        }
    }

    private List<Map<String, @Nullable Object>> json(List<Event> events) {
        Set<String> people = new HashSet<>();
        events.forEach(event -> people.add(event.by()));
        Map<String, String> names = unit.titles(User.TYPE, people);
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (Event event : events) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("kind", event.kind());
            json.put("by", event.by());
            json.put("by_name", names.getOrDefault(event.by(), event.by()));
            json.put("at", DocumentJson.moment(event.at()));
            json.put("text", event.text());
            json.put("changes", event.changes());
            list.add(json);
        }
        return list;
    }
}
