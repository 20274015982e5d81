package eu.socle.platform.report;

import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import eu.socle.platform.print.Formats;
import eu.socle.platform.print.TablePage;
import eu.socle.platform.print.TablePrint;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report in words, as its paper shows it: what was asked, by whom it is owned, every row as text. */
final class ReportPaper {

    private static final String COMPANY = "company";

    private final Report report;
    private final UnitOfWork unit;
    private final Language language;
    private final Formats formats;

    ReportPaper(Report report, UnitOfWork unit, Language language) {
        this.report = report;
        this.unit = unit;
        this.language = language;
        this.formats = Formats.of(code());
    }

    private String code() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** Runs the report; refused when it has more rows than a paper holds. */
    TablePage page(Map<String, @Nullable Object> parameters) {
        ReportRun run = new ReportRun(report);
        List<TablePage.Row> rows = new ArrayList<>();
        run.stream(unit, parameters, row -> {
            if (rows.size() == TablePrint.MAX_ROWS) {
                throw Refusal.of("report_too_long")
                        .with("max", formats.quantity(BigDecimal.valueOf(TablePrint.MAX_ROWS)))
                        .asRefused();
            }
            rows.add(row(row));
        });
        Object owner = parameters.get(COMPANY);
        Context context = unit.context();
        return new TablePage(
                report.label().in(language),
                owner == null ? "" : owner.toString(),
                facts(parameters),
                report.columns().stream().map(this::column).toList(),
                rows,
                rows.isEmpty() || run.totals().isEmpty() ? null : foot(run.totals()),
                code(),
                printed(context.clock().instant().atZone(context.zone())),
                context.clock().instant());
    }

    private TablePage.Column column(Column column) {
        boolean figure = switch (column.kind()) {
            case Kind.Whole _, Kind.Decimal _, Kind.Money _, Kind.Price _, Kind.Percent _ -> true;
            default -> false;
        };
        return new TablePage.Column(column.label().in(language), figure, column.kind() instanceof Kind.Date);
    }

    private TablePage.Row row(Map<String, @Nullable Object> values) {
        List<String> cells = new ArrayList<>(report.columns().size());
        report.columns().forEach(column -> cells.add(cell(values.get(column.name()), column.kind())));
        int level = values.get("_level") instanceof Number depth ? depth.intValue() : 0;
        return new TablePage.Row(cells, Boolean.TRUE.equals(values.get("_total")), level);
    }

    private TablePage.Row foot(Map<String, BigDecimal> totals) {
        List<String> cells = new ArrayList<>();
        for (Column column : report.columns()) {
            BigDecimal total = totals.get(column.name());
            cells.add(total == null ? "" : formats.price(total));
        }
        if (cells.getFirst().isEmpty()) {
            cells.set(0, "Total");
        }
        return new TablePage.Row(cells, true, 0);
    }

    /** Amounts of nothing stay blank, as on the screen. */
    private String cell(@Nullable Object value, Kind kind) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount when kind instanceof Kind.Percent -> formats.percent(amount);
            case BigDecimal amount
            when kind instanceof Kind.Money || kind instanceof Kind.Price ->
                amount.signum() == 0 ? "" : formats.price(amount);
            case BigDecimal amount -> formats.quantity(amount);
            case Number number -> formats.quantity(BigDecimal.valueOf(number.longValue()));
            case LocalDate date -> formats.date(date);
            case Instant moment -> {
                ZonedDateTime at = moment.atZone(unit.context().zone());
                yield moment(at, formats.date(at.toLocalDate()));
            }
            case Boolean ticked -> (ticked ? new Label("oui", "yes") : new Label("non", "no")).in(language);
            default -> value.toString();
        };
    }

    private String moment(ZonedDateTime at, String day) {
        return "%s %02d:%02d".formatted(day, at.getHour(), at.getMinute());
    }

    private String printed(ZonedDateTime now) {
        String day = formats.longDate(now.toLocalDate());
        return language == Language.FR
                ? "Édité le " + day + " à\u00a0%02d:%02d".formatted(now.getHour(), now.getMinute())
                : moment(now, "Printed on " + day + " at");
    }

    /** The dates as one sentence, then every other filter that was given, one a line. */
    private List<String> facts(Map<String, @Nullable Object> parameters) {
        StringBuilder dates = new StringBuilder();
        List<String> others = new ArrayList<>();
        for (Filter filter : report.filters()) {
            Object value = parameters.get(filter.name());
            String label = filter.label().in(language);
            if (value instanceof LocalDate date) {
                dates.append(dates.isEmpty() ? label : " " + label.toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(formats.longDate(date));
            } else if (value != null
                    && !Boolean.FALSE.equals(value)
                    && !filter.name().equals(COMPANY)) {
                others.add(label + (language == Language.FR ? "\u00a0: " : ": ") + shown(filter, value));
            }
        }
        if (!dates.isEmpty()) {
            others.addFirst(dates.toString());
        }
        return others;
    }

    private String shown(Filter filter, Object value) {
        return switch (filter.kind()) {
            case Kind.LinkTo(var target) -> title(target, value.toString());
            case Kind.Choice(var options) ->
                options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label().in(language))
                        .findFirst()
                        .orElse(value.toString());
            default -> cell(value, filter.kind());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private String title(Class<? extends Document<?>> target, String name) {
        return titled((DocType<?>) DocType.of((Class) target), name);
    }

    private <D extends Document<D>> String titled(DocType<D> type, String name) {
        return Objects.requireNonNullElse(unit.titles(type, Set.of(name)).get(name), name);
    }
}
