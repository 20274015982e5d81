package eu.socle.erp.product;

import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.time.LocalDate;

/** The tax template of an item, from a date on and for a tax category when they are given. */
public final class ItemTax extends Document<ItemTax> {

    public static final DocType<ItemTax> TYPE = DocType.row(ItemTax.class, "Item Tax", "Taxe de l’article", "Item tax")
            .plural("Taxes de l’article", "Item taxes")
            .describedAs(
                    "Modèle de taxe appliqué à l’article, selon la catégorie fiscale et la date.",
                    "Tax template applied to the item, by tax category and date.");

    public static final Link<ItemTax, ItemTaxTemplate> ITEM_TAX_TEMPLATE = TYPE.link(
                    "item_tax_template", ItemTaxTemplate.class, "Taxe de l’article", "Item tax")
            .required();

    public static final Link<ItemTax, TaxCategory> TAX_CATEGORY =
            TYPE.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");

    public static final Input<ItemTax, LocalDate> VALID_FROM = TYPE.date("valid_from", "Valable du", "Valid from");

    static {
        TYPE.form().section(ITEM_TAX_TEMPLATE, TAX_CATEGORY, VALID_FROM);
        TYPE.list(ITEM_TAX_TEMPLATE, TAX_CATEGORY, VALID_FROM);
    }

    public ItemTax() {
        super(TYPE);
    }
}
