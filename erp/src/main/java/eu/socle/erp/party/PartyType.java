package eu.socle.erp.party;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** What kind of person a customer or a supplier is. */
public enum PartyType implements Option {
    COMPANY("Company", "Entreprise", "Company"),
    INDIVIDUAL("Individual", "Particulier", "Individual"),
    PARTNERSHIP("Partnership", "Groupement", "Partnership");

    private final String value;
    private final Label label;

    PartyType(String value, String fr, String en) {
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
