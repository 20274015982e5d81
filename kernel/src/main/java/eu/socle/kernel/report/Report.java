package eu.socle.kernel.report;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Label;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report: one SQL text with named parameters. {@code {entries}} and the like, written {@code {GL Entry}} in the SQL, stand
 * for the rows of that type that the person may see: the permission predicate is put there by the platform, and a report
 * has no other way to name a table.
 * <p>Besides its filters, a report may use {@code :language} ({@code fr} or {@code en}), for the few words that stand in
 * rows. What the SQL selects under a name that begins with an underscore is not shown: {@code _level} is the depth of the row
 * in a tree, from 0; {@code _total} is true on a row that adds up others, set apart and left out of the totals at the foot;
 * the rest serves {@code link}. Parameters are typed with {@code cast(:name as …)}, because an empty filter is bound as null.
 *
 * @param id the name in addresses, for example {@code trial-balance}
 * @param reads the type whose REPORT right opens the report
 * @param link what a row opens, from its values; null when it opens nothing
 */
public record Report(
        String id,
        Label label,
        Label ownerLabel,
        DocType<?> reads,
        List<Filter> filters,
        List<Column> columns,
        String sql,
        @Nullable Function<Map<String, Object>, @Nullable Target> link) {

    /** What a click on a row opens. */
    public sealed interface Target {
        record OfReport(String report, Map<String, Object> filters) implements Target {}

        record OfDocument(String type, String name) implements Target {}
    }
}
