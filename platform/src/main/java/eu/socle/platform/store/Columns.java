package eu.socle.platform.store;

import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Option;
import eu.socle.kernel.Standard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How each kind of field stands in a table: its type, and how a value is read back. */
final class Columns {

    private static final Map<List<? extends Option>, Map<String, Option>> OPTIONS = new ConcurrentHashMap<>();

    private Columns() {}

    static boolean isColumn(Field<?, ?> field) {
        return !field.isCustom() && !(field.kind() instanceof Kind.RowsOf);
    }

    static String type(Kind kind) {
        return switch (kind) {
            case Kind.Text _, Kind.LongText _, Kind.Choice _, Kind.LinkTo _, Kind.DynamicLink _ -> "text";
            case Kind.Json _, Kind.Secret _, Kind.Attach _ -> "text";
            case Kind.Whole _ -> "integer";
            case Kind.Decimal(int scale) -> "numeric(21," + scale + ")";
            case Kind.Price _ -> "numeric(21,6)";
            case Kind.Percent _ -> "numeric(21,6)";
            case Kind.Money _ -> "numeric(21,3)";
            case Kind.Check _ -> "boolean not null default false";
            case Kind.Date _ -> "date";
            case Kind.DateTime _ -> "timestamptz";
            case Kind.Time _ -> "time";
            case Kind.RowsOf _ -> throw new IllegalArgumentException("Rows have a table of their own");
        };
    }

    /** The column of a field; quoted, because the data contract has names that SQL reserves. */
    static String quoted(Field<?, ?> field) {
        return '"' + field.name() + '"';
    }

    /** The type without its constraints, for casts. */
    static String plainType(Kind kind) {
        String type = type(kind);
        int space = type.indexOf(" not null");
        return space < 0 ? type : type.substring(0, space);
    }

    /** The type without its precision, as an array of it is named; the column rounds by itself. */
    static String base(Kind kind) {
        return plainType(kind).replaceFirst("\\(.*", "");
    }

    /** The SQL expression that reads a field of the row under an alias; custom fields are cast out of their jsonb. */
    static String expression(String alias, Field<?, ?> field) {
        if (!field.isCustom()) {
            return alias + "." + quoted(field);
        }
        String text = "(" + alias + ".custom->>'" + field.name() + "')";
        return switch (field.kind()) {
            case Kind.Whole _ -> text + "::integer";
            case Kind.Decimal _, Kind.Price _, Kind.Percent _, Kind.Money _ -> text + "::numeric";
            case Kind.Check _ -> "coalesce(" + text + "::boolean, false)";
            case Kind.Date _ -> text + "::date";
            case Kind.DateTime _ -> text + "::timestamptz";
            default -> text;
        };
    }

    /** What is bound for a value of this kind. */
    static @Nullable Object bound(Kind kind, @Nullable Object value) {
        return kind instanceof Kind.Check ? Boolean.TRUE.equals(value) : value;
    }

    static @Nullable Object read(ResultSet row, int at, Kind kind) throws SQLException {
        return switch (kind) {
            case Kind.Whole _ -> {
                int number = row.getInt(at);
                yield row.wasNull() ? null : number;
            }
            case Kind.Decimal _, Kind.Price _, Kind.Percent _, Kind.Money _ -> row.getBigDecimal(at);
            case Kind.Check _ -> row.getBoolean(at);
            case Kind.Date _ -> row.getObject(at, LocalDate.class);
            case Kind.DateTime _ -> instant(row, at);
            case Kind.Time _ -> row.getObject(at, LocalTime.class);
            case Kind.Choice(var options) -> option(options, row.getString(at));
            default -> row.getString(at);
        };
    }

    static @Nullable Instant instant(ResultSet row, int at) throws SQLException {
        OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Object option(List<? extends Option> options, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return OPTIONS.computeIfAbsent(options, Columns::index).get(value);
    }

    private static Map<String, Option> index(List<? extends Option> options) {
        Map<String, Option> index = new HashMap<>();
        options.forEach(option -> index.put(option.value(), option));
        return index;
    }

    /** Whether the column has an index of its own, whatever the lists. */
    static boolean hasIndex(Field<?, ?> field) {
        return field instanceof Standard
                || field.isIndexed()
                || field instanceof Editable<?, ?, ?> editable && editable.isUnique();
    }

    /**
     * Where pages of a list put what is empty: at the end that lets both directions read the same index. An index of a column
     * alone holds it after everything else, the index of a list before.
     */
    static boolean emptyLast(Field.Order order) {
        return hasIndex(order.field()) != order.descending();
    }
}
