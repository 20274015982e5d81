package eu.socle.erp.accounting;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** What a tax or charge is computed on. */
public enum ChargeType implements Option {
    ACTUAL("Actual", "Montant fixe", "Fixed amount"),
    ON_NET_TOTAL("On Net Total", "Sur le total HT", "On net total"),
    ON_PREVIOUS_ROW_AMOUNT(
            "On Previous Row Amount", "Sur le montant d’une ligne précédente", "On a previous row’s amount"),
    ON_PREVIOUS_ROW_TOTAL("On Previous Row Total", "Sur le cumul d’une ligne précédente", "On a previous row’s total"),
    ON_ITEM_QUANTITY("On Item Quantity", "Sur la quantité", "On quantity");

    private final String value;
    private final Label label;

    ChargeType(String value, String fr, String en) {
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
