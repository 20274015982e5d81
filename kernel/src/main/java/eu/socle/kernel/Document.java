package eu.socle.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document in memory: a header or a line. Values live in slots; {@link #get} and {@link #set} are typed by the field.
 *
 * @param <D> the concrete type
 */
public abstract class Document<D extends Document<D>> {

    private final DocType<D> type;
    private final @Nullable Object[] slots;
    private @Nullable Map<Field<D, ?>, Object> custom;
    private Identity identity = Identity.NEW;
    private @Nullable Document<?> parent;
    private int position;
    private boolean frozen;
    private @Nullable Object @Nullable [] stored;
    private @Nullable Map<Field<D, ?>, Object> storedCustom;
    private @Nullable Identity storedIdentity;
    private Map<String, String> toldOnce = Map.of();

    protected Document(DocType<D> type) {
        this.type = type;
        this.slots = new @Nullable Object[type.slotCount()];
    }

    /**
     * Who a document is, apart from its content.
     *
     * @param id surrogate key that joins header and lines; 0 before the first save
     * @param draftName the provisional name a submitted document had, which keeps resolving
     * @param docstatus 0 draft, 1 submitted, 2 cancelled
     * @param version grows by one at each save: the optimistic lock
     */
    public record Identity(
            long id,
            String name,
            @Nullable String draftName,
            int docstatus,
            String owner,
            @Nullable Instant creation,
            String modifiedBy,
            @Nullable Instant modified,
            long version) {

        static final Identity NEW = new Identity(0, "", null, 0, "", null, "", null, 0);

        public Identity named(String newName) {
            return new Identity(id, newName, draftName, docstatus, owner, creation, modifiedBy, modified, version);
        }

        public Identity at(int newDocstatus) {
            return new Identity(id, name, draftName, newDocstatus, owner, creation, modifiedBy, modified, version);
        }
    }

    public DocType<D> type() {
        return type;
    }

    public String name() {
        return identity.name();
    }

    public int docstatus() {
        return identity.docstatus();
    }

    public boolean isDraft() {
        return docstatus() == 0;
    }

    public boolean isSubmitted() {
        return docstatus() == 1;
    }

    public boolean isNew() {
        return identity.id() == 0;
    }

    public Identity identity() {
        return identity;
    }

    /** For the store and the step engine only: documents do not rename themselves. */
    public void identify(Identity newIdentity) {
        refuseFrozen();
        this.identity = newIdentity;
    }

    @SuppressWarnings("unchecked") // a slot only ever holds what set, compute or read put there, typed by the field
    public <V> @Nullable V get(Field<D, V> field) {
        if (field instanceof Standard) {
            return (V) standard(field.name());
        }
        if (field.isCustom()) {
            return custom == null ? null : (V) custom.get(field);
        }
        Object value = slots[field.index];
        return value == null && field instanceof Rows ? (V) newRows(field) : (V) value;
    }

    /** The value, which must be there: rules call it on fields that the type requires. */
    public <V> V need(Field<D, V> field) {
        V value = get(field);
        if (value == null) {
            throw Refusal.of("required").with("field", field.label()).on(field).asRefused();
        }
        return value;
    }

    /** The number, or zero when the field is empty. */
    public BigDecimal amount(Field<D, BigDecimal> field) {
        BigDecimal value = get(field);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Whether the box is ticked. */
    public boolean flag(Field<D, Boolean> field) {
        return Boolean.TRUE.equals(get(field));
    }

    /** The text, or the empty text. */
    public String text(Field<D, String> field) {
        String value = get(field);
        return value == null ? "" : value;
    }

    public <R extends Document<R>> List<R> rows(Rows<D, R> field) {
        List<R> rows = get(field);
        return rows == null ? List.of() : rows;
    }

    public <V> void set(Editable<D, V, ?> field, @Nullable V value) {
        write(field, value);
    }

    /** Writes a field that only rules may write. */
    public <V> void compute(Computed<D, V> field, @Nullable V value) {
        write(field, value);
    }

    /** Adds a line at the end and returns it. */
    public <R extends Document<R>> R add(Rows<D, R> field) {
        R row = DocType.of(field.row()).create();
        List<R> rows = new ArrayList<>(rows(field));
        rows.add(row);
        write(field, rows);
        return row;
    }

    /** A new document of this type with the values that people typed on this one; lines stay with their owner. */
    public D typed() {
        D copy = type.create();
        for (Field<D, ?> field : type.fields()) {
            if (field instanceof Editable<?, ?, ?> && !(field instanceof Rows)) {
                copy.write(field, get(field));
            }
        }
        return copy;
    }

    /** Untyped writing, for the store and the reader of JSON, which have parsed the value for this field's kind. */
    public void write(Field<D, ?> field, @Nullable Object value) {
        refuseFrozen();
        if (field instanceof Rows && value instanceof List<?> rows) {
            adopt(rows);
        }
        if (field.isCustom()) {
            custom = custom == null ? new HashMap<>() : custom;
            if (value == null) {
                custom.remove(field);
            } else {
                custom.put(field, value);
            }
        } else {
            slots[field.index] = value;
        }
    }

    /** Makes the document and its lines readable only: it is shared between units of work. */
    public void freeze() {
        frozen = true;
        for (Object slot : slots) {
            if (slot instanceof List<?> rows) {
                rows.forEach(row -> ((Document<?>) Objects.requireNonNull(row)).freeze());
            }
        }
    }

    /** Gives a value to the answer of the writing under way and to nothing else: it is never stored nor read again. */
    public void tellOnce(Field<D, String> field, String value) {
        toldOnce = Map.of(field.name(), value);
    }

    /** What the answer to a writing tells and no later one will, by the name of the field. */
    public Map<String, String> toldOnce() {
        return toldOnce;
    }

    private void refuseFrozen() {
        if (frozen) {
            throw new IllegalStateException("Lock the document before changing it: " + type.name() + " " + name());
        }
    }

    private void adopt(List<?> rows) {
        int idx = 0;
        for (Object each : rows) {
            Document<?> row = (Document<?>) Objects.requireNonNull(each);
            row.parent = this;
            row.position = ++idx;
        }
    }

    private Object newRows(Field<D, ?> field) {
        if (frozen) {
            return List.of();
        }
        List<Object> rows = new ArrayList<>();
        slots[field.index] = rows;
        return rows;
    }

    private @Nullable Object standard(String name) {
        return switch (name) {
            case "name" -> identity.name();
            case "docstatus" -> identity.docstatus();
            case "owner" -> identity.owner();
            case "creation" -> identity.creation();
            case "modified" -> identity.modified();
            case "modified_by" -> identity.modifiedBy();
            case "idx" -> position;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The document that holds this line. */
    public <P extends Document<P>> P in(Class<P> parentClass) {
        return parentClass.cast(Objects.requireNonNull(parent, "A line outside a document"));
    }

    public @Nullable Document<?> parent() {
        return parent;
    }

    /** The place of a line in its document, from 1. */
    public int idx() {
        return position;
    }

    /** Remembers the present content as what the database holds. */
    public void markStored() {
        stored = Arrays.copyOf(slots, slots.length);
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] instanceof List<?> rows) {
                stored[i] = List.copyOf(rows);
                rows.forEach(row -> ((Document<?>) row).markStored());
            }
        }
        storedCustom = custom == null ? null : new HashMap<>(custom);
        storedIdentity = identity;
    }

    /** What the database holds for a field, or null before the first save. */
    @SuppressWarnings("unchecked") // as in get
    public <V> @Nullable V before(Field<D, V> field) {
        if (stored == null || field instanceof Standard) {
            return null;
        }
        if (field.isCustom()) {
            return storedCustom == null ? null : (V) storedCustom.get(field);
        }
        return (V) stored[field.index];
    }

    public @Nullable Identity storedIdentity() {
        return storedIdentity;
    }

    public boolean isStored() {
        return stored != null;
    }

    public boolean changed(Field<D, ?> field) {
        return !same(before(field), get(field));
    }

    /** Equality of values as people see them: 1.0 is 1, and an empty text is no text. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        return Objects.equals("".equals(a) ? null : a, "".equals(b) ? null : b);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(type.name()).append(' ').append(name()).append(" {");
        for (Field<D, ?> field : type.fields()) {
            Object value = field instanceof Rows ? null : get(field);
            if (value != null) {
                text.append(field.name()).append('=').append(value).append(' ');
            }
        }
        return text.append('}').toString();
    }
}
