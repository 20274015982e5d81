package eu.socle.kernel;

/** A plain value that people type: text, number, date, choice, yes or no. */
public final class Input<D extends Document<D>, V> extends Editable<D, V, Input<D, V>> {

    Input(DocType<D> type, String name, Label label, Kind kind) {
        super(type, name, label, kind);
    }

    @Override
    Input<D, V> self() {
        return this;
    }

    /** Turns this field into one that only rules write. */
    public Computed<D, V> computed() {
        Computed<D, V> computed = new Computed<>(type(), name(), label(), kind());
        computed.currency = currency;
        computed.width = width;
        type().replace(this, computed);
        return computed;
    }
}
