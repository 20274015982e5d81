package eu.socle.platform.webhooks;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Rows;
import eu.socle.platform.frappe.FilterText;
import eu.socle.platform.store.UnitOfWork;

/** When a webhook is called: filters as those of lists, tested on the document itself. No program of a user is run. */
final class Condition {

    private Condition() {}

    /**
     * Reads the condition of a webhook for documents of the type that it watches.
     *
     * @throws eu.socle.kernel.Refused when it is not understood, or looks beyond the document
     */
    static <D extends Document<D>> Cond<D> of(Webhook hook, DocType<?> watched, UnitOfWork unit) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) watched;
        Cond<D> cond = FilterText.read(hook.text(Webhook.CONDITION), type, unit);
        refuseReach(cond);
        return cond;
    }

    private static void refuseReach(Cond<?> cond) {
        switch (cond) {
            case Cond.All<?>(var parts) -> parts.forEach(Condition::refuseReach);
            case Cond.Any<?>(var parts) -> parts.forEach(Condition::refuseReach);
            case Cond.Not<?>(var part) -> refuseReach(part);
            case Cond.Via<?, ?> via
            when !(via.path() instanceof Rows) ->
                throw Refusal.of("webhook_condition_reach")
                        .with("link", via.path().label())
                        .asRefused();
            default -> {}
        }
    }
}
