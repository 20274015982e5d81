package eu.socle.platform.webhooks;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.platform.outbound.Destination;
import eu.socle.platform.print.TemplateRefused;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.Happening;
import eu.socle.platform.store.UnitOfWork;
import eu.socle.platform.store.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a message in the outbox for each webhook that waits for what happened. A webhook never keeps anyone from their work:
 * what cannot be composed is noted and given up, and the document is stored.
 */
final class Posting implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final Map<String, List<Webhook>> byType = new HashMap<>();

    Posting(List<Webhook> enabled) {
        for (Webhook hook : enabled) {
            hook.freeze();
            byType.computeIfAbsent(hook.text(Webhook.WEBHOOK_DOCTYPE), k -> new ArrayList<>())
                    .add(hook);
        }
    }

    /** What is enabled on a site. */
    static Watch of(UnitOfWork unit) {
        List<Webhook> enabled = unit.list(
                Webhook.TYPE, Webhook.ENABLED.is(true), Webhook.TYPE.nameField().ascending());
        return enabled.isEmpty() ? Watch.NOTHING : new Posting(enabled);
    }

    @Override
    public boolean watches(DocType<?> type) {
        return byType.containsKey(type.name());
    }

    @Override
    public void tell(UnitOfWork unit, List<Happening> happenings) {
        for (Happening happening : happenings) {
            Document<?> document = happening.document();
            for (Webhook hook : byType.getOrDefault(document.type().name(), List.of())) {
                if (happening
                        .events()
                        .contains(hook.need(Webhook.WEBHOOK_DOCEVENT).event())) {
                    postAny(unit, hook, document);
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a document is of its own type
    private static void postAny(UnitOfWork unit, Webhook hook, Document<?> document) {
        post(unit, hook, (Document) document);
    }

    private static <D extends Document<D>> void post(UnitOfWork unit, Webhook hook, D document) {
        try {
            if (Condition.<D>of(hook, document.type(), unit).test(document)) {
                send(unit, hook, document, Body.of(hook, document, unit), false);
            }
        } catch (DatabaseFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Webhook {}: nothing could be made of a {}",
                    hook.name(),
                    document.type().name(),
                    e);
            note(unit, hook, document, e);
        }
    }

    private static void note(UnitOfWork unit, Webhook hook, Document<?> document, RuntimeException e) {
        WebhookRequestLog log = log(hook, document, DeliveryStatus.FAILED);
        log.compute(WebhookRequestLog.FAILURE, DeliveryFailure.CONTENT);
        log.compute(
                WebhookRequestLog.ERROR,
                e instanceof TemplateRefused refused
                        ? refused.text(unit.context().language().name().toLowerCase(Locale.ROOT))
                        : e.getMessage());
        unit.create(log);
    }

    /** Sends the last document of the type, whatever the event and the condition. */
    static void test(Webhook hook, UnitOfWork unit) {
        DocType<?> type = unit.registry()
                .type(hook.text(Webhook.WEBHOOK_DOCTYPE))
                .orElseThrow(() -> Refusal.of("unknown_type")
                        .with("doctype", hook.text(Webhook.WEBHOOK_DOCTYPE))
                        .asRefused());
        testOn(hook, type, unit);
    }

    private static <D extends Document<D>> void testOn(Webhook hook, DocType<?> watched, UnitOfWork unit) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) watched;
        Field<D, ?> creation = Objects.requireNonNull(type.field("creation"));
        D last = unit.first(type, Cond.always(), creation.descending())
                .orElseThrow(() -> Refusal.of("webhook_nothing_to_test")
                        .with("doctype", type.plural())
                        .asRefused());
        send(unit, hook, last, Body.of(hook, last, unit), true);
    }

    private static void send(UnitOfWork unit, Webhook hook, Document<?> document, Body body, boolean trial) {
        WebhookRequestLog log = unit.create(log(hook, document, DeliveryStatus.WAITING));
        String line = trial
                ? log.name()
                : hook.name() + "/" + document.type().name() + "/"
                        + document.identity().id();
        new Outbox(unit).post(log.name(), line, hook.name(), body, trial);
    }

    private static WebhookRequestLog log(Webhook hook, Document<?> document, DeliveryStatus status) {
        WebhookRequestLog log = new WebhookRequestLog();
        log.compute(WebhookRequestLog.WEBHOOK, hook.name());
        log.compute(WebhookRequestLog.REFERENCE_DOCTYPE, document.type().name());
        log.compute(WebhookRequestLog.REFERENCE_DOCUMENT, document.name());
        log.compute(
                WebhookRequestLog.URL,
                Destination.of(hook.text(Webhook.REQUEST_URL)).shown());
        log.compute(WebhookRequestLog.STATUS, status);
        log.compute(WebhookRequestLog.ATTEMPTS, 0);
        return log;
    }
}
