package eu.socle.erp.banking;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** Which way the money goes. */
public enum PaymentType implements Option {
    RECEIVE("Receive", "Encaissement", "Receive"),
    PAY("Pay", "Décaissement", "Pay"),
    INTERNAL_TRANSFER("Internal Transfer", "Virement interne", "Internal transfer");

    private final String value;
    private final Label label;

    PaymentType(String value, String fr, String en) {
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
