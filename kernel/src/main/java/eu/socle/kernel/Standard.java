package eu.socle.kernel;

/** A field that every document has without declaring it: its name, its state, who wrote it and when. */
public final class Standard<D extends Document<D>, V> extends Field<D, V> {

    Standard(DocType<D> type, String name, Label label, Kind kind) {
        super(type, name, label, kind);
    }
}
