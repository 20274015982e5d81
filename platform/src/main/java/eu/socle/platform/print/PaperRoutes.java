package eu.socle.platform.print;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.EntriesView;
import eu.socle.kernel.Printing;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Documents;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.files.Originals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document on paper, and what it booked. Issued documents leave the house as they left it first. */
public final class PaperRoutes implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/pdf/{type}/{name...}",
                        Policy.type(Right.READ),
                        "Print a document",
                        call -> pdf(call, call.type())),
                new Route(
                        "GET",
                        "/api/entries/{type}/{name...}",
                        Policy.type(Right.READ),
                        "What a document booked",
                        call -> entries(call, call.type())));
    }

    private <D extends Document<D>> Answer pdf(Call call, DocType<D> type) {
        return call.work(unit -> {
            D document = new Documents(unit).read(type, call.variable("name"));
            boolean may =
                    unit.rights().mayOn(Right.PRINT, document) || unit.rights().mayOn(Right.WRITE, document);
            if (!may) {
                throw Documents.denied(type, Right.PRINT);
            }
            Printing<D> printing = printing(call, type);
            Supplier<byte[]> print = () -> printing.pdf(document, unit, printing.language(document, call.language()));
            byte[] pdf = printing.isIssued(document)
                    ? new Originals(unit, call.site().files()).of(document, print)
                    : print.get();
            return Answer.bytes(200, "application/pdf", pdf)
                    .with("Content-Disposition", Answer.disposition("inline", document.name() + ".pdf"));
        });
    }

    private static <D extends Document<D>> Printing<D> printing(Call call, DocType<D> type) {
        for (Printing<?> printing : call.site().registry().offers(Printing.class)) {
            if (printing.type() == type) {
                @SuppressWarnings("unchecked") // its type is the one just compared
                Printing<D> fitting = (Printing<D>) printing;
                return fitting;
            }
        }
        throw Refusal.of("not_printable").with("doctype", type.plural()).asRefused();
    }

    /** Whoever may see a document may see what it booked. */
    private <D extends Document<D>> Answer entries(Call call, DocType<D> type) {
        return call.work(unit -> {
            D document = new Documents(unit).read(type, call.variable("name"));
            List<Map<String, @Nullable Object>> entries = new ArrayList<>();
            for (EntriesView view : call.site().registry().offers(EntriesView.class)) {
                entries.addAll(view.entries(type, document.name(), unit));
            }
            return Answer.ok(entries);
        });
    }
}
