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

    /** Streams all rows that the person may see; the SQL may name {@code :language}, fr or en. */
    public void stream(
            UnitOfWork unit, Map<String, @Nullable Object> parameters, Consumer<Map<String, @Nullable Object>> row) {
        stream(unit, parameters, null, row);
    }

    /** @param wanted how many of the first rows are enough for who asks; the SQL may name it {@code :rows} and give no more */
    void stream(
            UnitOfWork unit,
            Map<String, @Nullable Object> parameters,
            @Nullable Integer wanted,
            Consumer<Map<String, @Nullable Object>> row) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(parameters);
        known.put("language", unit.context().language().name().toLowerCase(Locale.ROOT));
        known.put("rows", wanted);
        ReportSql.stream(unit, report.sql(), known, values -> {
            add(values);
            row.accept(values);
        });
    }

    /** Rows that are totals themselves are not counted twice, unless it is they that the report adds up. */
    private void add(Map<String, @Nullable Object> row) {
        boolean adds = row.get("_adds") instanceof Boolean told ? told : !Boolean.TRUE.equals(row.get("_total"));
        if (adds) {
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
