package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Language;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Right;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Import;
import eu.socle.kernel.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The menu and the descriptions of types, within rights. */
final class MetaRoutes implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/api/menu", Policy.LOGGED_IN, "The menu", MetaRoutes::menu),
                new Route("GET", "/api/meta", Policy.LOGGED_IN, "The types of documents", MetaRoutes::types),
                new Route("GET", "/api/meta/{type}", Policy.LOGGED_IN, "The description of a type", MetaRoutes::meta));
    }

    /** A type that someone may create but not read still has its description. */
    private static Answer meta(Call call) {
        DocType<?> type = call.type();
        boolean knows = call.rights().may(Right.READ, type) || call.rights().may(Right.CREATE, type);
        if (!knows) {
            throw Documents.denied(type, Right.READ);
        }
        return Answer.ok(
                new MetaJson(call.site().registry(), call.site().schema(), call.rights(), call.language()).of(type));
    }

    private static Answer types(Call call) {
        return Answer.ok(call.site().registry().types().stream()
                .filter(type -> !type.isInternal() && call.rights().may(Right.READ, type))
                .map(type -> Map.of(
                        "name", type.name(),
                        "slug", type.slug(),
                        "label", type.label().in(call.language()),
                        "plural", type.plural().in(call.language()),
                        "module", call.site().registry().moduleOf(type)))
                .toList());
    }

    private static Answer menu(Call call) {
        List<Map<String, Object>> groups = new ArrayList<>();
        call.site().registry().menu().forEach((group, entries) -> {
            List<Map<String, Object>> items = new ArrayList<>();
            entries.forEach(entry -> item(call, entry).ifPresent(items::add));
            if (!items.isEmpty()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("id", group.name().toLowerCase(Locale.ROOT));
                json.put("label", group.label().in(call.language()));
                json.put("icon", group.icon());
                json.put("items", items);
                groups.add(json);
            }
        });
        return Answer.ok(groups);
    }

    private static Optional<Map<String, Object>> item(Call call, Menu.Entry entry) {
        Registry registry = call.site().registry();
        Language language = call.language();
        return switch (entry) {
            case Menu.Entry.ListOf(var type)
            when call.rights().may(Right.READ, type) && !call.rights().onlyOwn(type) ->
                Optional.of(Map.of(
                        "kind",
                        "list",
                        "type",
                        type.name(),
                        "slug",
                        type.slug(),
                        "label",
                        type.plural().in(language)));
            case Menu.Entry.ListOf _ -> Optional.empty();
            case Menu.Entry.ReportOf(var id) -> {
                Report report = registry.reports().get(id);
                if (report == null) {
                    throw Refusal.of("report_unknown").asRefused();
                }
                yield call.rights().may(Right.REPORT, report.reads())
                        ? Optional.of(Map.of(
                                "kind",
                                "report",
                                "report",
                                id,
                                "label",
                                report.label().in(language)))
                        : Optional.empty();
            }
            case Menu.Entry.ExportOf(var id) ->
                registry.offers(Export.class).stream()
                        .filter(export ->
                                export.id().equals(id) && call.rights().may(Right.EXPORT, export.reads()))
                        .map(export -> Map.<String, Object>of(
                                "kind",
                                "export",
                                "export",
                                id,
                                "label",
                                export.label().in(language)))
                        .findFirst();
            case Menu.Entry.ImportOf(var made) ->
                registry.offers(Import.class).stream()
                        .filter(each -> each.makes() == made && call.rights().may(Right.IMPORT, made))
                        .map(each -> Map.<String, Object>of(
                                "kind",
                                "import",
                                "type",
                                made.name(),
                                "slug",
                                made.slug(),
                                "label",
                                each.label().in(language)))
                        .findFirst();
        };
    }
}
