package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** How the data of a call are written. */
public enum RequestStructure implements Option {
    FORM("Form URL-Encoded", "Formulaire", "Form URL-encoded"),
    JSON("JSON", "JSON", "JSON");

    private final String value;
    private final Label label;

    RequestStructure(String value, String fr, String en) {
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
