package eu.socle.platform.report;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Import;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.FieldJson;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.files.Uploads;
import eu.socle.platform.store.UnitOfWork;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of other software, judged and taken over, over HTTP. A rehearsal does everything that the real thing does and then
 * forgets it, so that what it says is what will happen.
 */
public final class ImportRoutes implements RouteSource {

    /** The end of a rehearsal: nothing of it is stored. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super("rehearsed", null, false, false);
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/import",
                        Policy.LOGGED_IN,
                        "The files that can be taken over",
                        ImportRoutes::imports),
                new Route(
                        "POST",
                        "/api/import/{type}",
                        Policy.type(Right.IMPORT),
                        "Take a file over; with dry_run=true, only judge it",
                        ImportRoutes::take));
    }

    private static Answer imports(Call call) {
        List<Map<String, Object>> list = new ArrayList<>();
        call.work(unit -> {
            list.clear();
            for (Import each : call.site().registry().offers(Import.class)) {
                if (call.rights().may(Right.IMPORT, each.makes())) {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("type", each.makes().name());
                    json.put("slug", each.makes().slug());
                    json.put("label", each.label().in(call.language()));
                    json.put("description", each.about().in(call.language()));
                    json.put("parameters", Parameters.describe(call, each.parameters(), each.makes(), unit));
                    list.add(json);
                }
            }
            return true;
        });
        return Answer.ok(list);
    }

    private static Answer take(Call call) {
        Import wanted = call.site().registry().offers(Import.class).stream()
                .filter(each -> each.makes() == call.type())
                .findFirst()
                .orElseThrow(() -> Refusal.of("not_importable")
                        .with("doctype", call.type().plural())
                        .asRefused());
        Part file = Uploads.file(call);
        Map<String, Object> parameters = Parameters.present(Parameters.read(wanted.parameters(), call::query));
        Import.Reading reading = read(wanted, file);
        boolean rehearsal = Boolean.parseBoolean(call.query("dry_run", "false"));
        return rehearsal ? rehearse(call, wanted, reading, parameters) : take(call, wanted, reading, parameters);
    }

    private static Import.Reading read(Import wanted, Part file) {
        try {
            return wanted.read(Uploads.name(file), file::getInputStream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer take(Call call, Import wanted, Import.Reading reading, Map<String, Object> parameters) {
        Import.Taken taken = call.work(unit -> taken(wanted, reading, parameters, unit));
        Map<String, Object> body = judged(call, reading);
        body.put("name", taken.document().name());
        body.put("next", Map.of("label", taken.nextLabel().in(call.language()), "link", Targets.json(taken.next())));
        return Answer.json(201, body);
    }

    private static Answer rehearse(Call call, Import wanted, Import.Reading reading, Map<String, Object> parameters) {
        List<String> refusals = new ArrayList<>();
        try {
            call.work(unit -> {
                Import.Taken taken = taken(wanted, reading, parameters, unit);
                unit.last(() -> {
                    throw new Rehearsed();
                });
                return taken;
            });
        } catch (Rehearsed done) {
            // All went well, and nothing is stored.
        } catch (Refused refused) {
            refused.refusals().forEach(refusal -> refusals.add(refusal.sentence(call.language())));
        }
        Map<String, Object> body = judged(call, reading);
        body.put("refusals", refusals);
        return Answer.ok(body);
    }

    private static Import.Taken taken(
            Import wanted, Import.Reading reading, Map<String, Object> parameters, UnitOfWork unit) {
        wanted.parameters().forEach(filter -> refuseUnseen(filter, parameters, unit));
        return reading.take(parameters, unit);
    }

    /** Nothing is taken over into what the person may not see. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private static void refuseUnseen(Filter filter, Map<String, Object> parameters, UnitOfWork unit) {
        Object value = parameters.get(filter.name());
        if (value != null && filter.kind() instanceof Kind.LinkTo(var target)) {
            see((DocType<?>) DocType.of((Class) target), value.toString(), unit);
        }
    }

    private static <D extends Document<D>> void see(DocType<D> type, String name, UnitOfWork unit) {
        unit.read(type, name);
    }

    private static Map<String, Object> judged(Call call, Import.Reading reading) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("conforms", reading.conforms());
        List<Map<String, @Nullable Object>> facts = new ArrayList<>();
        for (Import.Fact fact : reading.facts()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("label", fact.label().in(call.language()));
            json.put("kind", FieldJson.word(fact.kind()));
            json.put("value", fact.value());
            facts.add(json);
        }
        body.put("facts", facts);
        body.put(
                "findings",
                reading.remarks().stream().map(remark -> finding(call, remark)).toList());
        return body;
    }

    private static Map<String, Object> finding(Call call, Import.Remark remark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", remark.rule());
        json.put("severity", remark.error() ? "error" : "alert");
        json.put("column", remark.column());
        json.put("count", remark.count());
        json.put(
                "first",
                remark.first().stream()
                        .map(place -> Map.of(
                                "line",
                                place.line(),
                                "sentence",
                                place.sentence().in(call.language())))
                        .toList());
        return json;
    }
}
