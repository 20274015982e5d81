package eu.socle.platform.report;

import eu.socle.kernel.report.RowSource;
import eu.socle.platform.store.ReportSql;
import eu.socle.platform.store.UnitOfWork;
import java.util.Map;
import java.util.function.Consumer;

/** Rows for exports, within the rights of the person. */
public record ReportRows(UnitOfWork unit) implements RowSource {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the kernel does not say which values may be null
    public void stream(String sql, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        ReportSql.stream(unit, sql, parameters, (Consumer) row);
    }
}
