package eu.socle.platform.report;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Report;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.DocumentJson;
import eu.socle.platform.api.FieldJson;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.print.HtmlToPdf;
import eu.socle.platform.print.TablePage;
import eu.socle.platform.print.TablePrint;
import eu.socle.platform.sheet.CsvSheet;
import eu.socle.platform.sheet.Sheet;
import eu.socle.platform.sheet.XlsxSheet;
import eu.socle.platform.store.UnitOfWork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reports and exports over HTTP. */
public final class ReportRoutes implements RouteSource {

    /** An answer holds at most this many rows; the next ones are asked for, and files have them all. */
    private static final int MAX_ROWS = 5_000;

    private static final int MAX_OFFSET = 10_000_000;

    /** Fonts and colours are loaded when the first report is printed, not when the server starts. */
    private static final class Paper {
        private static final TablePrint PRINT = new TablePrint(new HtmlToPdf());
        private static final Semaphore ONE_LONG = new Semaphore(1, true);
        private static final int PATIENCE_SECONDS = 30;

        /** Long papers are made one after the other: several at once would not fit in a small memory. */
        static byte[] of(TablePage page) {
            if (!page.isLong()) {
                return PRINT.pdf(page);
            }
            try {
                if (!ONE_LONG.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw Refusal.of("busy").asRefused();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Refusal.of("busy").asRefused();
            }
            try {
                return PRINT.pdf(page);
            } finally {
                ONE_LONG.release();
            }
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/api/report", Policy.LOGGED_IN, "The reports", ReportRoutes::reports),
                new Route(
                        "GET",
                        "/api/report/{id}",
                        Policy.LOGGED_IN,
                        "The description of a report",
                        ReportRoutes::describe),
                new Route("GET", "/api/report/{id}/run", Policy.LOGGED_IN, "Run a report", ReportRoutes::run),
                new Route("GET", "/api/export", Policy.LOGGED_IN, "The exports", ReportRoutes::exports),
                new Route("GET", "/api/export/{id}", Policy.LOGGED_IN, "Write an export", ReportRoutes::export));
    }

    private static Answer reports(Call call) {
        return Answer.ok(call.site().registry().reports().values().stream()
                .filter(report -> call.rights().may(Right.REPORT, report.reads()))
                .map(report -> Map.of("id", report.id(), "label", report.label().in(call.language())))
                .toList());
    }

    /** Absent and forbidden reports are told alike. */
    private static Report report(Call call) {
        Report report = call.site().registry().reports().get(call.variable("id"));
        if (report == null || !call.rights().may(Right.REPORT, report.reads())) {
            throw Refusal.of("report_unknown").asRefused();
        }
        return report;
    }

    private static Answer describe(Call call) {
        Report report = report(call);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", report.id());
        body.put("label", report.label().in(call.language()));
        body.put("filters", call.work(unit -> Parameters.describe(call, report.filters(), report.reads(), unit)));
        body.put("columns", columns(report, call.language()));
        return Answer.ok(body);
    }

    private static List<Map<String, Object>> columns(Report report, Language language) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column column : report.columns()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", column.name());
            json.put("label", column.label().in(language));
            json.put("kind", FieldJson.word(column.kind()));
            json.put("summed", column.summed());
            json.put("minor", column.minor());
            columns.add(json);
        }
        return columns;
    }

    private static Answer run(Call call) {
        Report report = report(call);
        Map<String, @Nullable Object> parameters = Parameters.read(report.filters(), call::query);
        String format = call.query("format");
        if (format == null || format.equals("json")) {
            return screen(call, report, parameters);
        }
        return switch (format) {
            case "csv" ->
                Answer.download(
                        report.id() + ".csv",
                        "text/csv",
                        out -> write(call, report, parameters, new CsvSheet(out, call.language())));
            case "xlsx" ->
                Answer.download(
                        report.id() + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        out -> write(
                                call,
                                report,
                                parameters,
                                new XlsxSheet(out, report.label().in(call.language()), call.language())));
            case "pdf" -> paper(call, report, parameters);
            default -> throw Refusal.of("bad_request").with("reason", "format").asRefused();
        };
    }

    private static Answer paper(Call call, Report report, Map<String, @Nullable Object> parameters) {
        TablePage page = call.work(unit -> new ReportPaper(report, unit, call.language()).page(parameters));
        return Answer.bytes(200, "application/pdf", Paper.of(page))
                .with("Content-Disposition", Answer.disposition("inline", report.id() + ".pdf"));
    }

    private static Answer screen(Call call, Report report, Map<String, @Nullable Object> parameters) {
        int first = call.whole("offset", 0, MAX_OFFSET);
        int end = first + Math.max(1, call.whole("limit", MAX_ROWS, MAX_ROWS));
        return Answer.ok(call.work(unit -> {
            ReportRun run = new ReportRun(report);
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            int[] count = {0};
            run.stream(unit, parameters, end + 1, row -> {
                int place = count[0]++;
                if (place >= first && place < end) {
                    rows.add(row(call, unit, report, row));
                }
            });
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("columns", columns(report, call.language()));
            body.put("rows", rows);
            body.put("totals", numbers(run.totals()));
            body.put("more", count[0] > end);
            return body;
        }));
    }

    private static Map<String, Object> numbers(Map<String, BigDecimal> totals) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        totals.forEach((name, sum) -> numbers.put(name, sum.signum() == 0 ? 0 : sum.stripTrailingZeros()));
        return numbers;
    }

    private static Map<String, @Nullable Object> row(
            Call call, UnitOfWork unit, Report report, Map<String, @Nullable Object> values) {
        DocumentJson json = new DocumentJson(unit, DocumentJson.Shape.LISTED);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column column : report.columns()) {
            Object value = values.get(column.name());
            row.put(
                    column.name(),
                    value instanceof Number n && !(n instanceof BigDecimal) ? n : json.plain(value, column.kind()));
        }
        values.forEach((name, value) -> {
            if (name.startsWith("_")) {
                row.put(name, value);
            }
        });
        Report.Target target = report.link() == null ? null : report.link().apply(Parameters.present(values));
        if (target != null) {
            row.put("_link", Targets.json(target));
        }
        return row;
    }

    private static void write(Call call, Report report, Map<String, @Nullable Object> parameters, Sheet sheet)
            throws IOException {
        ReportRun run = new ReportRun(report);
        sheet.row(report.columns().stream()
                .map(column -> column.label().in(call.language()))
                .toList());
        try {
            call.work(unit -> {
                run.stream(unit, parameters, row -> put(sheet, run.cells(row)));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!run.totals().isEmpty()) {
            List<@Nullable Object> foot = new ArrayList<>();
            report.columns().forEach(column -> foot.add(run.totals().get(column.name())));
            if (foot.getFirst() == null) {
                foot.set(0, "Total");
            }
            sheet.row(foot);
        }
        sheet.close();
    }

    private static void put(Sheet sheet, List<@Nullable Object> cells) {
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer exports(Call call) {
        List<Map<String, Object>> list = new ArrayList<>();
        call.work(unit -> {
            list.clear();
            for (Export export : call.site().registry().offers(Export.class)) {
                if (call.rights().may(Right.EXPORT, export.reads())) {
                    list.add(Map.of(
                            "id", export.id(),
                            "label", export.label().in(call.language()),
                            "parameters", Parameters.describe(call, export.parameters(), export.reads(), unit)));
                }
            }
            return true;
        });
        return Answer.ok(list);
    }

    private static Answer export(Call call) {
        Export export = call.site().registry().offers(Export.class).stream()
                .filter(each ->
                        each.id().equals(call.variable("id")) && call.rights().may(Right.EXPORT, each.reads()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("report_unknown").asRefused());
        Map<String, Object> parameters = Parameters.present(Parameters.read(export.parameters(), call::query));
        Export.Prepared prepared = call.work(unit -> export.prepare(parameters, unit, new ReportRows(unit)));
        return Answer.download(prepared.fileName(), prepared.mediaType(), out -> stream(call, export, parameters, out));
    }

    /** Prepared once more within the unit of work that writes it, so that checks and content are of the same moment. */
    private static void stream(Call call, Export export, Map<String, Object> parameters, OutputStream out) {
        call.work(unit -> {
            try {
                export.prepare(parameters, unit, new ReportRows(unit)).writing().to(out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
