package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Patterns;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Schema;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents on one connection: a query for the headers and one for each kind of lines, whatever their number. */
final class Reading {

    /** Counting stops here: beyond, people do not need the exact figure. */
    static final int COUNT_CAP = 10_000;

    private final Wire wire;
    private final CustomValues custom;

    Reading(Wire wire, Schema schema) {
        this.wire = wire;
        this.custom = new CustomValues(schema);
    }

    /** Whole documents, lines included, that satisfy a condition. */
    <D extends Document<D>> List<D> whole(DocType<D> type, Cond<D> cond, List<Field.Order> order, String suffix)
            throws SQLException {
        Table<D> table = Table.of(type);
        Sql where = new Sql();
        new CondSql(where).write(cond, "t");
        Sql tail = new Sql();
        order(tail, order, false);
        return suffix.isEmpty()
                ? together(table, where, tail)
                : oneByOne(
                        table, new Sql(table.select()).add(" where ").add(where).add(tail.add(suffix)));
    }

    /** A whole document by its name, or by the provisional name it had. */
    <D extends Document<D>> @Nullable D byName(DocType<D> type, String name, Cond<D> visible, boolean lock)
            throws SQLException {
        Sql where = new Sql("(t.name = ").bind(name);
        if (type.isSubmittable()) {
            where.add(" or t.draft_name = ").bind(name);
        }
        where.add(") and ");
        new CondSql(where).write(visible, "t");
        List<D> found = together(Table.of(type), where, new Sql(lock ? " for update of t" : ""));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Headers and the lines of each kind, asked in one trip: the lines of what the same condition finds. */
    private <D extends Document<D>> List<D> together(Table<D> table, Sql where, Sql tail) throws SQLException {
        List<D> headers = new ArrayList<>();
        List<Wire.Question> questions = new ArrayList<>();
        questions.add(new Wire.Question(
                new Sql(table.select()).add(" where ").add(where).add(tail), row -> {
                    while (row.next()) {
                        headers.add(table.read(row, custom));
                    }
                }));
        List<Runnable> filling = new ArrayList<>();
        for (Rows<D, ?> field : table.rows()) {
            filling.add(question(table, field, where, headers, questions));
        }
        wire.read(questions);
        filling.forEach(Runnable::run);
        headers.forEach(Document::markStored);
        return headers;
    }

    private <D extends Document<D>, R extends Document<R>> Runnable question(
            Table<D> header, Rows<D, R> field, Sql where, List<D> headers, List<Wire.Question> questions) {
        Table<R> table = Table.of(field);
        Sql sql = new Sql(table.select()) // inside the parentheses, t is the header
                .add(" where t.parent_id in (select t.id from " + header.name() + " t where ")
                .add(where)
                .add(") order by t.parent_id, t.idx");
        Map<Long, List<R>> found = new HashMap<>();
        questions.add(new Wire.Question(sql, row -> {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), k -> new ArrayList<>()).add(table.read(row, custom));
            }
        }));
        return () -> headers.forEach(
                each -> each.write(field, found.getOrDefault(each.identity().id(), new ArrayList<>())));
    }

    /** Lines are asked once it is known which headers a limit leaves. */
    private <D extends Document<D>> List<D> oneByOne(Table<D> table, Sql sql) throws SQLException {
        List<D> headers = headers(table, sql);
        fillRows(table, headers);
        headers.forEach(Document::markStored);
        return headers;
    }

    <D extends Document<D>> Page<D> page(DocType<D> type, ListQuery<D> query, Cond<D> visible) throws SQLException {
        Table<D> table = Table.of(type);
        Sql sql = new Sql(table.select()).add(" where ");
        where(sql, type, query, visible);
        Cursor.after(sql, query);
        order(sql, query.order(), true);
        sql.add(" limit ").bind(query.limit() + 1).add(" offset ").bind(query.offset());
        List<D> headers = headers(table, sql);
        headers.forEach(Document::markStored);
        boolean more = headers.size() > query.limit();
        List<D> shown = more ? headers.subList(0, query.limit()) : headers;
        return new Page<>(shown, more ? Cursor.of(shown.getLast(), query.order()) : null);
    }

    <D extends Document<D>> long count(DocType<D> type, ListQuery<D> query, Cond<D> visible) throws SQLException {
        Sql sql = new Sql("select count(*) from (select 1 from ")
                .add(type.table())
                .add(" t where ");
        where(sql, type, query, visible);
        sql.add(" limit " + (COUNT_CAP + 1) + ") capped");
        return wire.read(sql, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    <D extends Document<D>> Map<String, BigDecimal> sums(
            DocType<D> type, ListQuery<D> query, Cond<D> visible, List<Field<D, ?>> fields) throws SQLException {
        Sql sql = new Sql("select ");
        for (int i = 0; i < fields.size(); i++) {
            sql.add((i == 0 ? "" : ", ") + "coalesce(sum(" + Columns.expression("t", fields.get(i)) + "), 0)");
        }
        sql.add(" from ").add(type.table()).add(" t where ");
        where(sql, type, query, visible);
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        wire.read(sql, row -> {
            row.next();
            for (int i = 0; i < fields.size(); i++) {
                sums.put(fields.get(i).name(), row.getBigDecimal(i + 1));
            }
            return true;
        });
        return sums;
    }

    /** One row a group, with the values of the columns asked. */
    <D extends Document<D>> List<List<@Nullable Object>> groups(DocType<D> type, Grouping<D> grouping, Cond<D> visible)
            throws SQLException {
        Sql sql = new Sql("select ")
                .add(grouping.selected())
                .add(" from ")
                .add(type.table())
                .add(" t where ");
        where(sql, type, grouping.query(), visible);
        sql.add(grouping.tail());
        sql.add(" limit ")
                .bind(grouping.query().limit())
                .add(" offset ")
                .bind(grouping.query().offset());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        wire.read(sql, row -> {
            while (row.next()) {
                rows.add(grouping.read(row));
            }
            return true;
        });
        return rows;
    }

    /** The titles of documents by name, for those that have one. */
    <T extends Document<T>> Map<String, String> titles(DocType<T> type, Collection<String> names) throws SQLException {
        Field<T, String> title = type.title();
        Map<String, String> titles = new HashMap<>();
        if (title == null || names.isEmpty()) {
            return titles;
        }
        Sql sql = new Sql("select t.name, t." + Columns.quoted(title) + " from " + type.table()
                        + " t where t.name = any(")
                .bind(names)
                .add(")");
        wire.read(sql, row -> {
            while (row.next()) {
                titles.put(row.getString(1), row.getString(2));
            }
            return true;
        });
        return titles;
    }

    private static <D extends Document<D>> void where(Sql sql, DocType<D> type, ListQuery<D> query, Cond<D> visible) {
        CondSql conditions = new CondSql(sql);
        conditions.write(query.filter(), "t");
        sql.add(" and ");
        conditions.write(visible, "t");
        for (String word : Patterns.folded(query.text()).split("\\s+")) {
            if (!word.isEmpty() && Table.of(type).hasSearch()) {
                String escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                sql.add(" and t.search like ").bind("%" + escaped + "%");
            }
        }
        if (!query.text().isEmpty() && Ddl.draftsApart(type)) {
            sql.add(" and (t.docstatus > 0 or t.docstatus = 0)"); // true of all, and names the index of each
        }
    }

    private static void order(Sql sql, List<Field.Order> order, boolean byId) {
        List<String> parts = new ArrayList<>();
        for (Field.Order each : order) {
            boolean emptyLast = !byId || Columns.emptyLast(each);
            parts.add(Columns.expression("t", each.field())
                    + (each.descending() ? " desc" : "")
                    + (emptyLast ? " nulls last" : " nulls first"));
        }
        if (byId || order.isEmpty()) {
            boolean down = order.isEmpty() ? byId : order.getFirst().descending();
            parts.add("t.id" + (down ? " desc" : ""));
        }
        sql.add(" order by " + String.join(", ", parts));
    }

    private <D extends Document<D>> List<D> headers(Table<D> table, Sql sql) throws SQLException {
        List<D> headers = new ArrayList<>();
        wire.read(sql, row -> {
            while (row.next()) {
                headers.add(table.read(row, custom));
            }
            return true;
        });
        return headers;
    }

    private <D extends Document<D>> void fillRows(Table<D> table, List<D> headers) throws SQLException {
        if (headers.isEmpty()) {
            return;
        }
        Map<Long, D> byId = new HashMap<>();
        headers.forEach(header -> byId.put(header.identity().id(), header));
        for (Rows<D, ?> field : table.rows()) {
            fillField(field, byId);
        }
    }

    private <D extends Document<D>, R extends Document<R>> void fillField(Rows<D, R> field, Map<Long, D> byId)
            throws SQLException {
        Table<R> table = Table.of(field);
        Sql sql = new Sql(table.select())
                .add(" where t.parent_id = any(")
                .bind(byId.keySet())
                .add(") order by t.parent_id, t.idx");
        Map<Long, List<R>> found = new HashMap<>();
        wire.read(sql, row -> {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), k -> new ArrayList<>()).add(table.read(row, custom));
            }
            return true;
        });
        byId.forEach((id, header) -> header.write(field, found.getOrDefault(id, new ArrayList<>())));
    }
}
