package eu.socle.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what a document booked, in the order of the books. Offered by the module that keeps them. */
@FunctionalInterface
public interface EntriesView {

    /** The entries of a document that the person may see; empty when it booked nothing. */
    List<Map<String, @Nullable Object>> entries(DocType<?> type, String name, Lookup lookup);
}
