package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that people and programs write. Declared through {@link Input}, {@link Link} or {@link Rows}; the last
 * parameter only lets each builder method return the right one of the three.
 */
public abstract sealed class Editable<D extends Document<D>, V, S extends Editable<D, V, S>> extends Field<D, V>
        permits Input, Link, Rows {

    Cond<D> requiredWhen = Cond.never();
    Cond<D> editableWhen = Cond.always();
    boolean unique;
    boolean copied = true;
    boolean onSubmitted;
    final List<String> clears = new ArrayList<>();

    @Nullable
    BiFunction<D, Lookup, @Nullable V> source;

    Editable(DocType<D> type, String name, Label label, Kind kind) {
        super(type, name, label, kind);
    }

    abstract S self();

    public S required() {
        return requiredWhen(Cond.always());
    }

    public S requiredWhen(Cond<D> condition) {
        this.requiredWhen = condition;
        return self();
    }

    /** Beyond this condition the value can be read but not changed. */
    public S editableWhen(Cond<D> condition) {
        this.editableWhen = condition;
        return self();
    }

    public S visibleWhen(Cond<D> condition) {
        this.visibleWhen = condition;
        return self();
    }

    /** May still be changed once the document is submitted. */
    public S editableOnSubmitted() {
        this.onSubmitted = true;
        return self();
    }

    public S help(String fr, String en) {
        this.help = new Label(fr, en);
        return self();
    }

    public S unique() {
        this.unique = true;
        return self();
    }

    public S indexed() {
        this.indexed = true;
        return self();
    }

    public S searchable() {
        this.searchable = true;
        return self();
    }

    /** Left out when a document is duplicated or amended. */
    public S notCopied() {
        this.copied = false;
        return self();
    }

    public S hidden() {
        this.hidden = true;
        return self();
    }

    public S level(int permissionLevel) {
        this.level = permissionLevel;
        return self();
    }

    public S width(int columns) {
        this.width = columns;
        return self();
    }

    /** The value is the name of a document type. */
    public S typeName() {
        this.typeName = true;
        return self();
    }

    /** The value is the name of a document type, one of those proposed. */
    public S typeName(Predicate<DocType<?>> proposed) {
        this.typesNamed = proposed;
        return typeName();
    }

    /** Names the field that holds the currency of this amount. */
    public S in(Supplier<? extends Field<?, String>> currencyField) {
        this.currency = currencyField;
        return self();
    }

    /** The value of a new document. */
    public S defaultsTo(V value) {
        return fetch((document, lookup) -> value);
    }

    /** Fills the field when it is empty, from the document itself or from what it links to. */
    public S fetch(BiFunction<D, Lookup, @Nullable V> rule) {
        this.source = rule;
        return self();
    }

    /** As {@link #fetch(BiFunction)}, and emptied by the client when the given field changes, so that it is filled anew. */
    public S fetch(Editable<D, ?, ?> cause, BiFunction<D, Lookup, @Nullable V> rule) {
        cause.clears.add(name());
        return fetch(rule);
    }

    @Override
    public boolean isRequired() {
        return requiredWhen instanceof Cond.All<D> all && all.parts().isEmpty();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public List<String> clears() {
        return clears;
    }

    public Cond<D> requiredWhen() {
        return requiredWhen;
    }

    public Cond<D> editableWhen() {
        return editableWhen;
    }

    public boolean isCopied() {
        return copied;
    }

    public boolean isEditableOnSubmitted() {
        return onSubmitted;
    }
}
