package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The HTTP method of a call. */
public enum RequestMethod implements Option {
    POST("POST", "POST (ajouter)", "POST (add)"),
    PUT("PUT", "PUT (remplacer)", "PUT (replace)"),
    DELETE("DELETE", "DELETE (supprimer)", "DELETE (remove)");

    private final String value;
    private final Label label;

    RequestMethod(String value, String fr, String en) {
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
