package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table of a type of document, or of the lines in one field of it.
 *
 * @param name the table
 * @param columns the declared fields that are columns, in order
 * @param rows the fields whose lines stand in tables of their own
 */
record Table<D extends Document<D>>(
        DocType<D> type, String name, List<Field<D, ?>> columns, List<Rows<D, ?>> rows, String select, boolean isRows) {

    private static final Map<String, Table<?>> CACHE = new ConcurrentHashMap<>();
    private static final String HEAD =
            "t.id, t.name, t.draft_name, t.docstatus, t.owner, t.creation, t.modified_by, t.modified, t.version, t.custom";
    private static final int HEAD_SIZE = 10;
    private static final int ROW_HEAD_SIZE = 3;

    @SuppressWarnings("unchecked") // cached under the name of its own type
    static <D extends Document<D>> Table<D> of(DocType<D> type) {
        return (Table<D>) CACHE.computeIfAbsent(type.name(), k -> make(type, type.table(), false));
    }

    /** The table of the lines of a field. */
    @SuppressWarnings("unchecked") // cached under the name of its own field
    static <R extends Document<R>> Table<R> of(Rows<?, R> field) {
        String name = rowsName(field);
        return (Table<R>) CACHE.computeIfAbsent(name, k -> make(DocType.of(field.row()), name, true));
    }

    static String rowsName(Field<?, ?> field) {
        return field.type().table() + "__" + field.name();
    }

    private static <D extends Document<D>> Table<D> make(DocType<D> type, String name, boolean isRows) {
        List<Field<D, ?>> columns = new ArrayList<>();
        List<Rows<D, ?>> rows = new ArrayList<>();
        StringBuilder select = new StringBuilder("select ").append(isRows ? "t.parent_id, t.name, t.custom" : HEAD);
        for (Field<D, ?> field : type.fields()) {
            if (field instanceof Rows<?, ?>) {
                @SuppressWarnings("unchecked") // a field of this type
                Rows<D, ?> own = (Rows<D, ?>) (Field<?, ?>) field;
                rows.add(own);
            } else {
                columns.add(field);
                select.append(", t.").append(Columns.quoted(field));
            }
        }
        select.append(" from ").append(name).append(" t");
        return new Table<>(type, name, List.copyOf(columns), List.copyOf(rows), select.toString(), isRows);
    }

    /** Reads a header from the present row of a result of {@link #select}. */
    D read(ResultSet row, CustomValues custom) throws SQLException {
        D document = type.create();
        if (isRows) {
            document.identify(document.identity().named(row.getString(2)));
            custom.read(document, row.getString(3));
        } else {
            document.identify(new Identity(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5),
                    Columns.instant(row, 6),
                    row.getString(7),
                    Columns.instant(row, 8),
                    row.getLong(9)));
            custom.read(document, row.getString(10));
        }
        int at = isRows ? ROW_HEAD_SIZE : HEAD_SIZE;
        for (Field<D, ?> field : columns) {
            document.write(field, Columns.read(row, ++at, field.kind()));
        }
        return document;
    }

    /** The columns that every document has, under an alias. */
    static String head(String alias) {
        return HEAD.replace("t.", alias + ".");
    }

    boolean hasSearch() {
        return !isRows && !type.isAppendOnly();
    }

    static boolean isAmount(Field<?, ?> field) {
        return field.kind() instanceof Kind.Money
                || field.kind() instanceof Kind.Decimal
                || field.kind() instanceof Kind.Price;
    }
}
