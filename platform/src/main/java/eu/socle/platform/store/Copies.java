package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Rows;

/** Copies what people typed from one document to a new one. */
final class Copies {

    private Copies() {}

    static <D extends Document<D>> D of(D source) {
        D copy = source.type().create();
        for (Field<D, ?> field : source.type().fields()) {
            if (field instanceof Rows<?, ?>) {
                rows(source, copy, field);
            } else if (field instanceof Editable<D, ?, ?> editable && editable.isCopied()) {
                copy.write(field, source.get(field));
            }
        }
        return copy;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field is one of rows of this very type
    private static <D extends Document<D>> void rows(D source, D copy, Field<D, ?> field) {
        copyRows(source, copy, (Rows) field);
    }

    private static <D extends Document<D>, R extends Document<R>> void copyRows(D source, D copy, Rows<D, R> field) {
        if (field.isCopied()) {
            copy.write(field, source.rows(field).stream().map(Copies::of).toList());
        }
    }
}
