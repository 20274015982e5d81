package eu.socle.erp.accounting;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** The VAT category codes of invoices (EN 16931, UNCL 5305) that apply in France. */
public enum VatCategory implements Option {
    STANDARD("S", "Taux normal ou réduit", "Standard or reduced rate"),
    ZERO("Z", "Taux zéro", "Zero rate"),
    EXEMPT("E", "Exonéré", "Exempt"),
    REVERSE_CHARGE("AE", "Autoliquidation", "Reverse charge"),
    INTRA_COMMUNITY("K", "Livraison intracommunautaire", "Intra-Community supply"),
    EXPORT("G", "Export hors de l’Union européenne", "Export outside the EU"),
    OUT_OF_SCOPE("O", "Hors champ de la TVA", "Outside the scope of VAT");

    private final String value;
    private final Label label;

    VatCategory(String value, String fr, String en) {
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

    /** Whether the invoice must say why no VAT is charged. */
    public boolean needsReason() {
        return this != STANDARD && this != ZERO;
    }
}
