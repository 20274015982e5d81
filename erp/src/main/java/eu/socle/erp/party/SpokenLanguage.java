package eu.socle.erp.party;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The language in which a party receives its documents. */
public enum SpokenLanguage implements Option {
    FRENCH("fr", "Français", "French"),
    ENGLISH("en", "Anglais", "English");

    private final String value;
    private final Label label;

    SpokenLanguage(String value, String fr, String en) {
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
