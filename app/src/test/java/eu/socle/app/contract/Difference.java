package eu.socle.app.contract;

import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where two documents of one type differ, field by field, lines included. */
final class Difference {

    private Difference() {}

    static <D extends Document<D>> List<String> between(D a, D b, List<Field<D, ?>> fields) {
        return between(a, b, fields, field -> true);
    }

    /** Only what people type. */
    static <D extends Document<D>> List<String> typed(D a, D b, List<Field<D, ?>> fields) {
        return between(a, b, fields, field -> field instanceof Editable<?, ?, ?>);
    }

    private static List<String> between(
            Document<?> a, Document<?> b, List<? extends Field<?, ?>> fields, Predicate<Field<?, ?>> which) {
        List<String> differences = new ArrayList<>();
        for (Field<?, ?> field : fields) {
            if (!which.test(field)) {
                continue;
            }
            if (field instanceof Rows<?, ?>) {
                rows(a, b, field, which, differences);
            } else if (!same(Any.value(a, field), Any.value(b, field))) {
                differences.add(field + ": " + Any.value(a, field) + " ≠ " + Any.value(b, field));
            }
        }
        return differences;
    }

    /** An unticked box and an empty one are the same to whoever reads the form. */
    private static boolean same(Object a, Object b) {
        return Document.same(Boolean.FALSE.equals(a) ? null : a, Boolean.FALSE.equals(b) ? null : b);
    }

    private static void rows(
            Document<?> a, Document<?> b, Field<?, ?> field, Predicate<Field<?, ?>> which, List<String> differences) {
        List<?> left = Any.rows(a, field);
        List<?> right = Any.rows(b, field);
        if (left.size() != right.size()) {
            differences.add(field + ": " + left.size() + " lines ≠ " + right.size());
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            Document<?> row = (Document<?>) left.get(i);
            differences.addAll(
                    between(row, (Document<?>) right.get(i), row.type().fields(), which));
        }
    }
}
