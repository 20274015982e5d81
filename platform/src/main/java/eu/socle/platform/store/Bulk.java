package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Option;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows of one table in one statement, however many, so that a guard on the statement sees them together and its text
 * is always the same: each column is bound as one array.
 */
final class Bulk<D extends Document<D>> {

    private final List<D> documents;
    private final Sql target;
    private final Sql selected = new Sql(") select ");
    private final Sql arrays = new Sql(" from unnest(");
    private final StringBuilder alias = new StringBuilder(") with ordinality t (");

    private Bulk(Table<D> table, List<D> documents) {
        this.documents = documents;
        this.target = new Sql("insert into " + table.name() + " (");
    }

    /** The names and the declared columns of documents; what else the table needs is added. */
    static <D extends Document<D>> Bulk<D> of(Table<D> table, List<D> documents) {
        Bulk<D> bulk = new Bulk<>(table, documents);
        bulk.column("", "name", "text", Document::name);
        for (Field<D, ?> field : table.columns()) {
            bulk.each(
                    Columns.quoted(field),
                    Columns.base(field.kind()),
                    document -> plain(Columns.bound(field.kind(), document.get(field))));
        }
        return bulk;
    }

    /** A column with a value of its own for each row. */
    Bulk<D> each(String name, String type, Function<D, @Nullable Object> value) {
        return column(", ", name, type, value);
    }

    private Bulk<D> column(String comma, String name, String type, Function<D, @Nullable Object> value) {
        target.add(comma + name);
        selected.add(comma + "t." + name);
        arrays.add(comma)
                .bind(new Sql.Cells(type, documents.stream().map(value).toArray()))
                .add("::" + type + "[]");
        alias.append(comma).append(name);
        return this;
    }

    /** A column that is the same in every row. */
    Bulk<D> same(String name, String type, @Nullable Object value) {
        target.add(", " + name);
        selected.add(", ").bind(value).add("::" + type);
        return this;
    }

    Sql sql() {
        return new Sql().add(target).add(selected).add(arrays).add(alias + ", nth__) order by t.nth__");
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Option option -> option.value();
            case Boolean _, Number _ -> value;
            default -> value.toString();
        };
    }
}
