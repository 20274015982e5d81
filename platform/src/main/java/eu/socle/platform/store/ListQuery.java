package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks for.
 *
 * @param text words to find in the name, the title and searchable fields; empty for all
 * @param order one criterion or more, the surrogate key settling ties; empty for the newest first
 * @param offset rows to skip, for clients that count pages; others use {@code after}
 * @param after the cursor of the previous page, or null
 */
public record ListQuery<D extends Document<D>>(
        Cond<D> filter,
        String text,
        List<Field.Order> order,
        int limit,
        int offset,
        @Nullable String after) {

    /** More rows than this in one answer are refused. */
    public static final int MAX = 10_000;

    public static <D extends Document<D>> ListQuery<D> of(Cond<D> filter) {
        return new ListQuery<>(filter, "", List.of(), 50, 0, null);
    }

    public ListQuery<D> limit(int rows) {
        return new ListQuery<>(filter, text, order, rows, offset, after);
    }
}
