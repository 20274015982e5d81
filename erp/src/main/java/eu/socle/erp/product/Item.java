package eu.socle.erp.product;

import eu.socle.erp.accounting.Country;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product or a service that is bought, kept, made or sold. */
public final class Item extends Document<Item> {

    public static final DocType<Item> TYPE = DocType.of(Item.class, "Item", "Article", "Item")
            .plural("Articles", "Items")
            .describedAs(
                    "Bien ou service que l’on achète, stocke, fabrique ou vend.",
                    "Product or service bought, stocked, made or sold.");

    public static final Input<Item, String> ITEM_CODE = TYPE.text("item_code", "Code article", "Item code")
            .required()
            .unique()
            .searchable();

    public static final Input<Item, String> ITEM_NAME = TYPE.text("item_name", "Désignation", "Item name")
            .searchable()
            .fetch(ITEM_CODE, (item, lookup) -> item.get(ITEM_CODE));

    public static final Link<Item, ItemGroup> ITEM_GROUP = TYPE.link(
                    "item_group", ItemGroup.class, "Famille d’articles", "Item group")
            .required()
            .fetch(Item::usualGroup);

    public static final Input<Item, Boolean> IS_STOCK_ITEM =
            TYPE.check("is_stock_item", "Suivi en stock", "Keep stock");

    public static final Input<Item, Nature> ITEM_KIND = TYPE.choice("item_kind", Nature.class, "Nature", "Nature")
            .help(
                    "Bien ou service\u00a0: change l’exigibilité de la TVA.",
                    "Goods or service: changes when VAT is due.")
            .required()
            .fetch(IS_STOCK_ITEM, Item::usualNature);

    public static final Link<Item, UOM> STOCK_UOM = TYPE.link("stock_uom", UOM.class, "Unité de stock", "Stock unit")
            .required()
            .fetch(Item::usualUnit)
            .among(UOM::usable);

    public static final Input<Item, String> DESCRIPTION = TYPE.longText("description", "Description", "Description");

    public static final Input<Item, Boolean> IS_SALES_ITEM =
            TYPE.check("is_sales_item", "Vendu", "Sold").defaultsTo(true);

    public static final Input<Item, Boolean> IS_PURCHASE_ITEM =
            TYPE.check("is_purchase_item", "Acheté", "Bought").defaultsTo(true);

    public static final Input<Item, Boolean> IS_FIXED_ASSET =
            TYPE.check("is_fixed_asset", "Géré en immobilisation", "Is a fixed asset");

    public static final Input<Item, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Input<Item, BigDecimal> STANDARD_RATE =
            TYPE.price("standard_rate", "Prix de vente de base", "Standard price");

    public static final Input<Item, BigDecimal> MAX_DISCOUNT = TYPE.percent(
                    "max_discount", "Remise maximale (%)", "Maximum discount (%)")
            .visibleWhen(IS_SALES_ITEM.is(true));

    public static final Link<Item, UOM> SALES_UOM = TYPE.link("sales_uom", UOM.class, "Unité de vente", "Sales unit")
            .visibleWhen(IS_SALES_ITEM.is(true))
            .among(UOM::usable);

    public static final Input<Item, Boolean> IS_DOWN_PAYMENT_ITEM =
            TYPE.check("is_down_payment_item", "Article d’acompte", "Down payment item");

    public static final Input<Item, BigDecimal> DOWN_PAYMENT_PERCENTAGE = TYPE.percent(
                    "down_payment_percentage", "Pourcentage d’acompte", "Down payment percentage")
            .visibleWhen(IS_DOWN_PAYMENT_ITEM.is(true));

    public static final Input<Item, LocalDate> END_OF_LIFE =
            TYPE.date("end_of_life", "Fin de commercialisation", "End of life");

    public static final Link<Item, UOM> PURCHASE_UOM = TYPE.link(
                    "purchase_uom", UOM.class, "Unité d’achat", "Purchase unit")
            .visibleWhen(IS_PURCHASE_ITEM.is(true))
            .among(UOM::usable);

    public static final Input<Item, BigDecimal> MIN_ORDER_QTY = TYPE.decimal(
                    "min_order_qty", "Quantité minimale de commande", "Minimum order quantity")
            .visibleWhen(IS_PURCHASE_ITEM.is(true));

    public static final Input<Item, Integer> LEAD_TIME_DAYS = TYPE.whole(
                    "lead_time_days", "Délai d’approvisionnement (jours)", "Lead time (days)")
            .visibleWhen(IS_PURCHASE_ITEM.is(true));

    public static final Computed<Item, BigDecimal> LAST_PURCHASE_RATE = TYPE.price(
                    "last_purchase_rate", "Dernier prix d’achat", "Last purchase price")
            .computed();

    public static final Link<Item, Country> COUNTRY_OF_ORIGIN =
            TYPE.link("country_of_origin", Country.class, "Pays d’origine", "Country of origin");

    public static final Input<Item, BigDecimal> WEIGHT_PER_UNIT =
            TYPE.decimal("weight_per_unit", "Poids unitaire", "Unit weight");

    public static final Link<Item, UOM> WEIGHT_UOM =
            TYPE.link("weight_uom", UOM.class, "Unité de poids", "Weight unit").among(UOM::usable);

    public static final Rows<Item, UomConversionDetail> UOMS =
            TYPE.rows("uoms", UomConversionDetail.class, "Unités", "Units");

    public static final Rows<Item, ItemTax> TAXES =
            TYPE.rows("taxes", ItemTax.class, "Taxes de l’article", "Item taxes");

    public static final Rows<Item, ItemDefault> ITEM_DEFAULTS =
            TYPE.rows("item_defaults", ItemDefault.class, "Valeurs par société", "Defaults by company");

    static {
        TYPE.shared();
        TYPE.namedBy(ITEM_CODE).titled(ITEM_NAME).disabledBy(DISABLED).check(Item::conversionsArePositive);
        TYPE.form()
                .tab("Article", "Item")
                .section(ITEM_CODE, ITEM_NAME, ITEM_GROUP, ITEM_KIND, STOCK_UOM)
                .section(DESCRIPTION)
                .section(IS_SALES_ITEM, IS_PURCHASE_ITEM, IS_STOCK_ITEM, IS_FIXED_ASSET, DISABLED)
                .section("Vente", "Selling", STANDARD_RATE, MAX_DISCOUNT, SALES_UOM, END_OF_LIFE)
                .section(IS_DOWN_PAYMENT_ITEM, DOWN_PAYMENT_PERCENTAGE)
                .section("Achat", "Buying", PURCHASE_UOM, MIN_ORDER_QTY, LEAD_TIME_DAYS, LAST_PURCHASE_RATE)
                .tab("Comptabilité", "Accounting")
                .section(TAXES)
                .section(ITEM_DEFAULTS)
                .tab("Unités et origine", "Units and origin")
                .section(UOMS)
                .section(WEIGHT_PER_UNIT, WEIGHT_UOM, COUNTRY_OF_ORIGIN);
        TYPE.list(TYPE.nameField(), ITEM_NAME, ITEM_GROUP, STANDARD_RATE, STOCK_UOM)
                .sortedBy(ITEM_CODE.ascending())
                .tab("Actifs", "Active", DISABLED.is(false))
                .tab("Inactifs", "Disabled", DISABLED.is(true));
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ITEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.edit())
                .access(Role.PURCHASE_MANAGER, Grants.edit())
                .access(Role.ACCOUNTS_MANAGER, Grants.edit())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.PURCHASE_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Item() {
        super(TYPE);
    }

    /** Items that may be sold. */
    public static Cond<Item> sold() {
        return IS_SALES_ITEM.is(true);
    }

    /** Items that may be bought. */
    public static Cond<Item> bought() {
        return IS_PURCHASE_ITEM.is(true);
    }

    private static Nature usualNature(Item item, Lookup lookup) {
        return item.flag(IS_STOCK_ITEM) ? Nature.GOODS : Nature.SERVICE;
    }

    private static @Nullable String usualGroup(Item item, Lookup lookup) {
        String usual = item.flag(IS_STOCK_ITEM) ? ProductSeed.GOODS : ProductSeed.SERVICES;
        return lookup.find(ItemGroup.TYPE, usual).map(Document::name).orElse(null);
    }

    private static @Nullable String usualUnit(Item item, Lookup lookup) {
        return lookup.find(UOM.TYPE, ProductSeed.PIECE).map(Document::name).orElse(null);
    }

    private void conversionsArePositive(Lookup lookup, Refusals refusals) {
        for (UomConversionDetail row : rows(UOMS)) {
            if (row.amount(UomConversionDetail.CONVERSION_FACTOR).signum() <= 0) {
                refusals.add(Refusal.of("zero_not_allowed")
                        .with("field", UomConversionDetail.CONVERSION_FACTOR.label())
                        .on(UOMS, row, UomConversionDetail.CONVERSION_FACTOR));
            }
        }
    }

    /** How many stock units a unit holds; empty when the item does not say. */
    public Optional<BigDecimal> conversionOf(String uom) {
        if (uom.equals(get(STOCK_UOM))) {
            return Optional.of(BigDecimal.ONE);
        }
        return rows(UOMS).stream()
                .filter(row -> uom.equals(row.get(UomConversionDetail.UNIT)))
                .map(row -> row.amount(UomConversionDetail.CONVERSION_FACTOR))
                .findFirst();
    }

    /** The accounts and cost centres of the item in a company, if it has its own. */
    public Optional<ItemDefault> defaultsIn(String company) {
        return rows(ITEM_DEFAULTS).stream()
                .filter(row -> company.equals(row.get(ItemDefault.COMPANY)))
                .findFirst();
    }

    /** Whether VAT and payment rules for goods or for services apply. */
    public enum Nature implements Option {
        GOODS("Goods", "Bien", "Goods"),
        SERVICE("Service", "Service", "Service");

        private final String value;
        private final Label label;

        Nature(String value, String fr, String en) {
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
