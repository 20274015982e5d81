package eu.socle.kernel;

import java.util.List;

/**
 * The lines of a document, in order. They live and die with it.
 *
 * @param <R> the type of a line
 */
public final class Rows<D extends Document<D>, R extends Document<R>> extends Editable<D, List<R>, Rows<D, R>> {

    /** More lines than this in one document are refused. */
    public static final int MAX = 5_000;

    private final Class<R> row;

    Rows(DocType<D> type, String name, Label label, Class<R> row) {
        super(type, name, label, new Kind.RowsOf(row));
        this.row = row;
        this.width = 12;
    }

    @Override
    Rows<D, R> self() {
        return this;
    }

    public Class<R> row() {
        return row;
    }

    /** At least one line satisfies the condition. */
    public Cond<D> any(Cond<R> condition) {
        return new Cond.Via<>(this, condition);
    }
}
