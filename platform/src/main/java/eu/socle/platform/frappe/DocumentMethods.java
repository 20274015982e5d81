package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import eu.socle.platform.api.Documents;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of documents are their steps: submit, cancel, amend and those that modules add. */
final class DocumentMethods {

    private DocumentMethods() {}

    /** Takes the step of that name and gives the document as it became. Never for a request that only reads. */
    static <D extends Document<D>> Map<String, @Nullable Object> run(
            Exchange exchange, DocType<D> type, String name, String method) {
        boolean known = type.steps().containsKey(method) || method.equals(Step.AMEND);
        if (known) {
            refuseReading(exchange);
        }
        return exchange.written(unit -> new Documents(unit).take(type, name, method, Documents.Expected.ANYTHING));
    }

    /** What changes something must not be reached by following a link. */
    static void refuseReading(Exchange exchange) {
        String verb = exchange.call().request().getMethod();
        if (verb.equals("GET") || verb.equals("HEAD")) {
            throw Refusal.of("method_not_allowed").asRefused();
        }
    }
}
