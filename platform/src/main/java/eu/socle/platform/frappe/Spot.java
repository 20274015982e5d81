package eu.socle.platform.frappe;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;

/** Where a value named in a list stands. */
sealed interface Spot<D extends Document<D>> {

    /** On the document itself. */
    record Own<D extends Document<D>>(Field<D, ?> field) implements Spot<D> {}

    /** On its lines. */
    record Cell<D extends Document<D>, R extends Document<R>>(Field<D, ?> rows, Field<R, ?> field) implements Spot<D> {}

    /** On the document that it links to. */
    record Far<D extends Document<D>, T extends Document<T>>(Field<D, ?> link, Field<T, ?> field) implements Spot<D> {}
}
