package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.UnitOfWork;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents from whole objects, as clients of Frappe send them back: with what is computed, and with the state wanted.
 *
 * @param ignored is told the names of the data contract that nothing here holds
 */
record Saving(Consumer<String> ignored, UnitOfWork unit) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** Creates; {@code docstatus} 1 submits at once. */
    <D extends Document<D>> D create(DocType<D> type, Map<String, ?> values) {
        int state = state(values, 0);
        if (state == 2) {
            throw impossible(new Label("Annuler", "Cancel"), "", 0);
        }
        Map<String, @Nullable Object> kept = kept(type, named(type, values));
        return new Documents(unit).create(type, kept, mode(true), state == 1);
    }

    /** Changes, then submits or cancels when {@code docstatus} says so. */
    <D extends Document<D>> D update(DocType<D> type, String name, Map<String, ?> values) {
        Documents documents = new Documents(unit);
        D present = documents.read(type, name);
        int from = present.docstatus();
        int to = state(values, from);
        Documents.Expected expected = expected(values);
        if (to == 2 && from == 1) {
            return documents.take(type, name, Step.CANCEL, expected);
        }
        if (to < from || to - from > 1) {
            throw impossible(new Label("Enregistrer", "Save"), name, from);
        }
        Map<String, @Nullable Object> kept = kept(type, values);
        D saved = kept.isEmpty() && to > from ? present : documents.update(type, name, kept, mode(from == 0), expected);
        return to > from
                ? documents.take(
                        type, saved.name(), Step.SUBMIT, kept.isEmpty() ? expected : Documents.Expected.ANYTHING)
                : saved;
    }

    /** Saves what a client holds: a new document when it has no name yet. */
    <D extends Document<D>> D save(DocType<D> type, Map<String, ?> values) {
        boolean local = values.get("__islocal") != null && !"0".equals(String.valueOf(values.get("__islocal")));
        return local || !(values.get("name") instanceof String name) || name.isBlank()
                ? create(type, values)
                : update(type, name, values);
    }

    private static RuntimeException impossible(Label step, String name, int state) {
        Label[] states = {
            new Label("en brouillon", "a draft"), new Label("validé", "submitted"), new Label("annulé", "cancelled")
        };
        return Refusal.of("wrong_state")
                .with("step", step)
                .with("name", name)
                .with("state", states[state])
                .asRefused();
    }

    /** Computed and locked values are passed over; on a submitted document, a locked value that changes is refused. */
    private Inputs.Mode mode(boolean skipLocked) {
        return new Inputs.Mode(skipLocked, name -> {
            boolean known = ContractNames.contains(name);
            if (known) {
                ignored.accept(name);
            }
            return known;
        });
    }

    private static int state(Map<String, ?> values, int otherwise) {
        Object state = values.get("docstatus");
        return switch (state == null ? "" : state.toString().strip()) {
            case "" -> otherwise;
            case "0", "0.0" -> 0;
            case "1", "1.0" -> 1;
            case "2", "2.0" -> 2;
            default -> throw Arguments.missing("docstatus");
        };
    }

    private static Documents.Expected expected(Map<String, ?> values) {
        Object modified = values.get("modified");
        if (modified == null || modified.toString().isBlank()) {
            return Documents.Expected.ANYTHING;
        }
        String text = modified.toString().strip();
        try {
            text = MOMENT.format(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException e) {
            // compared as it is: it matches nothing
        }
        return new Documents.Expected(null, text);
    }

    /** The name that a client gives stands for the field that names the document. */
    private static <D extends Document<D>> Map<String, ?> named(DocType<D> type, Map<String, ?> values) {
        Object name = values.get("name") == null ? values.get("__newname") : values.get("name");
        if (name == null
                || !(type.naming() instanceof Naming.ByField<D>(var field))
                || values.get(field.name()) != null) {
            return values;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field.name(), name);
        return more;
    }

    /** What was sent, without what rules write anyway. */
    private <D extends Document<D>> Map<String, @Nullable Object> kept(DocType<D> type, Map<String, ?> values) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Field<D, ?> field = unit.schema().field(type, name);
            if (field == null) {
                keepUnknown(name, value, kept);
            } else if (field instanceof Editable) {
                kept.put(name, field.kind() instanceof Kind.RowsOf(var row) ? lines(Spots.typeOf(row), value) : value);
            }
        });
        return kept;
    }

    private static void keepUnknown(String name, @Nullable Object value, Map<String, @Nullable Object> kept) {
        if (!name.startsWith("__")
                && !name.equals("doctype")
                && !name.equals("parenttype")
                && !name.equals("parentfield")
                && !name.equals("parent")
                && !name.equals("version")) {
            kept.put(name, value);
        }
    }

    private @Nullable Object lines(DocType<?> row, @Nullable Object value) {
        if (!(Arguments.read(value, row.name()) instanceof List<?> list)) {
            return value;
        }
        List<Object> lines = new ArrayList<>();
        for (Object each : list) {
            Map<String, Object> line = Arguments.asObject(each, row.name());
            Map<String, @Nullable Object> cells = kept(row, line);
            cells.put("name", line.get("name"));
            lines.add(cells);
        }
        return lines;
    }
}
