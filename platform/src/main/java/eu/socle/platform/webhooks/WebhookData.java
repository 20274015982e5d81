package eu.socle.platform.webhooks;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;

/** A field sent by a webhook, under the name that the receiver expects. */
public final class WebhookData extends Document<WebhookData> {

    public static final DocType<WebhookData> TYPE =
            DocType.row(WebhookData.class, "Webhook Data", "Donnée transmise", "Webhook data");

    public static final Input<WebhookData, String> FIELDNAME =
            TYPE.text("fieldname", "Nom technique du champ", "Field name").required();
    public static final Input<WebhookData, String> KEY =
            TYPE.text("key", "Clé envoyée", "Key sent").fetch(FIELDNAME, (data, lookup) -> data.get(FIELDNAME));

    static {
        TYPE.list(FIELDNAME, KEY);
    }

    public WebhookData() {
        super(TYPE);
    }
}
