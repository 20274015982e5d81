package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Rows;

/** Links in fields that users added, in documents and in their lines: no key of the database holds them, so we do. */
record CustomLinks(UnitOfWork unit) {

    /** What is done with the rows of a table whose field holds a link to the document. */
    private interface Found {
        void at(DocType<?> holder, String table, Field<?, ?> field);
    }

    /** Has every link to a document lead to another name. */
    void follow(Document<?> document, String from, String to) {
        each(document.type(), (holder, table, field) -> {
            String where = where(field);
            if (!holder.isAppendOnly()) {
                statements()
                        .execute(
                                "update " + table + " set custom = jsonb_set(custom, array['" + field.name()
                                        + "'], to_jsonb(?::text))" + where,
                                to,
                                from);
            } else if (isHeld(table, where, from)) {
                throw Refusal.of("rename_posted").with("name", from).asRefused();
            }
        });
    }

    /** Refuses to lose a document that such a link leads to. */
    void refuseHeld(Document<?> document) {
        each(document.type(), (holder, table, field) -> {
            if (isHeld(table, where(field), document.name())) {
                throw Refusal.of("link_exists")
                        .with("name", document.name())
                        .with("example", holder.label())
                        .asRefused();
            }
        });
    }

    private void each(DocType<?> target, Found found) {
        for (DocType<?> type : unit.registry().types()) {
            each(target, type, type, type.table(), found);
            for (Field<?, ?> field : type.fields()) {
                if (field instanceof Rows<?, ?> rows) {
                    each(target, type, DocType.of(rows.row()), Table.rowsName(field), found);
                }
            }
        }
    }

    private <D extends Document<D>> void each(
            DocType<?> target, DocType<?> holder, DocType<D> type, String table, Found found) {
        for (Field<D, ?> field : unit.schema().customFields(type)) {
            if (field.kind() instanceof Kind.LinkTo(var linked) && linked == target.documentClass()) {
                found.at(holder, table, field);
            }
        }
    }

    private static String where(Field<?, ?> field) {
        return " where custom->>'" + field.name() + "' = ?";
    }

    private boolean isHeld(String table, String where, String name) {
        return !statements()
                .query("select 1 from " + table + where + " limit 1", name)
                .isEmpty();
    }

    private Statements statements() {
        return unit.statements();
    }
}
