package eu.socle.erp.accounting;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** How an early payment discount is told. */
public enum DiscountType implements Option {
    PERCENTAGE("Percentage", "Pourcentage", "Percentage"),
    AMOUNT("Amount", "Montant", "Amount");

    private final String value;
    private final Label label;

    DiscountType(String value, String fr, String en) {
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
