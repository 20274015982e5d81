package eu.socle.platform.webhooks;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.time.Instant;

/**
 * What became of one message of a webhook. Its name travels with every attempt, so that the receiver knows a message that
 * comes twice. It holds neither the secret nor what follows the question mark of the address.
 */
public final class WebhookRequestLog extends Document<WebhookRequestLog> {

    /** The step that sends the same message once more. */
    public static final String RESEND = "resend";

    public static final DocType<WebhookRequestLog> TYPE = DocType.of(
                    WebhookRequestLog.class, "Webhook Request Log", "Envoi de webhook", "Webhook message")
            .plural("Envois de webhooks", "Webhook messages")
            .describedAs(
                    "Ce qu’est devenu un envoi\u00a0: remis, retenté ou abandonné, et pourquoi.",
                    "What became of a message: delivered, tried again or given up, and why.");

    public static final Computed<WebhookRequestLog, String> WEBHOOK =
            TYPE.text("webhook", "Webhook concerné", "Webhook").computed().indexed();
    public static final Computed<WebhookRequestLog, String> REFERENCE_DOCTYPE = TYPE.text(
                    "reference_doctype", "Type de document lié", "Reference document type")
            .typeName()
            .computed();
    public static final Computed<WebhookRequestLog, String> REFERENCE_DOCUMENT = TYPE.text(
                    "reference_document", "Document de référence", "Reference document")
            .computed()
            .indexed();
    public static final Computed<WebhookRequestLog, String> URL =
            TYPE.text("url", 2_000, "Adresse appelée", "Request address").computed();
    public static final Computed<WebhookRequestLog, DeliveryStatus> STATUS =
            TYPE.choice("status", DeliveryStatus.class, "Statut", "Status").computed();
    public static final Computed<WebhookRequestLog, Integer> ATTEMPTS =
            TYPE.whole("attempts", "Essais", "Attempts").computed();
    public static final Computed<WebhookRequestLog, Integer> RESPONSE_STATUS = TYPE.whole(
                    "response_status", "Code de la réponse", "Status of the answer")
            .computed();
    public static final Computed<WebhookRequestLog, DeliveryFailure> FAILURE = TYPE.choice(
                    "failure", DeliveryFailure.class, "Cause de l’échec", "Cause of the failure")
            .computed();
    public static final Computed<WebhookRequestLog, String> ERROR =
            TYPE.longText("error", "Détail de l’échec", "Detail of the failure").computed();
    public static final Computed<WebhookRequestLog, Instant> LAST_ATTEMPT =
            TYPE.dateTime("last_attempt", "Dernier essai", "Last attempt").computed();
    public static final Computed<WebhookRequestLog, Instant> NEXT_ATTEMPT =
            TYPE.dateTime("next_attempt", "Prochain essai", "Next attempt").computed();

    static {
        TYPE.step(RESEND, "Renvoyer", "Send again", 0, 0, Right.WRITE)
                .confirmed(
                        "Renvoyer\u202f? Le même contenu part une nouvelle fois, sous le même identifiant.",
                        "Send again? The same content is sent once more, under the same identifier.")
                .when(STATUS.in(java.util.List.of(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED)));
        TYPE.form()
                .section(STATUS, ATTEMPTS, LAST_ATTEMPT, NEXT_ATTEMPT)
                .section(WEBHOOK, REFERENCE_DOCTYPE, REFERENCE_DOCUMENT, URL)
                .section(RESPONSE_STATUS, FAILURE, ERROR);
        TYPE.list(WEBHOOK, REFERENCE_DOCTYPE, REFERENCE_DOCUMENT, STATUS, ATTEMPTS, LAST_ATTEMPT);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE);
    }

    public WebhookRequestLog() {
        super(TYPE);
    }
}
