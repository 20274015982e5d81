package eu.socle.platform.report;

import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Report;
import eu.socle.platform.store.ReportSql;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a report: its rows one by one, and the totals of its columns. */
public final class ReportRun {

    private final Report report;
    private final Map<String, BigDecimal> totals = new LinkedHashMap<>();

    public ReportRun(Report report) {
        this.report = report;
        report.columns().stream().filter(Column::summed).forEach(column -> totals.put(column.name(), BigDecimal.ZERO));
    }

    /** Streams the rows that the person may see; the SQL may name {@code :language}, fr or en. */
    public void stream(
            UnitOfWork unit, Map<String, @Nullable Object> parameters, Consumer<Map<String, @Nullable Object>> row) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(parameters);
        known.put("language", unit.context().language().name().toLowerCase(Locale.ROOT));
        ReportSql.stream(unit, report.sql(), known, values -> {
            add(values);
            row.accept(values);
        });
    }

    /** Rows that are totals themselves are not counted twice. */
    private void add(Map<String, @Nullable Object> row) {
        if (!Boolean.TRUE.equals(row.get("_total"))) {
            totals.replaceAll((name, sum) -> row.get(name) instanceof BigDecimal amount ? sum.add(amount) : sum);
        }
    }

    /** The sums of what was streamed so far. */
    public Map<String, BigDecimal> totals() {
        return totals;
    }

    /** The cells of a row in the order of the columns. */
    List<@Nullable Object> cells(Map<String, @Nullable Object> row) {
        List<@Nullable Object> cells = new java.util.ArrayList<>();
        report.columns().forEach(column -> cells.add(row.get(column.name())));
        return cells;
    }
}
