package eu.socle.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes values from outside into a document. A name that the type does not know, or a field that may not be written
 * now, is refused: nothing is ever set by stealth.
 */
public final class Inputs {

    /** Sent back by clients with every document; they identify it and are never written. */
    private static final Set<String> ENVELOPE = Set.of(
            "doctype",
            "name",
            "docstatus",
            "owner",
            "creation",
            "modified",
            "modified_by",
            "version",
            "idx",
            "parent",
            "parenttype",
            "parentfield",
            "_titles",
            "_details",
            "_instead");

    private final Schema schema;
    private final Mode mode;
    private final Refusals refusals = new Refusals();

    /**
     * How strict to be.
     *
     * @param skipLocked leaves computed and locked fields as they are instead of refusing them, for clients that send whole
     *     documents back
     * @param skipUnknown decides which unknown names are passed over
     */
    public record Mode(boolean skipLocked, Predicate<String> skipUnknown) {
        public static final Mode STRICT = new Mode(false, name -> false);
    }

    public Inputs(Schema schema, Mode mode) {
        this.schema = schema;
        this.mode = mode;
    }

    /**
     * Writes the values given and leaves the others as they are. A list of rows replaces the whole list; rows are matched by
     * their name.
     *
     * @throws Refused with every fault of the values
     */
    public <D extends Document<D>> void apply(D document, Map<String, ?> values) {
        write(document, values, null);
        refusals.throwIfAny();
    }

    private <D extends Document<D>> void write(D document, Map<String, ?> values, @Nullable Field<?, ?> rowsField) {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (ENVELOPE.contains(entry.getKey()) || entry.getKey().startsWith("__")) {
                continue;
            }
            Field<D, ?> field = schema.field(document.type(), entry.getKey());
            if (field == null) {
                unknown(document, entry.getKey());
            } else {
                writeField(document, field, entry.getValue(), rowsField);
            }
        }
    }

    private void unknown(Document<?> document, String name) {
        if (!mode.skipUnknown().test(name)) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            Refusal refusal = Refusal.of("unknown_field")
                    .with("field", shown)
                    .with("doctype", document.type().label());
            refusals.add(new Refusal(
                    refusal.code(),
                    refusal.parameters(),
                    shown,
                    document.idx() == 0 ? null : document.idx(),
                    null,
                    null));
        }
    }

    private <D extends Document<D>> void writeField(
            D document, Field<D, ?> field, @Nullable Object raw, @Nullable Field<?, ?> rowsField) {
        try {
            Object value = field instanceof Rows<?, ?> ? anyRows(document, field, raw) : Values.parse(field, raw);
            boolean open = isOpen(document, field);
            if (!open && (field instanceof Rows || Document.same(value, document.get(field)))) {
                return;
            }
            if (!open) {
                lockedField(document, field, rowsField);
            } else {
                document.write(field, value);
            }
        } catch (Refused refused) {
            refused.refusals().forEach(r -> refusals.add(rowsField == null ? r : placed(r, rowsField, document)));
        }
    }

    private void lockedField(Document<?> document, Field<?, ?> field, @Nullable Field<?, ?> rowsField) {
        if (!mode.skipLocked()) {
            Refusal refusal = Refusal.of("read_only").with("field", field.label());
            refusals.add(rowsField == null ? refusal.on(field) : refusal.on(rowsField, document, field));
        }
    }

    private static Refusal placed(Refusal refusal, Field<?, ?> rowsField, Document<?> row) {
        return new Refusal(
                refusal.code(), refusal.parameters(), rowsField.name(), row.idx(), refusal.field(), refusal.label());
    }

    /** Whether the field may be written in the present state of the document. */
    private static <D extends Document<D>> boolean isOpen(D document, Field<D, ?> field) {
        if (!(field instanceof Editable<D, ?, ?> editable)) {
            return false;
        }
        Document<?> holder = document.parent() == null ? document : document.parent();
        boolean draft = holder.docstatus() == 0;
        return (draft || editable.isEditableOnSubmitted())
                && editable.editableWhen().test(document);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field is one of rows of this very document
    private List<?> anyRows(Document<?> document, Field<?, ?> field, @Nullable Object raw) {
        return rows((Document) document, (Rows) field, raw);
    }

    private <D extends Document<D>, R extends Document<R>> List<R> rows(
            D document, Rows<D, R> field, @Nullable Object raw) {
        if (raw == null) {
            return new ArrayList<>();
        }
        if (!(raw instanceof List<?> list)) {
            throw Refusal.of("invalid_rows")
                    .with("field", field.label())
                    .on(field)
                    .asRefused();
        }
        if (list.size() > Rows.MAX) {
            throw Refusal.of("too_many_rows")
                    .with("field", field.label())
                    .with("max", Integer.toString(Rows.MAX))
                    .with("count", Integer.toString(list.size()))
                    .on(field)
                    .asRefused();
        }
        Map<String, R> present = new HashMap<>();
        document.rows(field).forEach(row -> present.put(row.name(), row));
        boolean open = isOpen(document, field);
        List<R> next = open ? new ArrayList<>() : document.rows(field);
        Set<String> used = new HashSet<>();
        List<Map<String, ?>> contents = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> map)) {
                throw Refusal.of("invalid_rows")
                        .with("field", field.label())
                        .on(field)
                        .asRefused();
            }
            @SuppressWarnings("unchecked") // keys of JSON objects are texts
            Map<String, ?> content = (Map<String, ?>) map;
            R known = present.get(String.valueOf(content.get("name")));
            if (open) {
                next.add(
                        known != null && used.add(known.name())
                                ? known
                                : DocType.of(field.row()).create());
                contents.add(content);
            } else if (known != null) {
                write(known, content, field);
            } else {
                lockedField(document, field, null);
            }
        }
        if (open) {
            document.write(field, next);
            for (int i = 0; i < contents.size(); i++) {
                write(next.get(i), contents.get(i), field);
            }
        }
        return next;
    }
}
