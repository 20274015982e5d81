package eu.socle.app.contract;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Link;
import eu.socle.kernel.Option;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that may suit a field, the likeliest first, as the API receives them. */
final class Candidates {

    private static final String TODAY = "2026-11-23";

    private final UnitOfWork unit;
    private final Samples samples;

    Candidates(UnitOfWork unit, Samples samples) {
        this.unit = unit;
        this.samples = samples;
    }

    /** For a field that must be filled: a document to link to is created when there is none. */
    <D extends Document<D>> List<?> required(D document, Field<D, ?> field) {
        List<?> known = optional(document, field);
        DocType<?> target = Any.target(field);
        if (!known.isEmpty() || target == null || !(field.kind() instanceof Kind.LinkTo)) {
            return known;
        }
        return List.of(created(target));
    }

    private <T extends Document<T>> String created(DocType<?> target) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<T> type = (DocType<T>) target;
        return samples.stored(type).name();
    }

    /** For a field that may stay empty. */
    <D extends Document<D>> List<?> optional(D document, Field<D, ?> field) {
        return switch (field.kind()) {
            case Kind.Text(int max) -> holdsType(field) ? List.of("Country", "Customer") : texts(max);
            case Kind.LongText _ -> List.of("Première ligne.\nSeconde ligne.");
            case Kind.Whole _ -> List.of(1, 0, 12);
            case Kind.Decimal _, Kind.Price _, Kind.Percent _, Kind.Money _ -> List.of("12.5", "1", "100", "0");
            case Kind.Check _ -> List.of(true, false);
            case Kind.Date _ -> List.of(TODAY, "2026-12-31", "2027-01-01");
            case Kind.DateTime _ -> List.of(TODAY + " 09:30:00");
            case Kind.Time _ -> List.of("14:30");
            case Kind.Choice(var options) -> options.stream().map(Option::value).toList();
            case Kind.LinkTo _ -> linked(document, field);
            case Kind.DynamicLink(var typeField) -> dynamic(document, typeField);
            case Kind.RowsOf _ -> List.of(List.of(Map.of()));
            case Kind.Json _ -> List.of("{\"a\":1}");
            case Kind.Secret _ -> List.of("une phrase longue et rare");
            case Kind.Attach _ -> List.of("/files/exemple.pdf");
        };
    }

    private static List<String> texts(int max) {
        String name = max < 20 ? "E" + Samples.FRESH : "Échantillon " + Samples.FRESH;
        return List.of(
                        name,
                        Samples.FRESH,
                        "contact" + Samples.FRESH + "@exemple.fr",
                        "404833048",
                        "01 23 45 67 89",
                        "QZ")
                .stream()
                .filter(text -> text.replace(Samples.FRESH, "ABC").length() <= max)
                .toList();
    }

    /** Whether another field of the document links to a type named here. */
    private static boolean holdsType(Field<?, ?> field) {
        return field.type().fields().stream()
                .anyMatch(other -> other.kind() instanceof Kind.DynamicLink(var holder) && holder.equals(field.name()));
    }

    private <D extends Document<D>> List<String> linked(D document, Field<D, ?> field) {
        DocType<?> target = Any.target(field);
        return target == null ? List.of() : first(document, field, target);
    }

    private <D extends Document<D>, T extends Document<T>> List<String> first(
            D document, Field<D, ?> field, DocType<?> target) {
        @SuppressWarnings("unchecked") // the type that the field points to
        DocType<T> type = (DocType<T>) target;
        Cond<T> wanted = Cond.always();
        if (field instanceof Link<?, ?> link) {
            @SuppressWarnings("unchecked") // the filter of a link is on its target
            Cond<T> filter = (Cond<T>) link.filter();
            wanted = filter == null ? wanted : wanted.and(filter);
            wanted = wanted.and(sharing(document, link.sameValue(), type));
        }
        wanted = wanted.and(sharing(document, new Link.SameValue("company", "company"), type));
        Field<T, Boolean> disabled = type.disabled();
        wanted = disabled == null ? wanted : wanted.and(disabled.is(false));
        return unit.first(type, wanted.and(type.docstatusField().isNot(2)))
                .map(Document::name)
                .map(List::of)
                .orElse(List.of());
    }

    private static <T extends Document<T>> Cond<T> sharing(
            Document<?> document, Link.SameValue same, DocType<T> target) {
        if (same == null) {
            return Cond.always();
        }
        Document<?> holder = document.type().field(same.ownField()) == null && document.parent() != null
                ? document.parent()
                : document;
        Field<?, ?> own = holder.type().field(same.ownField());
        Field<T, ?> theirs = target.field(same.targetField());
        Object value = own == null || theirs == null ? null : Any.value(holder, own);
        return value == null ? Cond.always() : new Cond.Compare<>(theirs, Cond.Op.EQ, value);
    }

    private <D extends Document<D>> List<String> dynamic(D document, String typeField) {
        Field<D, ?> holder = document.type().field(typeField);
        Object named = holder == null ? null : document.get(holder);
        Optional<DocType<?>> target = named == null
                ? Optional.empty()
                : unit.registry().type(named instanceof Option option ? option.value() : named.toString());
        return target.map(this::anyOf).orElse(List.of());
    }

    private <T extends Document<T>> List<String> anyOf(DocType<?> target) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<T> type = (DocType<T>) target;
        return List.of(unit.first(type, Cond.always())
                .orElseGet(() -> samples.stored(type))
                .name());
    }
}
