package eu.socle.kernel;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field of a document type: the only key by which code reads a value.
 *
 * @param <D> the document type that has it
 * @param <V> the Java type of its value
 */
public abstract sealed class Field<D extends Document<D>, V> permits Editable, Computed, Standard {

    private final DocType<D> type;
    private final String name;
    private final Label label;
    private final Kind kind;
    int index = -1;
    boolean custom;
    boolean searchable;
    boolean indexed;
    boolean hidden;
    int level;
    int width = 4;

    boolean typeName;
    Predicate<DocType<?>> typesNamed = type -> !type.isInternal();

    @Nullable
    Label help;

    @Nullable
    Supplier<? extends Field<?, String>> currency;

    Cond<D> visibleWhen = Cond.always();

    Field(DocType<D> type, String name, Label label, Kind kind) {
        this.type = type;
        this.name = name;
        this.label = label;
        this.kind = kind;
    }

    public DocType<D> type() {
        return type;
    }

    /** The name in the data contract, also the column name. */
    public String name() {
        return name;
    }

    public Label label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isCustom() {
        return custom;
    }

    public boolean isComputed() {
        return !(this instanceof Editable);
    }

    public boolean isRequired() {
        return false;
    }

    public boolean isUnique() {
        return false;
    }

    public boolean isSearchable() {
        return searchable;
    }

    public boolean isIndexed() {
        return indexed;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Permission level: 0 follows the type, others are granted apart. */
    public int level() {
        return level;
    }

    /** Columns of the twelve-column grid that the field takes in a form. */
    public int width() {
        return width;
    }

    public @Nullable Label help() {
        return help;
    }

    /** The field that holds the currency of this amount, on this document or on the document that holds the row. */
    public @Nullable Field<?, String> currency() {
        return currency == null ? null : currency.get();
    }

    /** Whether the value is the name of a document type, which people read by its label. */
    public boolean isTypeName() {
        return typeName;
    }

    /** Whether a document type is proposed for such a value. */
    public boolean mayName(DocType<?> named) {
        return typesNamed.test(named);
    }

    public Cond<D> visibleWhen() {
        return visibleWhen;
    }

    /** Fields that a person changes too often to keep when this one changes: the client empties them before a preview. */
    public List<String> clears() {
        return List.of();
    }

    // Conditions, in the words of the field.

    public Cond<D> is(V value) {
        return new Cond.Compare<>(this, Cond.Op.EQ, value);
    }

    public Cond<D> isNot(V value) {
        return new Cond.Compare<>(this, Cond.Op.NE, value);
    }

    public Cond<D> atLeast(V value) {
        return new Cond.Compare<>(this, Cond.Op.GE, value);
    }

    public Cond<D> atMost(V value) {
        return new Cond.Compare<>(this, Cond.Op.LE, value);
    }

    public Cond<D> above(V value) {
        return new Cond.Compare<>(this, Cond.Op.GT, value);
    }

    public Cond<D> below(V value) {
        return new Cond.Compare<>(this, Cond.Op.LT, value);
    }

    public Cond<D> in(List<V> values) {
        return new Cond.In<>(this, List.copyOf(values));
    }

    public Cond<D> isSet() {
        return new Cond.IsSet<>(this);
    }

    public Cond<D> isEmpty() {
        return new Cond.Not<>(isSet());
    }

    public Order ascending() {
        return new Order(this, false);
    }

    public Order descending() {
        return new Order(this, true);
    }

    /** One criterion of a sort. */
    public record Order(Field<?, ?> field, boolean descending) {}

    @Override
    public String toString() {
        return type.name() + "." + name;
    }
}
