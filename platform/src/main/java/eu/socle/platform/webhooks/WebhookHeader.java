package eu.socle.platform.webhooks;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;

/** An HTTP header added to the calls of a webhook. Its value is often a key: it is written, never read back. */
public final class WebhookHeader extends Document<WebhookHeader> {

    /** What values are sealed for. */
    static final String USE = "Webhook Header.value";

    public static final DocType<WebhookHeader> TYPE =
            DocType.row(WebhookHeader.class, "Webhook Header", "En-tête transmis", "Webhook header");

    public static final Input<WebhookHeader, String> KEY =
            TYPE.text("key", "Nom", "Name").required();
    public static final Input<WebhookHeader, String> VALUE = TYPE.secret("value", "Valeur", "Value")
            .help("Gardée scellée\u00a0; laissez vide pour la conserver.", "Kept sealed; leave empty to keep it.");
    public static final Field<WebhookHeader, String> SEALED_VALUE = TYPE.secret(
                    "sealed_value", "Valeur scellée", "Sealed value")
            .computed()
            .hidden();

    static {
        TYPE.compute((header, lookup) -> {
            if (!header.text(VALUE).isEmpty()) {
                header.write(SEALED_VALUE, lookup.seal(header.text(VALUE), USE));
                header.set(VALUE, null);
            }
        });
        TYPE.list(KEY, VALUE);
    }

    public WebhookHeader() {
        super(TYPE);
    }
}
