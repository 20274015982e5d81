package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Right;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a report: {@code {GL Entry}} becomes the rows of that type that the person may see, {@code {Sales Invoice.items}}
 * the lines of the invoices that the person may see, with the invoice's name as {@code parent}; {@code :company} becomes a
 * bound value. What stands between quotes is left alone.
 */
public final class ReportSql {

    private final UnitOfWork unit;
    private final Map<String, ? extends @Nullable Object> parameters;
    private final Sql sql = new Sql();
    private int scopes;

    private ReportSql(UnitOfWork unit, Map<String, ? extends @Nullable Object> parameters) {
        this.unit = unit;
        this.parameters = parameters;
    }

    /** Runs the text and hands out its rows one by one. */
    public static void stream(
            UnitOfWork unit,
            String text,
            Map<String, ? extends @Nullable Object> parameters,
            Consumer<Map<String, @Nullable Object>> row) {
        ReportSql report = new ReportSql(unit, parameters);
        report.translate(text);
        unit.statements().stream(report.sql.text(), report.sql.binds(), row);
    }

    private void translate(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = copied(text, at, text.indexOf(c, at + 1) + 1);
            } else if (text.startsWith("--", at)) {
                at = copied(text, at, text.indexOf('\n', at) + 1);
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                visible(text.substring(at + 1, end));
                at = end + 1;
            } else if (text.startsWith("::", at)) {
                at = copied(text, at, at + 2);
            } else if (c == ':' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                at = parameter(text, at + 1);
            } else {
                sql.add(c == '?' ? "??" : String.valueOf(c));
                at++;
            }
        }
    }

    private int copied(String text, int from, int end) {
        int until = end <= from ? text.length() : end;
        sql.add(text.substring(from, until).replace("?", "??"));
        return until;
    }

    private int parameter(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        String name = text.substring(from, end);
        if (!parameters.containsKey(name)) {
            throw new IllegalArgumentException("The report names :" + name + ", which is no filter of it");
        }
        Object value = parameters.get(name);
        if (value == null) {
            sql.add("null");
        } else {
            sql.bind(value).add("::" + typeOf(value));
        }
        return end;
    }

    private static String typeOf(Object value) {
        return switch (value) {
            case LocalDate _ -> "date";
            case BigDecimal _ -> "numeric";
            case Integer _ -> "integer";
            case Long _ -> "bigint";
            case Boolean _ -> "boolean";
            case Instant _ -> "timestamptz";
            case Collection<?> list ->
                (list.isEmpty() ? "text" : typeOf(list.iterator().next())) + "[]";
            default -> "text";
        };
    }

    private void visible(String name) {
        int dot = name.indexOf('.');
        DocType<?> type = unit.registry()
                .type(dot < 0 ? name : name.substring(0, dot))
                .orElseThrow(() -> new IllegalArgumentException("The report names {" + name + "}, which is no type"));
        rows(type, dot < 0 ? null : name.substring(dot + 1));
    }

    private <D extends Document<D>> void rows(DocType<D> type, @Nullable String rowsField) {
        String alias = "s" + ++scopes;
        sql.add("(select ");
        if (rowsField == null) {
            sql.add(columns(type, type, alias) + " from " + type.table() + " " + alias);
        } else if (type.field(rowsField) instanceof Rows<?, ?> rows) {
            String lines = alias + "r";
            sql.add(columns(DocType.of(rows.row()), type, lines) + ", " + alias + ".name as parent from "
                    + Table.rowsName(rows) + " " + lines + " join " + type.table() + " " + alias + " on " + alias
                    + ".id = "
                    + lines + ".parent_id");
        } else {
            throw new IllegalArgumentException(type + " has no lines " + rowsField);
        }
        sql.add(" where ");
        CondSql conditions = new CondSql(sql, alias);
        conditions.write(unit.rights().visible(type), alias);
        if (rowsField != null && type.field(rowsField) instanceof Rows<?, ?> rows) {
            sql.add(" and ");
            lines(conditions, type, DocType.of(rows.row()), alias + "r");
        }
        sql.add(")");
    }

    private <R extends Document<R>> void lines(CondSql conditions, DocType<?> holder, DocType<R> rows, String alias) {
        conditions.write(unit.rights().lines(holder, rows), alias);
    }

    /** Every column, those of closed levels and secrets being empty. */
    private String columns(DocType<?> type, DocType<?> holder, String alias) {
        StringBuilder closed = new StringBuilder();
        StringBuilder open = new StringBuilder(
                type.isRow()
                        ? alias + ".parent_id, " + alias + ".idx, " + alias + ".name, " + alias + ".custom"
                        : Table.head(alias));
        for (Field<?, ?> field : type.fields()) {
            if (!Columns.isColumn(field)) {
                continue;
            }
            boolean shown =
                    !(field.kind() instanceof Kind.Secret) && unit.rights().mayField(Right.READ, holder, field);
            String column = shown
                    ? alias + "." + Columns.quoted(field)
                    : "null::" + Columns.plainType(field.kind()) + " as " + Columns.quoted(field);
            open.append(", ").append(column);
            closed.append(shown ? "" : "x");
        }
        return closed.isEmpty() ? alias + ".*" : open.toString();
    }
}
