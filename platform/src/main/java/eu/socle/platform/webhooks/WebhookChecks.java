package eu.socle.platform.webhooks;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Refused;
import eu.socle.platform.outbound.Outbound;
import eu.socle.platform.print.TemplateRefused;
import eu.socle.platform.store.UnitOfWork;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a webhook must satisfy: whatever cannot be sent later is refused now, with the place. */
final class WebhookChecks {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** Headers that the call itself is made of, or that say who vouches for it. */
    private static final Predicate<String> RESERVED = name -> Set.of(
                            "host",
                            "connection",
                            "content-length",
                            "content-type",
                            "transfer-encoding",
                            "te",
                            "trailer",
                            "upgrade",
                            "expect",
                            "cookie",
                            "x-frappe-webhook-signature")
                    .contains(name)
            || name.startsWith("webhook-")
            || name.startsWith("proxy-");

    private WebhookChecks() {}

    /** Documents that people or rules store one by one; what the house notes for itself is not told. */
    static boolean mayBeWatched(DocType<?> type) {
        return !type.isRow()
                && !type.isInternal()
                && !type.isAppendOnly()
                && type != Webhook.TYPE
                && type != WebhookRequestLog.TYPE;
    }

    static void run(Webhook hook, Lookup lookup, Refusals refusals) {
        lookup.registry()
                .type(hook.text(Webhook.WEBHOOK_DOCTYPE))
                .ifPresentOrElse(
                        type -> watched(hook, type, lookup, refusals),
                        () -> refusals.add(Refusal.of("unknown_type")
                                .with("doctype", hook.text(Webhook.WEBHOOK_DOCTYPE))
                                .on(Webhook.WEBHOOK_DOCTYPE)));
        address(hook, lookup, refusals);
        headers(hook, refusals);
        Integer seconds = hook.get(Webhook.TIMEOUT);
        if (seconds != null && (seconds < 1 || seconds > Webhook.mostSeconds())) {
            refusals.add(Refusal.of("invalid_value")
                    .with("value", seconds.toString())
                    .with("field", Webhook.TIMEOUT.label())
                    .with("allowed", "1–" + Webhook.mostSeconds())
                    .on(Webhook.TIMEOUT));
        }
        if (hook.flag(Webhook.ENABLE_SECURITY)
                && hook.text(Webhook.SEALED_SECRET).isEmpty()) {
            refusals.add(Refusal.of("required")
                    .with("field", Webhook.WEBHOOK_SECRET.label())
                    .on(Webhook.WEBHOOK_SECRET));
        }
    }

    private static void watched(Webhook hook, DocType<?> type, Lookup lookup, Refusals refusals) {
        if (!mayBeWatched(type)) {
            refusals.add(
                    Refusal.of("webhook_type").with("doctype", type.label()).on(Webhook.WEBHOOK_DOCTYPE));
            return;
        }
        WebhookEvent event = hook.get(Webhook.WEBHOOK_DOCEVENT);
        if (event != null && event.needsSubmission() && !type.isSubmittable()) {
            refusals.add(Refusal.of("webhook_event")
                    .with("doctype", type.label())
                    .with("event", event.label())
                    .on(Webhook.WEBHOOK_DOCEVENT));
        }
        if (lookup instanceof UnitOfWork unit) {
            reading(hook, type, unit, refusals);
        }
    }

    private static void reading(Webhook hook, DocType<?> type, UnitOfWork unit, Refusals refusals) {
        try {
            Condition.of(hook, type, unit);
        } catch (Refused refused) {
            refused.refusals().forEach(each -> refusals.add(each.on(Webhook.CONDITION)));
        }
        boolean rows = !hook.rows(Webhook.WEBHOOK_DATA).isEmpty();
        String json = hook.text(Webhook.WEBHOOK_JSON);
        if (rows && !json.isBlank()) {
            refusals.add(Refusal.of("webhook_two_bodies").on(Webhook.WEBHOOK_JSON));
        } else if (!json.isBlank() && hook.get(Webhook.REQUEST_STRUCTURE) == RequestStructure.FORM) {
            refusals.add(Refusal.of("webhook_form_json").on(Webhook.REQUEST_STRUCTURE));
        }
        try {
            Body.template(json);
        } catch (TemplateRefused refused) {
            refusals.add(Refusal.of("webhook_template")
                    .with("reason", refused.sentence())
                    .on(Webhook.WEBHOOK_JSON));
        }
        for (WebhookData data : hook.rows(Webhook.WEBHOOK_DATA)) {
            if (!isSent(type, data.text(WebhookData.FIELDNAME), unit)) {
                refusals.add(Refusal.of("unknown_field")
                        .with("field", data.text(WebhookData.FIELDNAME))
                        .with("doctype", type.label())
                        .on(Webhook.WEBHOOK_DATA, data, WebhookData.FIELDNAME));
            }
        }
    }

    /** Secrets are as if they did not exist. */
    private static <D extends Document<D>> boolean isSent(DocType<?> watched, String name, UnitOfWork unit) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) watched;
        Field<D, ?> field = unit.schema().field(type, name);
        return name.equals("doctype") || field != null && !(field.kind() instanceof Kind.Secret);
    }

    private static void address(Webhook hook, Lookup lookup, Refusals refusals) {
        if (hook.text(Webhook.REQUEST_URL).isEmpty()) {
            return;
        }
        for (Outbound outbound : lookup.registry().offers(Outbound.class)) {
            try {
                outbound.check(hook.text(Webhook.REQUEST_URL));
            } catch (Refused refused) {
                refused.refusals().forEach(each -> refusals.add(each.on(Webhook.REQUEST_URL)));
            }
        }
    }

    private static void headers(Webhook hook, Refusals refusals) {
        for (WebhookHeader header : hook.rows(Webhook.WEBHOOK_HEADERS)) {
            String name = header.text(WebhookHeader.KEY);
            if (!HEADER.matcher(name).matches() || RESERVED.test(name.toLowerCase(Locale.ROOT))) {
                refusals.add(Refusal.of("webhook_header")
                        .with("name", name)
                        .on(Webhook.WEBHOOK_HEADERS, header, WebhookHeader.KEY));
            } else if (header.text(WebhookHeader.SEALED_VALUE).isEmpty()) {
                refusals.add(Refusal.of("required_row")
                        .with("field", WebhookHeader.VALUE.label())
                        .on(Webhook.WEBHOOK_HEADERS, header, WebhookHeader.VALUE));
            }
        }
    }
}
