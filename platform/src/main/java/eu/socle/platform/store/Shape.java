package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Registry;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a program must know to serve a schema without ignoring anything in it: the types of document, their stored fields
 * and the values of their choices. The program that brings a schema up to date writes it down there.
 *
 * @param items such as {@code Sales Invoice}, {@code Sales Invoice.status} and {@code Sales Invoice.status=Paid}
 */
record Shape(SortedSet<String> items) {

    static Shape of(Registry registry) {
        SortedSet<String> items = new TreeSet<>();
        Stream.concat(registry.types().stream(), registry.rowTypes().stream()).forEach(type -> add(type, items));
        return new Shape(items);
    }

    private static void add(DocType<?> type, SortedSet<String> items) {
        items.add(type.name());
        for (Field<?, ?> field : type.fields()) {
            if (Columns.isColumn(field)) {
                String item = type.name() + "." + field.name();
                items.add(item);
                if (field.kind() instanceof Kind.Choice(var options)) {
                    options.forEach(option -> items.add(item + "=" + option.value()));
                }
            }
        }
    }

    /** @param text as {@link #text()} writes it; empty for a schema in which nothing was written down */
    static Shape read(String text) {
        SortedSet<String> items = new TreeSet<>(text.lines().toList());
        return new Shape(items);
    }

    String text() {
        return String.join("\n", items);
    }

    /** What a program of another shape would ignore. */
    List<String> unknownTo(Shape program) {
        return items.stream().filter(item -> !program.items.contains(item)).toList();
    }
}
