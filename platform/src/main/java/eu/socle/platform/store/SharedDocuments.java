package eu.socle.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copies of master data that units of work share instead of reading them again at every turn. What this process writes is
 * dropped at once; what another process writes is seen after {@link #LIFE} at the latest, or at once where the type is
 * shared exactly.
 */
final class SharedDocuments {

    private static final Duration LIFE = Duration.ofSeconds(2);
    private static final int MAX = 20_000;

    private final Cache<Key, Object> cache;
    private final Map<DocType<?>, AtomicLong> generations;
    private final @Nullable Set<String> companies;
    private final Stamps stamps;

    SharedDocuments() {
        this(
                Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(LIFE).build(),
                new ConcurrentHashMap<>(),
                null,
                type -> "");
    }

    private SharedDocuments(
            Cache<Key, Object> cache,
            Map<DocType<?>, AtomicLong> generations,
            @Nullable Set<String> companies,
            Stamps stamps) {
        this.cache = cache;
        this.generations = generations;
        this.companies = companies;
        this.stamps = stamps;
    }

    /** What the database says of the types that are shared exactly. */
    @FunctionalInterface
    interface Stamps {
        String of(DocType<?> type);
    }

    /** The copies of those who see the same companies: what one does not see, another may. */
    SharedDocuments behind(@Nullable Set<String> wall) {
        return Objects.equals(wall, companies) ? this : new SharedDocuments(cache, generations, wall, stamps);
    }

    /** The copies as one unit of work may use them. */
    SharedDocuments stamped(Stamps seen) {
        return new SharedDocuments(cache, generations, companies, seen);
    }

    /** A read that others may make as well. */
    record Query(Cond<?> condition, List<Field.Order> order, String suffix) {}

    private record Key(
            DocType<?> type,
            Object generation,
            Object what,
            @Nullable Set<String> companies) {}

    /** Reads through: the copy is kept under the generation that was current before the read, so a late one is never found. */
    <T extends Document<T>> Optional<T> find(DocType<T> type, String name, Supplier<Optional<T>> read) {
        Key key = key(type, name);
        Object known = cache.getIfPresent(key);
        if (known == null) {
            Optional<T> found = read.get();
            found.ifPresent(Document::freeze);
            cache.put(key, found);
            return found;
        }
        return cast(known);
    }

    <T extends Document<T>> Optional<Optional<T>> known(DocType<T> type, String name) {
        Object known = cache.getIfPresent(key(type, name));
        return known == null ? Optional.empty() : Optional.of(cast(known));
    }

    /** Keeps every document of a read by its name. */
    <T extends Document<T>> List<T> list(DocType<T> type, boolean share, Supplier<List<T>> read) {
        Object generation = generation(type);
        List<T> found = read.get();
        if (share) {
            found.forEach(Document::freeze);
            found.forEach(each -> cache.put(new Key(type, generation, each.name(), companies), Optional.of(each)));
        }
        return found;
    }

    <T extends Document<T>> List<T> query(DocType<T> type, Query query, Supplier<List<T>> read) {
        Key key = key(type, query);
        Object known = cache.getIfPresent(key);
        if (known == null) {
            List<T> found = List.copyOf(read.get());
            found.forEach(Document::freeze);
            cache.put(key, found);
            return found;
        }
        return castList(known);
    }

    void forget(Set<DocType<?>> types) {
        types.forEach(type -> counter(type).incrementAndGet());
    }

    private Key key(DocType<?> type, Object what) {
        return new Key(type, generation(type), what, companies);
    }

    private Object generation(DocType<?> type) {
        return type.isSharedExactly() ? stamps.of(type) : (Object) counter(type).get();
    }

    private AtomicLong counter(DocType<?> type) {
        return generations.computeIfAbsent(type, k -> new AtomicLong());
    }

    @SuppressWarnings("unchecked") // kept under the key of its own type
    private static <T> Optional<T> cast(Object known) {
        return (Optional<T>) known;
    }

    @SuppressWarnings("unchecked") // kept under the key of its own type
    private static <T> List<T> castList(Object known) {
        return (List<T>) known;
    }
}
