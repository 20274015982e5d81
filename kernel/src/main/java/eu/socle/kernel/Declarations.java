package eu.socle.kernel;

import java.util.List;
import java.util.Map;

/** The checks of a declaration that the compiler cannot make. All faults are told at once, when the program starts. */
final class Declarations {

    private Declarations() {}

    static void check(DocType<?> type, Map<String, DocType<?>> registered, List<String> faults) {
        if (!type.isRow() && !type.isInternal() && type.accesses().isEmpty()) {
            faults.add(type + ": nobody may use it, declare access(…)");
        }
        for (Field<?, ?> field : type.fields()) {
            if (!field.name().matches("[a-z_][a-z0-9_]*")) {
                faults.add(field + ": the name is not snake_case");
            }
            checkTarget(field, registered, faults);
        }
    }

    private static void checkTarget(Field<?, ?> field, Map<String, DocType<?>> registered, List<String> faults) {
        if (field.kind() instanceof Kind.LinkTo(var target)) {
            DocType<?> linked = typeOf(target);
            if (!registered.containsKey(linked.name())) {
                faults.add(field + ": links to " + linked + ", which no module registers");
            }
        }
        if (field instanceof Rows<?, ?> rows && !DocType.of(rows.row()).isRow()) {
            faults.add(field + ": holds documents that are not lines");
        }
        if (field instanceof Link<?, ?> link && link.isTreeParent() && DocType.of(link.target()) != field.type()) {
            faults.add(field + ": the parent in a tree must be of the same type");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }
}
