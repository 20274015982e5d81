package eu.socle.erp.ledger;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The types of document that may be a party in an entry. */
enum PartyKind implements Option {
    CUSTOMER("Customer", "Client", "Customer"),
    SUPPLIER("Supplier", "Fournisseur", "Supplier");

    private final String value;
    private final Label label;

    PartyKind(String value, String fr, String en) {
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
