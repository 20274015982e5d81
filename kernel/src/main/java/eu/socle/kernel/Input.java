package eu.socle.kernel;

/** A plain value that people type: text, number, date, choice, yes or no. */
public final class Input<D extends Document<D>, V> extends Editable<D, V, Input<D, V>> {

    Input(DocType<D> type, String name, Label label, Kind kind) {
        super(type, name, label, kind);
    }

    /** The other field holds the name of a type, whether it says so or not. */
    static <D extends Document<D>> Input<D, String> dynamicLink(
            DocType<D> type, String name, Label label, Field<D, String> typeField) {
        typeField.typeName = true;
        return new Input<>(type, name, label, new Kind.DynamicLink(typeField.name()));
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
        computed.typeName = typeName;
        computed.typesNamed = typesNamed;
        type().replace(this, computed);
        return computed;
    }
}
