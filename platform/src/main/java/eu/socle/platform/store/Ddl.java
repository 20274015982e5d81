package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Guard;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that the declarations ask for, as statements to go from what is there to what should be. Only additions:
 * what removes or renames is a numbered migration written by hand.
 */
public final class Ddl {

    private static final int NAME_MAX = 60;

    private final Registry registry;
    private final Present present;

    /** What a schema already holds: columns by table, and the names of its constraints, indexes and triggers. */
    public record Present(Map<String, Set<String>> columns, Set<String> names) {
        public static final Present NOTHING = new Present(Map.of(), Set.of());
    }

    public Ddl(Registry registry, Present present) {
        this.registry = registry;
        this.present = present;
    }

    /** The statements, in an order that can be run; nothing when the schema is as it should be. */
    public List<String> statements() {
        List<String> tables = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (DocType<?> type : registry.types()) {
            table(type.table(), head(type), type, tables, rest);
            for (Field<?, ?> field : type.fields()) {
                if (field instanceof Rows<?, ?> rows) {
                    String name = Table.rowsName(field);
                    table(name, rowsHead(type), DocType.of(rows.row()), tables, rest);
                }
            }
        }
        tables.addAll(rest);
        for (Guard guard : registry.offers(Guard.class)) {
            if (!present.names().contains(guard.name())) {
                tables.add(guard.sql());
            }
        }
        return tables;
    }

    private static Collection<String> head(DocType<?> type) {
        List<String> head = new ArrayList<>(List.of(
                "id bigint primary key",
                "name text not null unique",
                "draft_name text",
                "docstatus smallint not null default 0",
                "owner text not null",
                "creation timestamptz not null",
                "modified_by text not null",
                "modified timestamptz not null",
                "version bigint not null",
                "custom jsonb"));
        if (Table.of(type).hasSearch()) {
            head.add("search text not null default ''");
        }
        return head;
    }

    private static Collection<String> rowsHead(DocType<?> parent) {
        return List.of(
                "parent_id bigint not null references " + parent.table() + " (id) on delete cascade",
                "idx integer not null",
                "name text not null",
                "custom jsonb",
                "primary key (parent_id, name)");
    }

    private void table(String name, Collection<String> head, DocType<?> type, List<String> tables, List<String> rest) {
        Set<String> there = present.columns().get(name);
        if (there == null) {
            create(name, head, type, tables);
        } else {
            for (Map.Entry<String, String> column : columns(type).entrySet()) {
                if (!there.contains(column.getKey())) {
                    tables.add("alter table " + name + " add column \"" + column.getKey() + "\" " + column.getValue());
                }
            }
        }
        for (Field<?, ?> field : type.fields()) {
            constraints(name, type, field, rest);
        }
        for (List<? extends Field<?, ?>> key : type.keys()) {
            String columns = key.stream().map(Columns::quoted).collect(Collectors.joining(", "));
            named(
                    "uq_" + name + "_" + columns.replace(", ", "_").replace("\"", ""),
                    "create unique index %s on " + name + " (" + columns + ")",
                    rest);
        }
        if (!type.isRow() && type.isSubmittable()) {
            named(
                    "ix_" + name + "_draft_name",
                    "create unique index %s on " + name + " (draft_name) where draft_name is not null",
                    rest);
        }
        if (!type.isRow()) {
            paths(name, type, rest);
        }
        if (type.isAppendOnly()) {
            named(
                    "immutable_" + name,
                    "create trigger %s before update or delete or truncate on " + name
                            + " for each statement execute function public.refuse_change()",
                    rest);
        }
    }

    /** Whether the index of the list's order serves this field as well. */
    private static boolean leads(Field<?, ?> field, DocType<?> type) {
        Field.Order order = type.isRow() ? null : type.list().order();
        return order != null && order.field() == field;
    }

    /** What makes lists fast: the orders they may be put in, their tabs, and the search box. */
    private void paths(String name, DocType<?> type, List<String> rest) {
        Field.Order order = type.list().order();
        if (order != null && Columns.isColumn(order.field())) {
            String sorted = sorted(order.field(), order.descending());
            named("ix_" + name + "_sorted_by_" + order.field().name(), index(name, sorted), rest);
            if (draftsApart(type)) {
                named("ix_" + name + "_drafts", index(name, sorted) + " where docstatus = 0", rest);
                type.list().columns().stream()
                        .filter(field -> Columns.isColumn(field) && field != order.field() && !Columns.hasIndex(field))
                        .forEach(field -> listed(name, field, sorted, rest));
            }
        }
        if (Table.of(type).hasSearch() && !type.isInternal()) {
            named(
                    "ix_" + name + "_search",
                    "create index %s on " + name + " using gin (search public.gin_trgm_ops)"
                            + (draftsApart(type) ? " where docstatus > 0" : ""),
                    rest);
        }
    }

    /**
     * Whether drafts have an index of their own. They are few, so that words are looked for in each of them: the index of
     * words, the dearest of all to keep, holds the others only, and a document enters it once.
     */
    static boolean draftsApart(DocType<?> type) {
        Field.Order order = type.isRow() ? null : type.list().order();
        return type.isSubmittable() && order != null && Columns.isColumn(order.field());
    }

    /** Documents that pile up are sorted by any column of their list, and picked by what has few values. */
    private void listed(String table, Field<?, ?> field, String sorted, List<String> rest) {
        if (field.kind() instanceof Kind.Choice) {
            named(
                    "ix_" + table + "_picked_by_" + field.name(),
                    index(table, Columns.quoted(field) + ", " + sorted),
                    rest);
        } else {
            named("ix_" + table + "_listed_by_" + field.name(), index(table, sorted(field, true)), rest);
        }
    }

    /** Read forwards or backwards. */
    private static String sorted(Field<?, ?> field, boolean descending) {
        String down = descending ? " desc" : "";
        boolean emptyLast = Columns.emptyLast(descending ? field.descending() : field.ascending());
        return Columns.quoted(field) + down + (emptyLast ? " nulls last" : " nulls first") + ", id" + down;
    }

    private static String index(String table, String columns) {
        return "create index %s on " + table + " (" + columns + ")";
    }

    private static void create(String name, Collection<String> head, DocType<?> type, List<String> tables) {
        List<String> lines = new ArrayList<>(head);
        columns(type).forEach((column, sqlType) -> lines.add('"' + column + "\" " + sqlType));
        lines.sort((a, b) -> Boolean.compare(a.startsWith("primary key"), b.startsWith("primary key")));
        tables.add("create table " + name + " (\n    " + String.join(",\n    ", lines) + ")");
        if (head.contains("id bigint primary key")) {
            tables.add("create sequence " + name + "_id_seq owned by " + name + ".id");
            if (type.isAppendOnly()) {
                tables.add("alter table " + name + " alter column id set default nextval('" + name + "_id_seq')");
            }
        }
    }

    private static Map<String, String> columns(DocType<?> type) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field<?, ?> field : type.fields()) {
            if (Columns.isColumn(field)) {
                columns.put(field.name(), Columns.type(field.kind()));
            }
        }
        return columns;
    }

    private void constraints(String table, DocType<?> type, Field<?, ?> field, List<String> rest) {
        if (field.kind() instanceof Kind.LinkTo(var target)) {
            String update = type.isAppendOnly() ? "restrict" : "cascade";
            named(
                    "fk_" + table + "_" + field.name(),
                    "alter table " + table + " add constraint %s foreign key (" + Columns.quoted(field)
                            + ") references " + typeOf(target).table() + " (name) on update " + update,
                    rest);
        }
        if (field instanceof Editable<?, ?, ?> editable && editable.isUnique()) {
            named(
                    "uq_" + table + "_" + field.name(),
                    "create unique index %s on " + table + " (" + Columns.quoted(field) + ")",
                    rest);
        }
        if (field.isIndexed() && !leads(field, type)) {
            named(
                    "ix_" + table + "_" + field.name(),
                    "create index %s on " + table + " (" + Columns.quoted(field) + ")",
                    rest);
        } else if (field.kind() instanceof Kind.LinkTo(var target)
                && typeOf(target).isSubmittable()) {
            // Its documents change their name when they get their number: the key then looks for who refers to them.
            named(
                    "ix_" + table + "_" + field.name(),
                    "create index %s on " + table + " (" + Columns.quoted(field) + ") where " + Columns.quoted(field)
                            + " is not null",
                    rest);
        }
    }

    private void named(String wanted, String template, List<String> rest) {
        String name = wanted.length() <= NAME_MAX
                ? wanted
                : wanted.substring(0, NAME_MAX - 9) + "_" + Integer.toHexString(wanted.hashCode());
        if (!present.names().contains(name)) {
            rest.add(template.formatted(name));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }

    /** The tables whose rows the application may only add to. */
    public Set<String> appendOnlyTables() {
        return registry.types().stream()
                .filter(DocType::isAppendOnly)
                .map(DocType::table)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
