package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Registry;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links that a person writes must lead to documents within the person's restrictions; those beyond are told like
 * those that do not exist. Where no key of the database does, in fields that users added, this also asks that they exist.
 */
final class Links {

    private final UnitOfWork unit;
    private final boolean emptying;
    private final Map<DocType<?>, List<Written>> written = new HashMap<>();

    private record Written(
            Document<?> document,
            Field<?, ?> field,
            @Nullable Field<?, ?> rows,
            String value) {}

    private Links(UnitOfWork unit, boolean emptying) {
        this.unit = unit;
        this.emptying = emptying;
    }

    /** The type that a link of this document points to, or null when the field is no link or names no type. */
    static <D extends Document<D>> @Nullable DocType<?> target(D document, Field<D, ?> field, Registry registry) {
        return switch (field.kind()) {
            case Kind.LinkTo(var target) -> typeOf(target);
            case Kind.DynamicLink(var typeField) -> {
                Field<D, ?> holder = document.type().field(typeField);
                Object type = holder == null ? null : document.get(holder);
                yield type == null ? null : registry.type(type.toString()).orElse(null);
            }
            default -> null;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }

    /** Refuses every new link that leads beyond the person's restrictions. */
    static <D extends Document<D>> void check(D document, UnitOfWork unit) {
        Refusals refusals = new Refusals();
        new Links(unit, false).run(document, refusals);
        refusals.throwIfAny();
    }

    /** As {@link #check}, and empties those fields, so that a preview shows nothing of what they lead to. */
    static <D extends Document<D>> void empty(D document, UnitOfWork unit, Refusals refusals) {
        new Links(unit, true).run(document, refusals);
    }

    private <D extends Document<D>> void run(D document, Refusals refusals) {
        collect(document, null);
        written.forEach((type, links) -> checkType(type, links, refusals));
    }

    private <D extends Document<D>> void collect(D document, @Nullable Field<?, ?> rows) {
        for (Field<D, ?> field : unit.schema().fields(document.type())) {
            if (field.kind() instanceof Kind.RowsOf && document.get(field) instanceof List<?> list) {
                list.forEach(row -> collectRow((Document<?>) java.util.Objects.requireNonNull(row), field));
            } else if (document.get(field) instanceof String value && document.changed(field)) {
                DocType<?> target = target(document, field, unit.registry());
                if (target != null && (field.isCustom() || !isOpen(target))) {
                    written.computeIfAbsent(target, k -> new ArrayList<>())
                            .add(new Written(document, field, rows, value));
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private void collectRow(Document<?> row, Field<?, ?> rows) {
        collect((Document) row, rows);
    }

    private <T extends Document<T>> boolean isOpen(DocType<T> target) {
        return unit.rights().scope(target).isAlways();
    }

    private <T extends Document<T>> void checkType(DocType<T> type, List<Written> links, Refusals refusals) {
        Cond<T> named = type.nameField()
                .in(links.stream().map(Written::value).distinct().toList());
        Set<String> seen = new HashSet<>();
        unit.list(type, named.and(unit.rights().scope(type))).forEach(document -> seen.add(document.name()));
        for (Written link : links) {
            if (!seen.contains(link.value())) {
                Refusal refusal =
                        Refusal.of("link_not_found").with("value", link.value()).with("doctype", type.label());
                refusals.add(
                        link.rows() == null
                                ? refusal.on(link.field())
                                : refusal.on(link.rows(), link.document(), link.field()));
                if (emptying) {
                    clear(link.document(), link.field());
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field was found on this very document
    private static void clear(Document<?> document, Field<?, ?> field) {
        ((Document) document).write((Field) field, null);
    }
}
