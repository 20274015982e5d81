package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Rows;

/** Gives a document another name. Real links follow by foreign key; links whose type is a value are followed here. */
record Renaming(UnitOfWork unit, Statements statements) {

    <D extends Document<D>> void rename(D document, String newName) {
        String old = document.name();
        String wanted = Names.checked(newName.strip());
        document.identify(document.identity().named(wanted));
        if (document.type().naming() instanceof Naming.ByField<D>(var field)) {
            document.write(field, wanted);
        }
        try {
            unit.record(document);
            unit.send();
        } catch (Refused refused) {
            throw refused.code().equals("link_exists") ? posted(old) : refused;
        }
        new CustomLinks(unit).follow(document, old, wanted);
        for (DocType<?> type : unit.registry().types()) {
            follow(type, type.table(), document.type().name(), old, wanted);
            for (Field<?, ?> field : type.fields()) {
                if (field instanceof Rows<?, ?> rows) {
                    follow(
                            DocType.of(rows.row()),
                            Table.rowsName(field),
                            document.type().name(),
                            old,
                            wanted);
                }
            }
        }
    }

    private void follow(DocType<?> type, String table, String target, String old, String wanted) {
        for (Field<?, ?> field : type.fields()) {
            if (!(field.kind() instanceof Kind.DynamicLink(var typeField)) || field.isCustom()) {
                continue;
            }
            String where = " where \"" + typeField + "\" = ? and " + Columns.quoted(field) + " = ?";
            if (!type.isAppendOnly()) {
                statements.execute(
                        "update " + table + " set " + Columns.quoted(field) + " = ?" + where, wanted, target, old);
            } else if (!statements
                    .query("select 1 from " + table + where + " limit 1", target, old)
                    .isEmpty()) {
                throw posted(old);
            }
        }
    }

    private static RuntimeException posted(String name) {
        return Refusal.of("rename_posted").with("name", name).asRefused();
    }
}
