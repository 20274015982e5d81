package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads to another document whatever leads to one. Books are never rewritten: what they refer to cannot be merged. */
record Merging(UnitOfWork unit, Statements statements) {

    <D extends Document<D>> void merge(D document, D into) {
        new CustomLinks(unit).follow(document, document.name(), into.name());
        for (DocType<?> type : unit.registry().types()) {
            follow(type, type.table(), document, into);
            for (Field<?, ?> field : type.fields()) {
                if (field instanceof Rows<?, ?> rows) {
                    follow(DocType.of(rows.row()), Table.rowsName(field), document, into);
                }
            }
        }
    }

    private void follow(DocType<?> type, String table, Document<?> document, Document<?> into) {
        for (Field<?, ?> field : type.fields()) {
            List<Object> bound = new ArrayList<>();
            String where = where(field, document, bound);
            if (where == null) {
                continue;
            }
            if (!type.isAppendOnly()) {
                bound.addFirst(into.name());
                statements.execute(
                        "update " + table + " set " + Columns.quoted(field) + " = ?" + where, bound.toArray());
            } else if (!statements
                    .query("select 1 from " + table + where + " limit 1", bound.toArray())
                    .isEmpty()) {
                throw Refusal.of("rename_posted").with("name", document.name()).asRefused();
            }
        }
    }

    /** The rows whose field leads to the document, or null when it never does. */
    private static @Nullable String where(Field<?, ?> field, Document<?> document, List<Object> bound) {
        if (field.isCustom() || !Columns.isColumn(field)) {
            return null;
        }
        return switch (field.kind()) {
            case Kind.LinkTo(var target)
            when target == document.getClass() -> {
                bound.add(document.name());
                yield " where " + Columns.quoted(field) + " = ?";
            }
            case Kind.DynamicLink(var typeField) -> {
                bound.add(document.type().name());
                bound.add(document.name());
                yield " where \"" + typeField + "\" = ? and " + Columns.quoted(field) + " = ?";
            }
            default -> null;
        };
    }
}
