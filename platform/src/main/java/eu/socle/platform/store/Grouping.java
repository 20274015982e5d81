package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of groups of documents.
 *
 * @param query which documents; its order is not used, its limit and offset count groups
 * @param by the fields whose values make a group; none for one group of all
 * @param order positions of columns, from 0
 */
public record Grouping<D extends Document<D>>(
        ListQuery<D> query, List<Field<D, ?>> by, List<Column<D>> columns, List<Order> order) {

    /** What a column says of the documents of a group. */
    public enum Figure {
        COUNT,
        SUM,
        MIN,
        MAX,
        AVG,
        /** The value of one of them; that of all when the group is made by it. */
        ANY
    }

    /**
     * A column.
     *
     * @param field null to count documents
     */
    public record Column<D extends Document<D>>(
            Figure figure, @Nullable Field<D, ?> field) {}

    /** A criterion of the sort. */
    public record Order(int column, boolean descending) {}

    public Grouping<D> with(ListQuery<D> other) {
        return new Grouping<>(other, by, columns, order);
    }

    /** Every field that is read. */
    public List<Field<D, ?>> fields() {
        List<Field<D, ?>> fields = new ArrayList<>(by);
        for (Column<D> column : columns) {
            if (column.field() != null) {
                fields.add(column.field());
            }
        }
        return fields;
    }

    String selected() {
        return columns.stream().map(Grouping::expression).collect(Collectors.joining(", "));
    }

    private static String expression(Column<?> column) {
        if (column.field() == null) {
            return "count(*)";
        }
        String value = Columns.expression("t", column.field());
        boolean check = column.field().kind() instanceof Kind.Check;
        return switch (column.figure()) {
            case ANY -> "(array_agg(" + value + "))[1]";
            case COUNT -> "count(" + value + ")";
            default -> column.figure().name().toLowerCase(Locale.ROOT) + "(" + value + (check ? "::integer" : "") + ")";
        };
    }

    String tail() {
        String groups = by.stream().map(field -> Columns.expression("t", field)).collect(Collectors.joining(", "));
        Stream<String> asked = order.stream()
                .map(each -> (each.column() + 1) + (each.descending() ? " desc nulls last" : " nulls last"));
        Stream<String> ties = by.stream().map(field -> Columns.expression("t", field));
        String sort = Stream.concat(asked, ties).collect(Collectors.joining(", "));
        return (groups.isEmpty() ? "" : " group by " + groups) + (sort.isEmpty() ? "" : " order by " + sort);
    }

    /** The values of a row: those of fields as documents hold them, figures as whole or decimal numbers. */
    List<@Nullable Object> read(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<D> column = columns.get(i);
            Kind kind =
                    column.field() == null ? new Kind.Whole() : column.field().kind();
            values.add(
                    switch (column.figure()) {
                        case COUNT -> row.getLong(i + 1);
                        case SUM, AVG -> row.getBigDecimal(i + 1);
                        case MIN, MAX ->
                            kind instanceof Kind.Check ? row.getObject(i + 1) : Columns.read(row, i + 1, kind);
                        case ANY -> Columns.read(row, i + 1, kind);
                    });
        }
        return values;
    }
}
