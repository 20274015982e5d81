package eu.socle.kernel;

import java.util.function.Supplier;

/** A field that only rules write, through {@link Document#compute}: there is no way to set it from outside. */
public final class Computed<D extends Document<D>, V> extends Field<D, V> {

    boolean copied;

    Computed(DocType<D> type, String name, Label label, Kind kind) {
        super(type, name, label, kind);
    }

    public Computed<D, V> help(String fr, String en) {
        this.help = new Label(fr, en);
        return this;
    }

    public Computed<D, V> visibleWhen(Cond<D> condition) {
        this.visibleWhen = condition;
        return this;
    }

    public Computed<D, V> searchable() {
        this.searchable = true;
        return this;
    }

    public Computed<D, V> indexed() {
        this.indexed = true;
        return this;
    }

    public Computed<D, V> hidden() {
        this.hidden = true;
        return this;
    }

    public Computed<D, V> width(int columns) {
        this.width = columns;
        return this;
    }

    /** Names the field that holds the currency of this amount. */
    public Computed<D, V> in(Supplier<? extends Field<?, String>> currencyField) {
        this.currency = currencyField;
        return this;
    }
}
