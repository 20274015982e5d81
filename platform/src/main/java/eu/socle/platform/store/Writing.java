package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Field;
import eu.socle.kernel.Patterns;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes documents on one connection: only what changed, in batches. */
final class Writing {

    private final Wire wire;
    private final CustomValues custom;
    private final Sameness sameness;

    Writing(Wire wire, Schema schema) {
        this.wire = wire;
        this.custom = new CustomValues(schema);
        this.sameness = new Sameness(schema);
    }

    /** Inserts a header with its lines. An empty name gives a provisional one. */
    <D extends Document<D>> void insert(D document, String user, Instant now) throws SQLException {
        Table<D> table = Table.of(document.type());
        Sql sql = new Sql("insert into " + table.name()
                + " (id, name, docstatus, owner, creation, modified_by, modified, version, custom"
                + (table.hasSearch() ? ", search" : ""));
        table.columns().forEach(field -> sql.add(", " + Columns.quoted(field)));
        String name = document.name();
        sql.add(") select n, coalesce(").bind(name.isEmpty() ? null : name).add("::text, 'DRAFT-' || n), ");
        sql.bind(document.docstatus())
                .add("::smallint, ")
                .bind(user)
                .add(", ")
                .bind(now)
                .add("::timestamptz, ");
        sql.bind(user)
                .add(", ")
                .bind(now)
                .add("::timestamptz, 1, ")
                .bind(custom.write(document))
                .add("::jsonb");
        if (table.hasSearch()) {
            sql.add(name.isEmpty() ? ", 'draft-' || n || " : ", ")
                    .bind(searchText(document, name))
                    .add("::text");
        }
        for (Field<D, ?> field : table.columns()) {
            sql.add(", ").bind(Columns.bound(field.kind(), document.get(field))).add(cast(field));
        }
        sql.add(" from nextval('" + table.name() + "_id_seq') n returning id, name");
        document.identify(wire.read(sql, row -> {
            row.next();
            return new Identity(row.getLong(1), row.getString(2), null, document.docstatus(), user, now, user, now, 1);
        }));
        for (Rows<D, ?> field : table.rows()) {
            insertRows(document, field);
        }
        document.markStored();
    }

    private static String cast(Field<?, ?> field) {
        return "::" + Columns.plainType(field.kind());
    }

    private <D extends Document<D>, R extends Document<R>> void insertRows(D document, Rows<D, R> field)
            throws SQLException {
        insertRows(document.identity().id(), Table.of(field), document.rows(field));
    }

    private <R extends Document<R>> void insertRows(long parentId, Table<R> table, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(
                row -> row.identify(row.identity().named(row.name().isEmpty() ? DrawnNames.random() : row.name())));
        wire.write(Bulk.of(table, rows)
                .same("parent_id", "bigint", parentId)
                .each("idx", "integer", Document::idx)
                .each("custom", "jsonb", custom::write)
                .sql());
    }

    /** Whether nothing of a document changed since it was read or written. */
    <D extends Document<D>> boolean isKept(D document) {
        return sameness.isKept(document);
    }

    /** Updates what changed since the document was read, and refuses when someone else changed it meanwhile. */
    <D extends Document<D>> void update(D document, String user, Instant now) throws SQLException {
        if (sameness.isKept(document)) {
            refuseStale(document);
            return;
        }
        Table<D> table = Table.of(document.type());
        Identity before = document.storedIdentity();
        long version = document.identity().version();
        Instant modified = later(document.identity().modified(), now);
        Sql sql = new Sql("update " + table.name() + " set version = version + 1, modified = ").bind(modified);
        sql.add("::timestamptz, modified_by = ").bind(user);
        if (before == null || !before.name().equals(document.name()) || before.docstatus() != document.docstatus()) {
            sql.add(", name = ").bind(document.name()).add(", docstatus = ").bind(document.docstatus());
            sql.add(", draft_name = ").bind(document.identity().draftName());
        }
        for (Field<D, ?> field : table.columns()) {
            if (document.changed(field)) {
                sql.add(", " + Columns.quoted(field) + " = ")
                        .bind(Columns.bound(field.kind(), document.get(field)))
                        .add(cast(field));
            }
        }
        if (!custom.schema().customFields(document.type()).isEmpty()) {
            sql.add(", custom = jsonb_strip_nulls(coalesce(custom, '{}') || ")
                    .bind(custom.changes(document))
                    .add("::jsonb)");
        }
        if (table.hasSearch()) {
            sql.add(", search = ").bind(searchText(document, document.name()));
        }
        sql.add(" where id = ")
                .bind(document.identity().id())
                .add(" and version = ")
                .bind(version);
        RuntimeException stale = stale(document);
        wire.write(sql, touched -> {
            if (touched != 1) {
                throw stale;
            }
        });
        for (Rows<D, ?> field : table.rows()) {
            updateRows(document, field);
        }
        Identity old = document.identity();
        document.identify(new Identity(
                old.id(),
                old.name(),
                old.draftName(),
                old.docstatus(),
                old.owner(),
                old.creation(),
                user,
                modified,
                version + 1));
        document.markStored();
    }

    /** Each change has a moment of its own, even where the clock stands still or goes back: clients tell changes by it. */
    private static Instant later(@Nullable Instant before, Instant now) {
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    /** Even who changes nothing is told that what they look at is no longer so. */
    private void refuseStale(Document<?> document) throws SQLException {
        Sql sql = new Sql("select 1 from " + document.type().table() + " where id = ")
                .bind(document.identity().id())
                .add(" and version = ")
                .bind(document.identity().version());
        if (!wire.read(sql, ResultSet::next)) {
            throw stale(document);
        }
    }

    static RuntimeException stale(Document<?> document) {
        return Refusal.of("stale")
                .with("name", document.name())
                .with("user", document.identity().modifiedBy())
                .asRefused();
    }

    private <D extends Document<D>, R extends Document<R>> void updateRows(D document, Rows<D, R> field)
            throws SQLException {
        List<R> before =
                document.before(field) == null ? List.of() : java.util.Objects.requireNonNull(document.before(field));
        List<R> after = document.rows(field);
        Table<R> table = Table.of(field);
        long parentId = document.identity().id();
        Set<R> kept = new HashSet<>(after);
        List<String> gone = new ArrayList<>();
        before.stream().filter(row -> !kept.contains(row)).forEach(row -> gone.add(row.name()));
        if (!gone.isEmpty()) {
            wire.write(new Sql("delete from " + table.name() + " where parent_id = ")
                    .bind(parentId)
                    .add(" and name = any(")
                    .bind(gone)
                    .add(")"));
        }
        Map<R, Integer> positions = new HashMap<>();
        before.forEach(row -> positions.put(row, positions.size() + 1));
        List<R> added = new ArrayList<>();
        for (R row : after) {
            Integer position = positions.get(row);
            if (position == null) {
                added.add(row);
            } else {
                updateRow(parentId, table, row, position != row.idx());
            }
        }
        insertRows(parentId, table, added);
    }

    private <R extends Document<R>> void updateRow(long parentId, Table<R> table, R row, boolean moved)
            throws SQLException {
        Sql sql = new Sql("update " + table.name() + " set idx = ").bind(row.idx());
        boolean dirty = moved || !custom.schema().customFields(row.type()).isEmpty();
        sql.add(", custom = jsonb_strip_nulls(coalesce(custom, '{}') || ")
                .bind(custom.changes(row))
                .add("::jsonb)");
        for (Field<R, ?> field : table.columns()) {
            if (row.changed(field)) {
                dirty = true;
                sql.add(", " + Columns.quoted(field) + " = ")
                        .bind(Columns.bound(field.kind(), row.get(field)))
                        .add(cast(field));
            }
        }
        if (dirty) {
            wire.write(sql.add(" where parent_id = ")
                    .bind(parentId)
                    .add(" and name = ")
                    .bind(row.name()));
        }
    }

    void delete(Document<?> document) throws SQLException {
        wire.write(new Sql("delete from " + document.type().table() + " where id = ")
                .bind(document.identity().id()));
    }

    /** Appends rows of an append-only type in one statement, so that a guard on the statement sees them together. */
    <D extends Document<D>> void append(DocType<D> type, List<D> documents, String user, Instant now)
            throws SQLException {
        Iterator<String> names = DrawnNames.following(now, documents.size()).iterator();
        documents.forEach(each -> each.identify(each.identity().named(names.next())));
        wire.write(Bulk.of(Table.of(type), documents)
                .same("docstatus", "smallint", 1)
                .same("owner", "text", user)
                .same("creation", "timestamptz", now)
                .same("modified_by", "text", user)
                .same("modified", "timestamptz", now)
                .same("version", "bigint", 1)
                .sql());
    }

    private static <D extends Document<D>> String searchText(D document, @Nullable String name) {
        StringBuilder text = new StringBuilder(name == null ? "" : name);
        for (Field<D, ?> field : document.type().fields()) {
            boolean found = field.isSearchable() && field.level() == 0
                    || field == document.type().title();
            Object value = found ? document.get(field) : null;
            if (value != null) {
                text.append(' ').append(value);
            }
        }
        return Patterns.folded(text.toString());
    }
}
