package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the documents that those of a page link to, read with one query a link; only those that the person may see. */
final class Far<D extends Document<D>> {

    private final DocumentJson json;
    private final Map<Field<D, ?>, Map<String, Document<?>>> linked = new HashMap<>();

    Far(UnitOfWork unit, DocumentJson json, Collection<D> page, List<Pick<D>> picks) {
        this.json = json;
        for (Pick<D> pick : picks) {
            if (pick instanceof Pick.Value<D>(Spot.Far<D, ?> spot, var _) && !linked.containsKey(spot.link())) {
                List<String> names = page.stream()
                        .map(document -> document.get(spot.link()))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .distinct()
                        .toList();
                linked.put(
                        spot.link(),
                        read(unit, Spots.typeOf(((Kind.LinkTo) spot.link().kind()).target()), names));
            }
        }
    }

    private static <T extends Document<T>> Map<String, Document<?>> read(
            UnitOfWork unit, DocType<T> type, List<String> names) {
        return unit
                .page(type, ListQuery.of(type.nameField().in(names)).limit(Math.max(1, names.size())))
                .documents()
                .stream()
                .collect(Collectors.toMap(Document::name, each -> each));
    }

    @SuppressWarnings("unchecked") // the document was read through the link that the field was found behind
    <T extends Document<T>> @Nullable Object value(D document, Spot.Far<D, T> spot) {
        Object name = document.get(spot.link());
        Document<?> target =
                name == null ? null : linked.getOrDefault(spot.link(), Map.of()).get(name.toString());
        return target == null
                ? null
                : json.plain(((T) target).get(spot.field()), spot.field().kind());
    }
}
