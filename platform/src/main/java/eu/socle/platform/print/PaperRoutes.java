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
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document on paper, and what it booked. Issued documents leave the house as they left it first. */
public final class PaperRoutes implements RouteSource {

    private static final int MOST_PAGES = 50;

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
                        "/api/page/{type}/{name...}",
                        Policy.type(Right.READ),
                        "A printed page of a document, as an image",
                        call -> page(call, call.type())),
                new Route(
                        "GET",
                        "/api/entries/{type}/{name...}",
                        Policy.type(Right.READ),
                        "What a document booked",
                        call -> entries(call, call.type())));
    }

    private <D extends Document<D>> Answer pdf(Call call, DocType<D> type) {
        Paper paper = call.work(unit -> paper(call, type, unit));
        return Answer.bytes(200, "application/pdf", paper.pdf())
                .with("Content-Disposition", Answer.disposition("inline", paper.name() + ".pdf"));
    }

    /** Beyond the last page there is nothing, which is no error: a client asks until then. */
    private <D extends Document<D>> Answer page(Call call, DocType<D> type) {
        int page = call.whole("page", 1, MOST_PAGES + 1);
        byte[] pdf = call.work(unit -> paper(call, type, unit)).pdf();
        return page > MOST_PAGES
                ? Answer.noContent()
                : PdfPages.png(pdf, page)
                        .map(png -> Answer.bytes(200, "image/png", png))
                        .orElseGet(Answer::noContent);
    }

    private record Paper(String name, byte[] pdf) {}

    /** What was printed first of an issued document, else what it looks like now. */
    private static <D extends Document<D>> Paper paper(Call call, DocType<D> type, UnitOfWork unit) {
        D document = printable(call, type, unit);
        Printing<D> printing = printing(call, type);
        Supplier<byte[]> print = () -> printing.pdf(document, unit, printing.language(document, call.language()));
        byte[] pdf = printing.isIssued(document)
                ? new Originals(unit, call.site().files()).of(document, print)
                : print.get();
        return new Paper(document.name(), pdf);
    }

    private static <D extends Document<D>> D printable(Call call, DocType<D> type, UnitOfWork unit) {
        D document = new Documents(unit).read(type, call.variable("name"));
        if (!unit.rights().mayOn(Right.PRINT, document) && !unit.rights().mayOn(Right.WRITE, document)) {
            throw Documents.denied(type, Right.PRINT);
        }
        return document;
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
