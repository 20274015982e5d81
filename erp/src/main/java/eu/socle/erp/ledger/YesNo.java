package eu.socle.erp.ledger;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The two values of the data contract's yes-or-no choices. */
public enum YesNo implements Option {
    NO("No", "Non", "No"),
    YES("Yes", "Oui", "Yes");

    private final String value;
    private final Label label;

    YesNo(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    public static YesNo of(boolean yes) {
        return yes ? YES : NO;
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
