package eu.socle.erp.ledger;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The two sides of the sub-ledger. */
public enum AccountType implements Option {
    RECEIVABLE("Receivable", "Clients", "Receivable"),
    PAYABLE("Payable", "Fournisseurs", "Payable");

    private final String value;
    private final Label label;

    AccountType(String value, String fr, String en) {
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
