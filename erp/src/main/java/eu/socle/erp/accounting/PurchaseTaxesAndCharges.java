package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    public static final Input<PurchaseTaxesAndCharges, ChargeType> CHARGE_TYPE = TYPE.choice(
                    "charge_type", ChargeType.class, "Base de calcul", "Calculation base")
            .required()
            .defaultsTo(ChargeType.ON_NET_TOTAL);

    public static final Input<PurchaseTaxesAndCharges, String> ROW_ID = TYPE.text(
                    "row_id", 10, "Ligne de référence", "Reference row")
            .width(2)
            .visibleWhen(onPreviousRow())
            .requiredWhen(onPreviousRow());

    public static final Link<PurchaseTaxesAndCharges, Account> ACCOUNT_HEAD = TYPE.link(
                    "account_head", Account.class, "Compte de taxe", "Tax account")
            .required()
            .among(Account::posting);

    public static final Input<PurchaseTaxesAndCharges, String> DESCRIPTION = TYPE.text(
                    "description", 250, "Libellé de la taxe", "Tax label")
            .required()
            .fetch(ACCOUNT_HEAD, PurchaseTaxesAndCharges::labelOfAccount);

    public static final Input<PurchaseTaxesAndCharges, BigDecimal> RATE = TYPE.percent("rate", "Taux (%)", "Rate (%)")
            .visibleWhen(CHARGE_TYPE.isNot(ChargeType.ACTUAL))
            .fetch(ACCOUNT_HEAD, PurchaseTaxesAndCharges::rateOfAccount);

    public static final Input<PurchaseTaxesAndCharges, Boolean> DONT_RECOMPUTE_TAX =
            TYPE.check("dont_recompute_tax", "Conserver le montant saisi", "Keep the typed amount");

    public static final Input<PurchaseTaxesAndCharges, BigDecimal> TAX_AMOUNT = TYPE.money(
                    "tax_amount", "Montant de la taxe", "Tax amount")
            .editableWhen(CHARGE_TYPE.is(ChargeType.ACTUAL).or(DONT_RECOMPUTE_TAX.is(true)));

    public static final Computed<PurchaseTaxesAndCharges, BigDecimal> TOTAL =
            TYPE.money("total", "Total cumulé", "Running total").computed();

    public static final Input<PurchaseTaxesAndCharges, Boolean> INCLUDED_IN_PRINT_RATE =
            TYPE.check("included_in_print_rate", "Comprise dans le prix affiché", "Included in the price");

    public static final Input<PurchaseTaxesAndCharges, Boolean> INCLUDED_IN_PAID_AMOUNT =
            TYPE.check("included_in_paid_amount", "Comprise dans le montant réglé", "Included in the paid amount");

    public static final Input<PurchaseTaxesAndCharges, VatCategory> VAT_CATEGORY = TYPE.choice(
                    "vat_category", VatCategory.class, "Catégorie de TVA", "VAT category")
            .help("Code de la facture électronique.", "Code of the e-invoice.")
            .fetch((row, lookup) -> row.amount(RATE).signum() > 0 ? VatCategory.STANDARD : null);

    public static final Input<PurchaseTaxesAndCharges, String> EXEMPTION_CODE = TYPE.text(
                    "exemption_code", 30, "Motif d’exonération", "Exemption reason")
            .help("Code VATEX, par exemple VATEX-EU-IC.", "VATEX code, such as VATEX-EU-IC.");

    public static final Link<PurchaseTaxesAndCharges, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
            .among(CostCenter::posting);

    public static final Computed<PurchaseTaxesAndCharges, String> ACCOUNT_CURRENCY = TYPE.link(
                    "account_currency", Currency.class, "Devise du compte", "Account currency")
            .computed();

    public static final Computed<PurchaseTaxesAndCharges, BigDecimal> TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT = TYPE.money(
                    "tax_amount_after_discount_amount", "Taxe après remise", "Tax after discount")
            .computed();

    public static final Computed<PurchaseTaxesAndCharges, BigDecimal> BASE_TAX_AMOUNT = TYPE.money(
                    "base_tax_amount", "Montant de la taxe (devise société)", "Tax amount (company currency)")
            .computed();

    public static final Computed<PurchaseTaxesAndCharges, BigDecimal> BASE_TOTAL = TYPE.money(
                    "base_total", "Total brut HT (devise société)", "Total (company currency)")
            .computed();

    public static final Computed<PurchaseTaxesAndCharges, BigDecimal> BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT =
            TYPE.money(
                            "base_tax_amount_after_discount_amount",
                            "Taxe après remise (devise société)",
                            "Tax after discount (company currency)")
                    .computed();

    public static final Computed<PurchaseTaxesAndCharges, String> ITEM_WISE_TAX_DETAIL = TYPE.json(
                    "item_wise_tax_detail", "Taxe par article", "Tax by item")
            .computed()
            .hidden();

    static {
        TYPE.form()
                .section(
                        CATEGORY,
                        ADD_DEDUCT_TAX,
                        CHARGE_TYPE,
                        ROW_ID,
                        ACCOUNT_HEAD,
                        DESCRIPTION,
                        RATE,
                        TAX_AMOUNT,
                        TOTAL)
                .section(INCLUDED_IN_PRINT_RATE, INCLUDED_IN_PAID_AMOUNT, DONT_RECOMPUTE_TAX)
                .section(VAT_CATEGORY, EXEMPTION_CODE, COST_CENTER, ACCOUNT_CURRENCY)
                .section(
                        TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT,
                        BASE_TAX_AMOUNT,
                        BASE_TOTAL,
                        BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT);
        TYPE.list(CHARGE_TYPE, ACCOUNT_HEAD, DESCRIPTION, RATE, TAX_AMOUNT, TOTAL);
    }

    public PurchaseTaxesAndCharges() {
        super(TYPE);
    }

    private static Cond<PurchaseTaxesAndCharges> onPreviousRow() {
        return CHARGE_TYPE.in(List.of(ChargeType.ON_PREVIOUS_ROW_AMOUNT, ChargeType.ON_PREVIOUS_ROW_TOTAL));
    }

    private static @Nullable String labelOfAccount(PurchaseTaxesAndCharges row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT_HEAD);
        return account == null ? null : account.get(Account.ACCOUNT_NAME);
    }

    private static @Nullable BigDecimal rateOfAccount(PurchaseTaxesAndCharges row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT_HEAD);
        return account == null || row.get(CHARGE_TYPE) == ChargeType.ACTUAL ? null : account.get(Account.TAX_RATE);
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
