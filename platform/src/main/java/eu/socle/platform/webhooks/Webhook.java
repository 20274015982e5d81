package eu.socle.platform.webhooks;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import eu.socle.platform.outbound.Outbound;

/** Tells another program, by HTTP, that a document changed. */
public final class Webhook extends Document<Webhook> {

    /** The step that sends the last document, to see whether the other side understands it. */
    public static final String TEST = "test";

    /** What signing secrets are sealed for. */
    static final String USE = "Webhook.webhook_secret";

    public static final DocType<Webhook> TYPE = DocType.of(Webhook.class, "Webhook", "Webhook", "Webhook")
            .plural("Webhooks", "Webhooks")
            .describedAs(
                    "Appel envoyé à une adresse extérieure quand un document change.",
                    "Call sent to an outside address when a document changes.");

    public static final Input<Webhook, String> WEBHOOK_DOCTYPE = TYPE.text(
                    "webhook_doctype", "Type de document suivi", "Watched document type")
            .typeName(WebhookChecks::mayBeWatched)
            .required();
    public static final Input<Webhook, WebhookEvent> WEBHOOK_DOCEVENT = TYPE.choice(
                    "webhook_docevent", WebhookEvent.class, "Événement déclencheur", "Triggering event")
            .defaultsTo(WebhookEvent.ON_UPDATE);
    public static final Input<Webhook, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);
    public static final Input<Webhook, String> CONDITION = TYPE.longText("condition", "Condition", "Condition")
            .help(
                    "Des filtres comme ceux des listes, qui portent sur le document\u00a0: [[\"status\", \"=\", \"Paid\"]]. Vide\u00a0: toujours.",
                    "Filters like those of lists, on the document: [[\"status\", \"=\", \"Paid\"]]. Empty: always.");
    public static final Input<Webhook, String> REQUEST_URL = TYPE.text(
                    "request_url", 2_000, "Adresse appelée", "Request address")
            .required()
            .width(12);
    public static final Input<Webhook, RequestMethod> REQUEST_METHOD = TYPE.choice(
                    "request_method", RequestMethod.class, "Méthode", "Method")
            .defaultsTo(RequestMethod.POST);
    public static final Input<Webhook, RequestStructure> REQUEST_STRUCTURE = TYPE.choice(
                    "request_structure", RequestStructure.class, "Format d’envoi", "Body format")
            .defaultsTo(RequestStructure.JSON);
    public static final Input<Webhook, Integer> TIMEOUT = TYPE.whole(
                    "timeout", "Délai maximal (secondes)", "Timeout (seconds)")
            .defaultsTo(5)
            .help("De 1 à 10 secondes.", "From 1 to 10 seconds.");
    public static final Input<Webhook, Boolean> ENABLE_SECURITY =
            TYPE.check("enable_security", "Signer l’appel", "Sign the call");
    public static final Input<Webhook, String> WEBHOOK_SECRET = TYPE.secret(
                    "webhook_secret", "Secret de signature", "Signing secret")
            .visibleWhen(ENABLE_SECURITY.is(true))
            .help("Gardé scellé\u00a0; laissez vide pour le conserver.", "Kept sealed; leave empty to keep it.");
    public static final Field<Webhook, String> SEALED_SECRET = TYPE.secret(
                    "sealed_secret", "Secret scellé", "Sealed secret")
            .computed()
            .hidden();
    public static final Rows<Webhook, WebhookHeader> WEBHOOK_HEADERS =
            TYPE.rows("webhook_headers", WebhookHeader.class, "En-têtes", "Headers");
    public static final Rows<Webhook, WebhookData> WEBHOOK_DATA =
            TYPE.rows("webhook_data", WebhookData.class, "Données transmises", "Data sent");
    public static final Input<Webhook, String> WEBHOOK_JSON = TYPE.longText("webhook_json", "Corps JSON", "JSON body")
            .help(
                    "Un modèle\u00a0: {{grand_total}} est remplacé par la valeur du champ. Vide, et sans donnée choisie\u00a0: le document entier.",
                    "A template: {{grand_total}} is replaced by the value of the field. Empty, and no data chosen: the whole document.");

    static {
        TYPE.named(new Naming.Serial<>("HOOK-.####"));
        TYPE.compute((hook, lookup) -> {
            if (!hook.text(WEBHOOK_SECRET).isEmpty()) {
                hook.write(SEALED_SECRET, lookup.seal(hook.text(WEBHOOK_SECRET), USE));
                hook.set(WEBHOOK_SECRET, null);
            }
        });
        TYPE.check(WebhookChecks::run);
        TYPE.step(TEST, "Tester", "Test", 0, 0, Right.WRITE)
                .confirmed(
                        "Tester\u202f? Le dernier document de ce type part à l’adresse appelée, même si le webhook n’est pas actif.",
                        "Test? The last document of this type is sent to the address, even if the webhook is not enabled.");
        TYPE.form()
                .section(WEBHOOK_DOCTYPE, WEBHOOK_DOCEVENT, ENABLED, CONDITION)
                .section(
                        "Appel",
                        "Call",
                        REQUEST_URL,
                        REQUEST_METHOD,
                        REQUEST_STRUCTURE,
                        TIMEOUT,
                        ENABLE_SECURITY,
                        WEBHOOK_SECRET)
                .section(WEBHOOK_HEADERS)
                .section("Contenu", "Content", WEBHOOK_JSON)
                .section(WEBHOOK_DATA);
        TYPE.list(WEBHOOK_DOCTYPE, WEBHOOK_DOCEVENT, REQUEST_URL, ENABLED);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public Webhook() {
        super(TYPE);
    }

    /** The longest time that a webhook may ask for. */
    static int mostSeconds() {
        return (int) Outbound.MOST.toSeconds();
    }
}
