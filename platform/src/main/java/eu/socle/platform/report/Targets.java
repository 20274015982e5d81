package eu.socle.platform.report;

import eu.socle.kernel.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a row or a result opens, as the client reads it. */
final class Targets {

    private Targets() {}

    static Map<String, Object> json(Report.Target target) {
        return switch (target) {
            case Report.Target.OfReport(var report, var filters) -> {
                Map<String, Object> texts = new LinkedHashMap<>();
                filters.forEach((name, value) -> texts.put(name, value instanceof Number ? value : value.toString()));
                yield Map.of("report", report, "filters", texts);
            }
            case Report.Target.OfDocument(var type, var name) -> Map.of("type", type, "name", name);
        };
    }
}
