package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces links by the documents that they lead to: those that {@code expand} names, or all for {@code expand_links}. */
final class Expansion {

    private final Exchange exchange;
    private final Map<String, DocType<?>> links;
    private final Map<String, Map<String, @Nullable Object>> read = new HashMap<>();

    private Expansion(Exchange exchange, Map<String, DocType<?>> links) {
        this.exchange = exchange;
        this.links = links;
    }

    static Expansion of(Exchange exchange, DocType<?> type) {
        Object asked = exchange.arguments().json("expand");
        List<?> names = asked instanceof List<?> list ? list : asked == null ? List.of() : List.of(asked);
        boolean all = exchange.arguments().flag("expand_links", false);
        Map<String, DocType<?>> links = new LinkedHashMap<>();
        for (Field<?, ?> field : type.fields()) {
            if (field.kind() instanceof Kind.LinkTo(var target) && (all || names.contains(field.name()))) {
                links.put(field.name(), Spots.typeOf(target));
            }
        }
        return new Expansion(exchange, links);
    }

    List<Map<String, @Nullable Object>> all(List<Map<String, @Nullable Object>> rows) {
        rows.forEach(this::one);
        return rows;
    }

    Map<String, @Nullable Object> one(Map<String, @Nullable Object> row) {
        links.forEach((field, target) -> {
            if (row.get(field) instanceof String name && !name.isEmpty()) {
                row.put(field, found(target, name));
            }
        });
        return row;
    }

    /** A document that the person may not see stays a name. */
    private Object found(DocType<?> target, String name) {
        Map<String, @Nullable Object> document =
                read.computeIfAbsent(target.name() + "/" + name, key -> document(target, name));
        return document.isEmpty() ? name : document;
    }

    private Map<String, @Nullable Object> document(DocType<?> target, String name) {
        try {
            return ResourceRoutes.document(exchange, target, name);
        } catch (Refused refused) {
            return Map.of();
        }
    }
}
