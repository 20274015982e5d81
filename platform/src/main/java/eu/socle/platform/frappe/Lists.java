package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.api.Documents;
import eu.socle.platform.api.Unseen;
import eu.socle.platform.store.Grouping;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.Page;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of documents, within rights, as clients of Frappe ask for them. */
final class Lists<D extends Document<D>> {

    private static final int CHUNK = 500;
    static final DocumentJson.Shape SHAPE = new DocumentJson.Shape(false, false, true, Set.of());

    private final Exchange exchange;
    private final DocType<D> type;
    private final UnitOfWork unit;
    private final Spots<D> spots;
    private final Documents documents;
    private final DocumentJson json;

    Lists(Exchange exchange, DocType<D> type, UnitOfWork unit) {
        this.exchange = exchange;
        this.type = type;
        this.unit = unit;
        this.spots = new Spots<>(type, unit);
        this.documents = new Documents(unit);
        this.json = new DocumentJson(unit, SHAPE);
    }

    Listed list(ListAsk ask) {
        List<Pick<D>> picks = new Picks<>(spots, exchange).read(ask.fields());
        Cond<D> cond = Filters.on(type, unit).cond(ask.all(), ask.any());
        int most = exchange.settings().most();
        int limit = ask.limit() == 0 ? most : Math.min(ask.limit(), most);
        Listed listed;
        if (ask.groupBy() != null || picks.stream().anyMatch(pick -> pick instanceof Pick.Figure)) {
            listed = new Groups<>(type, spots).list(ask, picks, cond, limit, documents, json);
        } else if (picks.stream().anyMatch(pick -> pick instanceof Pick.Value<D>(Spot.Cell<D, ?> _, var _))) {
            listed = lines(ask, picks, cond, limit);
        } else {
            listed = plain(ask, picks, cond, limit);
        }
        if (listed.more() && (ask.limit() == 0 || ask.limit() > most)) {
            exchange.cap();
        }
        return listed;
    }

    long count(ListAsk ask) {
        Cond<D> cond = Filters.on(type, unit).cond(ask.all(), ask.any());
        Grouping<D> all = new Grouping<>(
                ListQuery.of(cond).limit(1),
                List.of(),
                List.of(new Grouping.Column<>(Grouping.Figure.COUNT, null)),
                List.of());
        Object count = documents.groups(type, all).getFirst().getFirst();
        return count instanceof Long number ? number : 0;
    }

    private Listed plain(ListAsk ask, List<Pick<D>> picks, Cond<D> cond, int limit) {
        Page<D> page = documents.list(type, new ListQuery<>(cond, "", order(ask.orderBy()), limit, ask.start(), null));
        Far<D> far = new Far<>(unit, json, page.documents(), picks);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        page.documents().forEach(document -> rows.add(row(document, picks, far)));
        return new Listed(keys(picks), rows, page.next() != null);
    }

    private List<@Nullable Object> row(D document, List<Pick<D>> picks, Far<D> far) {
        List<@Nullable Object> row = new ArrayList<>();
        picks.forEach(pick -> row.add(value(document, pick, far)));
        return row;
    }

    private @Nullable Object value(D document, Pick<D> pick, Far<D> far) {
        return switch (pick) {
            case Pick.Value<D>(Spot.Own<D>(var field), var _) -> json.plain(document.get(field), field.kind());
            case Pick.Value<D>(Spot.Far<D, ?> spot, var _) -> far.value(document, spot);
            case Pick.Blank<D>(var alias) ->
                alias.equals("doctype") ? type.name() : alias.equals("idx") ? (Object) 0 : null;
            default -> null;
        };
    }

    /** One row for each line; a document without lines has one row. */
    private Listed lines(ListAsk ask, List<Pick<D>> picks, Cond<D> cond, int limit) {
        List<Field.Order> order = order(ask.orderBy());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int wanted = ask.start() + limit + 1;
        for (int offset = 0; rows.size() < wanted; offset += CHUNK) {
            Page<D> page = documents.list(type, new ListQuery<>(cond, "", order, CHUNK, offset, null));
            Far<D> far = new Far<>(unit, json, page.documents(), picks);
            for (D document : whole(page.documents())) {
                addLines(document, picks, far, ask.all(), rows);
            }
            if (page.next() == null) {
                break;
            }
        }
        int from = Math.min(ask.start(), rows.size());
        int to = Math.min(from + limit, rows.size());
        return new Listed(keys(picks), rows.subList(from, to), to < rows.size());
    }

    /** The same documents with their lines, in the same order. */
    private List<D> whole(List<D> headers) {
        List<String> names = headers.stream().map(Document::name).toList();
        List<D> found = unit.whole(type, type.nameField().in(names), List.of());
        List<D> ordered = new ArrayList<>();
        names.forEach(name -> found.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .ifPresent(ordered::add));
        return ordered;
    }

    private void addLines(
            D document, List<Pick<D>> picks, Far<D> far, List<Clause> clauses, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> base = row(document, picks, far);
        Field<D, ?> field = picks.stream()
                .flatMap(pick -> pick instanceof Pick.Value<D>(Spot.Cell<D, ?> cell, var _)
                        ? java.util.stream.Stream.of(cell.rows())
                        : null)
                .findFirst()
                .orElseThrow();
        boolean any = false;
        if (document.get(field) instanceof List<?> lines) {
            for (Object line : lines) {
                if (line instanceof Document<?> row
                        && Unseen.isSeen(unit.rights(), type, row)
                        && fits(row, field, clauses)) {
                    rows.add(cells(row, field, picks, base));
                    any = true;
                }
            }
        }
        if (!any) {
            rows.add(base);
        }
    }

    /** Whether a line is one of those that the filters on lines ask for. */
    private boolean fits(Document<?> row, Field<D, ?> rows, List<Clause> clauses) {
        return clauses.stream()
                .allMatch(clause -> !(spots.look(clause.type(), clause.field()) instanceof Spot.Cell<D, ?> cell)
                        || cell.rows() != rows
                        || test(cell, clause, row));
    }

    @SuppressWarnings("unchecked") // the line is one of the rows that the spot was found in
    private <R extends Document<R>> boolean test(Spot.Cell<D, R> cell, Clause clause, Document<?> row) {
        return new Conditions(unit).on(cell.field(), clause).test((R) row);
    }

    private List<@Nullable Object> cells(
            Document<?> row, Field<D, ?> rows, List<Pick<D>> picks, List<@Nullable Object> base) {
        List<@Nullable Object> cells = new ArrayList<>(base);
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i) instanceof Pick.Value<D>(Spot.Cell<D, ?> cell, var _) && cell.rows() == rows) {
                cells.set(i, cellValue(cell, row));
            }
        }
        return cells;
    }

    @SuppressWarnings("unchecked") // as above
    private <R extends Document<R>> @Nullable Object cellValue(Spot.Cell<D, R> cell, Document<?> row) {
        return json.plain(((R) row).get(cell.field()), cell.field().kind());
    }

    static <D extends Document<D>> List<String> keys(List<Pick<D>> picks) {
        return picks.stream().map(Pick::alias).toList();
    }

    /** {@code posting_date desc, name asc}; the type's own order when nothing is asked. */
    private List<Field.Order> order(@Nullable String orderBy) {
        if (orderBy == null || orderBy.isBlank() || orderBy.contains("KEEP_DEFAULT_ORDERING")) {
            Field.Order own = type.list().order();
            Field<D, ?> creation = type.field("creation");
            return own != null ? List.of(own) : creation == null ? List.of() : List.of(creation.descending());
        }
        List<Field.Order> order = new ArrayList<>();
        for (String part : orderBy.split(",")) {
            String[] words = part.strip().split("\\s+(?=(?i:asc|desc)$)");
            if (!(spots.find(null, words[0]) instanceof Spot.Own<D>(var field))) {
                throw Clause.bad("order_by " + part);
            }
            order.add(words.length > 1 && words[1].equalsIgnoreCase("desc") ? field.descending() : field.ascending());
        }
        return order;
    }

    /** A figure as JSON writes it. */
    static @Nullable Object figure(DocumentJson json, @Nullable Object value, Kind kind) {
        return value instanceof Long || value instanceof Integer
                ? value
                : json.plain(
                        value, value instanceof BigDecimal && kind instanceof Kind.Check ? new Kind.Decimal(6) : kind);
    }
}
