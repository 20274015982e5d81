package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Documents;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists whatever a client names: documents, the types themselves, or the lines of documents. */
record Lister(Exchange exchange) {

    private static final int MOST_PARENTS = 5_000;
    private static final Label TYPES = new Label("Types de documents", "Document types");

    Listed list(String typeName, ListAsk ask) {
        int most = exchange.settings().most();
        if (typeName.equalsIgnoreCase(TypeJson.DOCTYPE)) {
            exchange.call().person();
            return new Table(TYPES, new TypeJson(exchange.call()).all()).list(ask, most);
        }
        if (isRow(typeName)) {
            DocType<?> holder = holder(typeName, ask.parent());
            return exchange.work(unit -> new Table(holder.label(), lines(holder, typeName, unit)).list(ask, most));
        }
        return documents(exchange.call().type(typeName), ask);
    }

    long count(String typeName, ListAsk ask) {
        ListAsk everything = ask.picking(List.of("name"), 0);
        return typeName.equalsIgnoreCase(TypeJson.DOCTYPE) || isRow(typeName)
                ? list(typeName, everything).values().size()
                : counted(exchange.call().type(typeName), ask);
    }

    private <D extends Document<D>> Listed documents(DocType<D> type, ListAsk ask) {
        return exchange.work(unit -> new Lists<>(exchange, type, unit).list(ask));
    }

    private <D extends Document<D>> long counted(DocType<D> type, ListAsk ask) {
        return exchange.work(unit -> new Lists<>(exchange, type, unit).count(ask));
    }

    private boolean isRow(String typeName) {
        return exchange.call()
                .site()
                .registry()
                .type(typeName)
                .map(DocType::isRow)
                .orElse(false);
    }

    /** The type that holds the lines: the one that the client names, or the only one that has some. */
    private DocType<?> holder(String rowType, @Nullable String parent) {
        List<DocType<?>> holders = new ArrayList<>();
        for (DocType<?> type : exchange.call().site().registry().types()) {
            boolean named = parent == null
                    || parent.toLowerCase(Locale.ROOT).equals(type.name().toLowerCase(Locale.ROOT));
            if (named && !type.isInternal() && type.fields().stream().anyMatch(field -> holds(field, rowType))) {
                holders.add(type);
            }
        }
        if (holders.size() != 1) {
            throw Refusal.of("bad_request").with("reason", "parent").asRefused();
        }
        return holders.getFirst();
    }

    private static boolean holds(Field<?, ?> field, String rowType) {
        return field.kind() instanceof Kind.RowsOf(var row)
                && Spots.typeOf(row).name().equalsIgnoreCase(rowType);
    }

    /** The lines of the latest documents that the person may see. */
    private static <D extends Document<D>> List<Map<String, @Nullable Object>> lines(
            DocType<D> holder, String rowType, UnitOfWork unit) {
        Field<D, ?> creation = java.util.Objects.requireNonNull(holder.field("creation"));
        ListQuery<D> latest =
                new ListQuery<>(Cond.<D>always(), "", List.of(creation.descending()), MOST_PARENTS, 0, null);
        List<String> names = new Documents(unit)
                .list(holder, latest).documents().stream().map(Document::name).toList();
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (D document : unit.whole(holder, holder.nameField().in(names), List.of(creation.descending()))) {
            Map<String, @Nullable Object> json = new FrappeJson(unit).of(document);
            for (Field<D, ?> field : holder.fields()) {
                if (holds(field, rowType) && json.get(field.name()) instanceof List<?> rows) {
                    rows.forEach(row -> lines.add(line(row)));
                }
            }
        }
        return lines;
    }

    @SuppressWarnings("unchecked") // made by FrappeJson
    private static Map<String, @Nullable Object> line(@Nullable Object row) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(row);
    }
}
