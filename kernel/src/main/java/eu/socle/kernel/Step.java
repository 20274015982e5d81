package eu.socle.kernel;

/**
 * A named move in the life of a document: submit, cancel, or one that a module adds. Effects are {@link Reaction}s.
 *
 * @param key the name in the API
 * @param from the docstatus it starts from
 * @param to the docstatus it leads to; the same for a step that only changes fields
 * @param right who may take it
 */
public record Step<D extends Document<D>>(
        DocType<D> type, String key, Label label, Label confirmation, int from, int to, Right right, Cond<D> when) {

    public static final String SUBMIT = "submit";
    public static final String CANCEL = "cancel";
    public static final String AMEND = "amend";

    public boolean changesState() {
        return from != to;
    }
}
