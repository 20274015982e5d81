package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Patterns;
import java.util.List;

/**
 * The SQL reading of conditions. What cannot be known is false, as in Java: in SQL it is null, which a negation turns into
 * false first; elsewhere it is left alone, so that indexes serve.
 */
final class CondSql {

    private final Sql sql;
    private final String prefix;
    private int depth;

    CondSql(Sql sql) {
        this(sql, "");
    }

    /** Inner aliases start with the prefix, so that several conditions may stand in one statement. */
    CondSql(Sql sql, String prefix) {
        this.sql = sql;
        this.prefix = prefix;
    }

    <D extends Document<D>> void write(Cond<D> cond, String alias) {
        switch (cond) {
            case Cond.All<D>(var parts) -> join(parts, alias, " and ", "true");
            case Cond.Any<D>(var parts) -> join(parts, alias, " or ", "false");
            case Cond.Not<D>(var part) -> {
                sql.add("not coalesce(");
                write(part, alias);
                sql.add(", false)");
            }
            case Cond.Compare<D>(var field, var op, var value) -> compare(alias, field, op, value);
            case Cond.In<D>(var field, var values) -> in(alias, field, values);
            case Cond.Like<D>(var field, var pattern) ->
                sql.add("public.fold(" + Columns.expression(alias, field) + "::text) like ")
                        .bind(escaped(pattern));
            case Cond.IsSet<D>(var field) -> isSet(alias, field);
            case Cond.Via<D, ?> via -> via(alias, via);
        }
    }

    private <D extends Document<D>> void join(List<Cond<D>> parts, String alias, String word, String empty) {
        if (parts.isEmpty()) {
            sql.add(empty);
            return;
        }
        sql.add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : word);
            write(parts.get(i), alias);
        }
        sql.add(")");
    }

    private void compare(String alias, Field<?, ?> field, Cond.Op op, @org.jspecify.annotations.Nullable Object value) {
        String column = Columns.expression(alias, field);
        if (value == null) {
            String test = field.kind() instanceof Kind.Check ? " = false" : " is null";
            sql.add(op == Cond.Op.EQ ? "" : op == Cond.Op.NE ? "not " : "false and ")
                    .add("(" + column + test + ")");
        } else if (op == Cond.Op.NE) {
            sql.add(column + " is distinct from ").bind(value);
        } else {
            sql.add(column + collation(field, op) + " " + op.sign() + " ").bind(value);
        }
    }

    /** Texts are compared character by character, as Java does; lists are sorted as people expect. */
    private static String collation(Field<?, ?> field, Cond.Op op) {
        return switch (field.kind()) {
            case Kind.Text _, Kind.LongText _, Kind.LinkTo _, Kind.DynamicLink _, Kind.Choice _ ->
                op == Cond.Op.EQ ? "" : " collate \"C\"";
            default -> "";
        };
    }

    private void in(String alias, Field<?, ?> field, List<?> values) {
        if (values.isEmpty()) {
            sql.add("false");
        } else {
            sql.add(Columns.expression(alias, field) + " = any(").bind(values).add(")");
        }
    }

    private void isSet(String alias, Field<?, ?> field) {
        if (field.kind() instanceof Kind.RowsOf) {
            sql.add("exists (select 1 from " + Table.rowsName(field) + " r where r.parent_id = " + alias + ".id)");
            return;
        }
        String column = Columns.expression(alias, field);
        switch (field.kind()) {
            case Kind.Check _ -> sql.add(column);
            case Kind.Text _,
                    Kind.LongText _,
                    Kind.LinkTo _,
                    Kind.DynamicLink _,
                    Kind.Json _,
                    Kind.Secret _,
                    Kind.Attach _ -> sql.add(column + " ~ '\\S'");
            default -> sql.add(column + " is not null");
        }
    }

    private <D extends Document<D>, T extends Document<T>> void via(String alias, Cond.Via<D, T> via) {
        String inner = prefix + "v" + ++depth;
        Field<D, ?> path = via.path();
        switch (path.kind()) {
            case Kind.LinkTo(var target) ->
                sql.add("exists (select 1 from " + typeOf(target).table() + " " + inner + " where " + inner + ".name = "
                        + Columns.expression(alias, path) + " and ");
            case Kind.RowsOf _ ->
                sql.add("exists (select 1 from " + Table.rowsName(path) + " " + inner + " where " + inner
                        + ".parent_id = " + alias + ".id and ");
            default -> throw new IllegalArgumentException("No path through " + path);
        }
        write(via.part(), inner);
        sql.add(")");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }

    /** {@code %} stays a wildcard; what SQL gives a meaning to and people do not, is escaped. */
    private static String escaped(String pattern) {
        return Patterns.folded(pattern).replace("\\", "\\\\").replace("_", "\\_");
    }
}
