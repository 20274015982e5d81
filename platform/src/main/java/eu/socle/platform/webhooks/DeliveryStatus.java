package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** Where a message is on its way. */
public enum DeliveryStatus implements Option {
    WAITING("Waiting", "En attente", "Waiting"),
    RETRYING("Retrying", "Nouvel essai prévu", "To be tried again"),
    DELIVERED("Delivered", "Remis", "Delivered"),
    FAILED("Failed", "Abandonné", "Given up");

    private final String value;
    private final Label label;

    DeliveryStatus(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }
}
