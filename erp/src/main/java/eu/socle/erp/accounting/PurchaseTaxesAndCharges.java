package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** A line of VAT or of charges of a purchase document: paid to the supplier, part of the cost of goods, or both. */
public final class PurchaseTaxesAndCharges extends Document<PurchaseTaxesAndCharges> {

    public static final DocType<PurchaseTaxesAndCharges> TYPE = DocType.row(
                    PurchaseTaxesAndCharges.class,
                    "Purchase Taxes and Charges",
                    "Taxe ou frais d’achat",
                    "Purchase tax or charge")
            .plural("Taxes et frais d’achat", "Purchase taxes and charges")
            .describedAs(
                    "Ligne de TVA ou de frais ajoutée à un document d’achat.",
                    "VAT or charge line added to a purchase document.");

    public static final Input<PurchaseTaxesAndCharges, Category> CATEGORY = TYPE.choice(
                    "category", Category.class, "Porte sur", "Applies to")
            .required()
            .defaultsTo(Category.TOTAL)
            .width(3);

    public static final Input<PurchaseTaxesAndCharges, AddDeduct> ADD_DEDUCT_TAX = TYPE.choice(
                    "add_deduct_tax", AddDeduct.class, "Sens", "Add or deduct")
            .required()
            .defaultsTo(AddDeduct.ADD)
            .width(3);

    public static final TaxFields<PurchaseTaxesAndCharges> TAX = new TaxFields<>(TYPE);

    static {
        TAX.arrange(TYPE, CATEGORY, ADD_DEDUCT_TAX);
    }

    public PurchaseTaxesAndCharges() {
        super(TYPE);
    }

    public enum Category implements Option {
        TOTAL("Total", "Total seulement", "Total"),
        VALUATION("Valuation", "Coût seulement", "Valuation"),
        VALUATION_AND_TOTAL("Valuation and Total", "Coût et total", "Valuation and total");

        private final String value;
        private final Label label;

        Category(String value, String fr, String en) {
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

    public enum AddDeduct implements Option {
        ADD("Add", "Ajouter", "Add"),
        DEDUCT("Deduct", "Déduire", "Deduct");

        private final String value;
        private final Label label;

        AddDeduct(String value, String fr, String en) {
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
}
