package eu.socle.erp.commerce;

import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.UOM;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields of a priced line, declared on the type of the line: the block {@code PRICE} of the data contract and its frame. */
public final class LineFields<L extends Document<L>> {

    public final Link<L, Item> itemCode;
    public final Input<L, String> itemName;
    public final Input<L, String> description;
    public final Input<L, BigDecimal> qty;
    public final Link<L, UOM> uom;
    public final Input<L, BigDecimal> conversionFactor;
    public final Computed<L, BigDecimal> stockQty;
    public final Input<L, BigDecimal> priceListRate;
    public final Input<L, BigDecimal> discountPercentage;
    public final Input<L, BigDecimal> discountAmount;
    public final Input<L, BigDecimal> rate;
    public final Link<L, ItemTaxTemplate> itemTaxTemplate;
    public final Computed<L, String> itemTaxRate;
    public final Computed<L, BigDecimal> amount;
    public final Computed<L, BigDecimal> netRate;
    public final Computed<L, BigDecimal> netAmount;
    public final Computed<L, BigDecimal> basePriceListRate;
    public final Computed<L, BigDecimal> baseRate;
    public final Computed<L, BigDecimal> baseAmount;
    public final Computed<L, BigDecimal> baseNetRate;
    public final Computed<L, BigDecimal> baseNetAmount;
    public final Link<L, CostCenter> costCenter;

    public LineFields(DocType<L> type) {
        itemCode = type.link("item_code", Item.class, "Article", "Item").width(4);
        itemName = type.text("item_name", 250, "Désignation", "Item name")
                .required()
                .fetch(itemCode, (line, lookup) -> LineRules.nameOf(lookup.follow(line, itemCode)));
        description = type.longText("description", "Description", "Description")
                .fetch(itemCode, (line, lookup) -> LineRules.descriptionOf(lookup.follow(line, itemCode)));
        qty = type.decimal("qty", "Quantité", "Quantity").defaultsTo(BigDecimal.ONE);
        uom = type.link("uom", UOM.class, "Unité", "Unit")
                .fetch(itemCode, (line, lookup) -> LineRules.unitOf(line, lookup.follow(line, itemCode)))
                .width(2);
        conversionFactor = type.decimal("conversion_factor", "Coefficient de conversion", "Conversion factor")
                .defaultsTo(BigDecimal.ONE)
                .hidden();
        stockQty = type.decimal("stock_qty", "Quantité en unité de stock", "Quantity in stock unit")
                .computed()
                .hidden();
        priceListRate = type.price("price_list_rate", "Prix HT", "Price")
                .fetch(itemCode, (line, lookup) -> LineRules.priceOf(line, this, lookup));
        discountPercentage = type.percent("discount_percentage", "Remise (%)", "Discount (%)");
        discountAmount = type.price("discount_amount", "Remise", "Discount").hidden();
        rate = type.price("rate", "Prix net HT", "Rate")
                .fetch(itemCode, (line, lookup) -> null)
                .fetch(priceListRate, (line, lookup) -> null)
                .fetch(discountPercentage, (line, lookup) -> null);
        itemTaxTemplate = type.link("item_tax_template", ItemTaxTemplate.class, "TVA", "VAT")
                .fetch(itemCode, (line, lookup) -> LineRules.taxOf(line, this, lookup))
                .width(3);
        itemTaxRate = type.json("item_tax_rate", "Taux de taxe de l’article", "Item tax rates")
                .computed()
                .hidden();
        amount = money(type, "amount", "Montant HT", "Amount");
        netRate = type.price("net_rate", "Prix net unitaire", "Net rate")
                .computed()
                .hidden();
        netAmount = money(type, "net_amount", "Montant net HT", "Net amount");
        basePriceListRate = type.price(
                        "base_price_list_rate", "Prix du tarif (devise société)", "List price (company currency)")
                .computed()
                .hidden();
        baseRate = type.price("base_rate", "Prix unitaire HT (devise société)", "Rate (company currency)")
                .computed()
                .hidden();
        baseAmount = type.money("base_amount", "Montant HT (devise société)", "Amount (company currency)")
                .computed()
                .hidden();
        baseNetRate = type.price("base_net_rate", "Prix net unitaire (devise société)", "Net rate (company currency)")
                .computed()
                .hidden();
        baseNetAmount = type.money(
                        "base_net_amount", "Montant net HT (devise société)", "Net amount (company currency)")
                .computed()
                .hidden();
        costCenter = type.link("cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
                .among(CostCenter::posting)
                .fetch((line, lookup) -> LineRules.costCenterOf(line, lookup));
    }

    private static <L extends Document<L>> Computed<L, BigDecimal> money(
            DocType<L> type, String name, String fr, String en) {
        return type.money(name, fr, en).computed();
    }

    /** The cells that people work in, in order. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // all are fields of L
    public Field<L, ?>[] grid(@Nullable Field<L, ?> account) {
        return account == null
                ? new Field[] {itemCode, qty, uom, priceListRate, discountPercentage, itemTaxTemplate, amount}
                : new Field[] {itemCode, qty, uom, priceListRate, discountPercentage, itemTaxTemplate, account, amount};
    }

    /** Every field for the panel that a wide row opens. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // all are fields of L
    public Field<L, ?>[] panel() {
        return new Field[] {
            itemCode,
            itemName,
            description,
            qty,
            uom,
            priceListRate,
            discountPercentage,
            rate,
            itemTaxTemplate,
            amount,
            netAmount,
            costCenter
        };
    }
}
