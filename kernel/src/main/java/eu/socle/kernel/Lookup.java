package eu.socle.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How rules see other documents: by name, through a link, or by condition. Reads are cached within one unit of work. */
public interface Lookup {

    Context context();

    Registry registry();

    <T extends Document<T>> Optional<T> find(DocType<T> type, String name);

    <T extends Document<T>> List<T> list(DocType<T> type, Cond<T> condition, Field.Order... order);

    /** Reads several documents at once, so that following their links costs nothing more. */
    default <T extends Document<T>> void prefetch(DocType<T> type, Collection<String> names) {
        names.forEach(name -> find(type, name));
    }

    /** The first document that satisfies the condition, in that order. */
    <T extends Document<T>> Optional<T> first(DocType<T> type, Cond<T> condition, Field.Order... order);

    default <T extends Document<T>> T get(DocType<T> type, String name) {
        return find(type, name)
                .orElseThrow(() -> Refusal.of("not_found")
                        .with("doctype", type.label())
                        .with("name", name)
                        .asRefused());
    }

    /**
     * Seals a secret that must be read again, so that neither the database nor a backup holds it.
     *
     * @param use what it is for; the same words open it
     */
    default String seal(String secret, String use) {
        throw new UnsupportedOperationException("Nothing seals secrets here");
    }

    /** The document that a link of this one points to, or null when the link is empty or points nowhere. */
    default <D extends Document<D>, T extends Document<T>> @Nullable T follow(D document, Link<D, T> link) {
        String name = document.get(link);
        return name == null ? null : find(DocType.of(link.target()), name).orElse(null);
    }

    /** As {@link #follow}, for a link that must be filled. */
    default <D extends Document<D>, T extends Document<T>> T need(D document, Link<D, T> link) {
        return get(DocType.of(link.target()), document.need(link));
    }
}
