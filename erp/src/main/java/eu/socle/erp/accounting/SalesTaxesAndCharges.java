package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;

/** A line of VAT or of charges added to the total of a sales document. */
public final class SalesTaxesAndCharges extends Document<SalesTaxesAndCharges> {

    public static final DocType<SalesTaxesAndCharges> TYPE = DocType.row(
                    SalesTaxesAndCharges.class,
                    "Sales Taxes and Charges",
                    "Taxe ou frais de vente",
                    "Sales tax or charge")
            .plural("Taxes et frais de vente", "Sales taxes and charges")
            .describedAs(
                    "Ligne de TVA ou de frais ajoutée au total d’un document de vente.",
                    "VAT or charge line added to the total of a sales document.");

    public static final TaxFields<SalesTaxesAndCharges> TAX = new TaxFields<>(TYPE);

    static {
        TAX.arrange(TYPE);
    }

    public SalesTaxesAndCharges() {
        super(TYPE);
    }
}
