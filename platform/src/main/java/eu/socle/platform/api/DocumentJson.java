package eu.socle.platform.api;

import eu.socle.kernel.Context;
import eu.socle.kernel.Detail;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.StandIn;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents as JSON objects: exact numbers, ISO dates, moments as read on a clock in Paris. Fields that the person may not
 * read are absent, secrets always are.
 */
public final class DocumentJson {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(Context.PARIS);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int PRICE_SCALE = 6;
    private static final int MONEY_SCALE = 3;

    private final UnitOfWork unit;
    private final Shape shape;
    private final Rights rights;

    /**
     * How documents are shown.
     *
     * @param rows whether lines are included
     * @param titles whether links carry the titles of what they point to
     * @param checksAsNumbers boxes as 1 and 0, as the Frappe dialect writes them
     * @param only the fields wanted; empty for all
     */
    public record Shape(boolean rows, boolean titles, boolean checksAsNumbers, Set<String> only) {
        public static final Shape WHOLE = new Shape(true, true, false, Set.of());
        public static final Shape LISTED = new Shape(false, true, false, Set.of());

        boolean wants(String field) {
            return only.isEmpty() || only.contains(field);
        }
    }

    public DocumentJson(UnitOfWork unit, Shape shape) {
        this(unit, shape, unit.rights());
    }

    /** As others than the person of the unit may read it. */
    public DocumentJson(UnitOfWork unit, Shape shape, Rights rights) {
        this.unit = unit;
        this.shape = shape;
        this.rights = rights;
    }

    public <D extends Document<D>> Map<String, @Nullable Object> of(D document) {
        return of(List.of(document)).getFirst();
    }

    /** Several documents of one type, with the titles of their links read together. */
    public <D extends Document<D>> List<Map<String, @Nullable Object>> of(Collection<D> documents) {
        Titles titles = new Titles();
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (D document : documents) {
            list.add(header(document, titles));
        }
        titles.fill();
        return list;
    }

    private <D extends Document<D>> Map<String, @Nullable Object> header(D document, Titles titles) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("doctype", document.type().name());
        json.put("name", document.name().isEmpty() ? null : document.name());
        json.put("docstatus", document.docstatus());
        json.put("owner", document.identity().owner());
        json.put("creation", moment(document.identity().creation()));
        json.put("modified", moment(document.identity().modified()));
        json.put("modified_by", document.identity().modifiedBy());
        json.put("version", document.identity().version());
        fields(document, document.type(), json, titles);
        if (shape.rows() && shape.titles()) {
            details(document, json);
        }
        return json;
    }

    /** What computed amounts are made of, for those that the person may read. */
    private <D extends Document<D>> void details(D document, Map<String, @Nullable Object> json) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Detail<?> each : unit.registry().offers(Detail.class)) {
            if (each.type() == document.type() && json.containsKey(each.field().name())) {
                @SuppressWarnings("unchecked") // its type is that of the document
                Detail<D> detail = (Detail<D>) each;
                details.put(
                        detail.field().name(),
                        detail.parts().of(document, unit).stream()
                                .map(part -> part(part, detail.field().kind()))
                                .toList());
            }
        }
        if (!details.isEmpty()) {
            json.put("_details", details);
        }
    }

    private Map<String, @Nullable Object> part(Detail.Part part, Kind kind) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", part.label().in(unit.context().language()));
        json.put("base", part.base() == null ? null : number(part.base(), kind));
        json.put("amount", number(part.amount(), kind));
        return json;
    }

    private <D extends Document<D>> void fields(
            D document, DocType<?> holder, Map<String, @Nullable Object> json, Titles titles) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        Map<String, String> instead = new LinkedHashMap<>();
        boolean row = document.type().isRow();
        for (Field<D, ?> field : unit.schema().fields(document.type())) {
            if (field.kind() instanceof Kind.Secret
                    || !row && !shape.wants(field.name())
                    || !rights.mayField(Right.READ, holder, field)) {
                continue;
            }
            Object value = document.get(field);
            if (field.kind() instanceof Kind.RowsOf) {
                if (shape.rows()) {
                    json.put(field.name(), rows(value, holder, titles));
                }
            } else {
                json.put(field.name(), plain(value, field.kind()));
                titles.want(document, field, value, links);
                if (value == null && shape.titles()) {
                    instead(document, field, instead);
                }
            }
        }
        if (shape.titles()) {
            json.put("_titles", links);
        }
        if (!instead.isEmpty()) {
            json.put("_instead", instead);
        }
    }

    /** What holds where nothing was typed. */
    private <D extends Document<D>> void instead(D document, Field<D, ?> field, Map<String, String> into) {
        for (StandIn<?> each : unit.registry().offers(StandIn.class)) {
            if (each.type() == document.type() && each.field() == field) {
                @SuppressWarnings("unchecked") // its type is that of the document
                StandIn<D> standIn = (StandIn<D>) each;
                Label words = standIn.words().of(document, unit);
                if (words != null) {
                    into.put(field.name(), words.in(unit.context().language()));
                }
            }
        }
    }

    private List<Map<String, @Nullable Object>> rows(@Nullable Object value, DocType<?> holder, Titles titles) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Document<?> line && Unseen.isSeen(rights, holder, line)) {
                    rows.add(row(line, holder, titles));
                }
            }
        }
        return rows;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private Map<String, @Nullable Object> row(Document<?> row, DocType<?> holder, Titles titles) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", row.name().isEmpty() ? null : row.name());
        json.put("idx", row.idx());
        fields((Document) row, holder, json, titles);
        return json;
    }

    /** A value as JSON writes it. */
    public @Nullable Object plain(@Nullable Object value, Kind kind) {
        if (kind instanceof Kind.Check) {
            boolean ticked = Boolean.TRUE.equals(value);
            return shape.checksAsNumbers() ? (Object) (ticked ? 1 : 0) : (Object) ticked;
        }
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number(number, kind);
            case Option option -> option.value();
            case Instant instant -> moment(instant);
            case LocalTime time -> HOUR.format(time);
            case Integer whole -> whole;
            default -> value.toString();
        };
    }

    /** As the database keeps it, without useless zeros. */
    static BigDecimal number(BigDecimal number, Kind kind) {
        int scale = switch (kind) {
            case Kind.Money _ -> MONEY_SCALE;
            case Kind.Decimal(int decimals) -> decimals;
            default -> PRICE_SCALE;
        };
        BigDecimal kept = number.setScale(scale, RoundingMode.HALF_UP);
        return kept.signum() == 0 ? BigDecimal.ZERO : kept.stripTrailingZeros();
    }

    /** A moment on a clock in Paris, to the microsecond. */
    public static @Nullable String moment(@Nullable Instant instant) {
        return instant == null ? null : MOMENT.format(instant);
    }

    /** Gathers the links of many documents, then reads the titles with one query a type. */
    private final class Titles {
        private final Map<DocType<?>, Set<String>> wanted = new HashMap<>();
        private final List<Place> places = new ArrayList<>();

        private record Place(DocType<?> type, String name, String field, Map<String, @Nullable Object> into) {}

        <D extends Document<D>> void want(
                D document, Field<D, ?> field, @Nullable Object value, Map<String, @Nullable Object> into) {
            DocType<?> target = shape.titles() && value != null ? Links.target(document, field, unit.registry()) : null;
            // People know an invoice by its number: the name of the customer would not tell which one.
            if (target != null && target.title() != null && !target.isSubmittable()) {
                String name = String.valueOf(value);
                wanted.computeIfAbsent(target, k -> new HashSet<>()).add(name);
                places.add(new Place(target, name, field.name(), into));
            }
        }

        void fill() {
            Map<DocType<?>, Map<String, String>> titles = new HashMap<>();
            wanted.forEach((type, names) -> titles.put(type, titlesOf(type, names)));
            for (Place place : places) {
                String title = titles.getOrDefault(place.type(), Map.of()).get(place.name());
                if (title != null) {
                    place.into().put(place.field(), title);
                }
            }
        }

        private Map<String, String> titlesOf(DocType<?> type, Set<String> names) {
            return unit.titles(type, names);
        }
    }
}
