package eu.socle.platform.print;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a template see the keys of maps and the elements of lists only, never a Java member, and counts the turns of its
 * loops: lists nested in themselves would otherwise run for years without writing a character.
 */
final class MapsOnly extends DefaultCollector {

    static final int MAX_TURNS = 200_000;

    private static final ThreadLocal<int[]> TURNS = new ThreadLocal<>();

    /** One rendering: its turns are counted until closed. */
    static final class Quota implements AutoCloseable {
        private Quota() {
            TURNS.set(new int[1]);
        }

        @Override
        public void close() {
            TURNS.remove();
        }
    }

    static Quota open() {
        return new Quota();
    }

    @Override
    @SuppressWarnings("NullAway") // the library expresses "not found" and "not a list" by null
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        if ("this".equals(name) || ".".equals(name)) {
            return (value, ignored) -> value;
        }
        return context instanceof Map<?, ?> ? MAP_FETCHER : null;
    }

    @Override
    @SuppressWarnings("NullAway") // see above
    public Iterator<?> toIterator(@Nullable Object value) {
        if (!(value instanceof Collection<?> list)) {
            return null;
        }
        Iterator<?> all = list.iterator();
        return new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Object next() {
                count();
                return all.next();
            }
        };
    }

    private static void count() {
        int[] turns = TURNS.get();
        if (turns != null && ++turns[0] > MAX_TURNS) {
            throw new TemplateRefused(
                    "Ce modèle répète trop de lignes. Réduisez les listes imbriquées.",
                    "This template repeats too many rows. Reduce nested lists.");
        }
    }
}
