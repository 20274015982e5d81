package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.api.Json;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The filters of lists, written down as a text that is kept. */
public final class FilterText {

    private FilterText() {}

    /**
     * One condition of all filters, whoever works in the unit; secrets are no fields of it. An empty text is true of every document.
     *
     * @throws Refused {@code webhook_condition} with what is not understood
     */
    public static <D extends Document<D>> Cond<D> read(String text, DocType<D> type, UnitOfWork unit) {
        if (text.isBlank()) {
            return Cond.always();
        }
        try {
            return Filters.on(type, unit, Rights.ALL)
                    .cond(Clause.read(Json.read(text.getBytes(StandardCharsets.UTF_8))), List.of());
        } catch (Refused refused) {
            Refusal first = refused.refusals().getFirst();
            Object place =
                    first.parameters().getOrDefault("field", first.parameters().getOrDefault("reason", ""));
            throw Refusal.of("webhook_condition").with("reason", place).asRefused();
        }
    }
}
