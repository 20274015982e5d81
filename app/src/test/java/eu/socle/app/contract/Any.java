package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the parameter of a type is not known: checks meet types one after the other. */
@SuppressWarnings({"unchecked", "rawtypes"}) // each value is read through a field of its own document
final class Any {

    private Any() {}

    static @Nullable Object value(Document<?> document, Field<?, ?> field) {
        return ((Document) document).get((Field) field);
    }

    static List<?> rows(Document<?> document, Field<?, ?> field) {
        return value(document, field) instanceof List<?> rows ? rows : List.of();
    }

    /** The type that a link points to, or that the lines of a field have. */
    static @Nullable DocType<?> target(Field<?, ?> field) {
        return switch (field.kind()) {
            case Kind.LinkTo(var target) -> DocType.of((Class) target);
            case Kind.RowsOf(var row) -> DocType.of((Class) row);
            default -> null;
        };
    }

    static List<?> candidates(Candidates candidates, Document<?> line, String cell) {
        Field<?, ?> field = line.type().field(cell);
        return field == null ? List.of() : candidates.required((Document) line, (Field) field);
    }
}
