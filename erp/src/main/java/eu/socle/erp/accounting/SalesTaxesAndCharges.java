package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of VAT or of charges added to the total of a sales document. Amounts come from the tax engine, except a
 * fixed amount, which people type.
 */
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

    public static final Input<SalesTaxesAndCharges, ChargeType> CHARGE_TYPE = TYPE.choice(
                    "charge_type", ChargeType.class, "Base de calcul", "Calculation base")
            .required()
            .defaultsTo(ChargeType.ON_NET_TOTAL);

    public static final Input<SalesTaxesAndCharges, String> ROW_ID = TYPE.text(
                    "row_id", 10, "Ligne de référence", "Reference row")
            .width(2)
            .visibleWhen(onPreviousRow())
            .requiredWhen(onPreviousRow());

    public static final Link<SalesTaxesAndCharges, Account> ACCOUNT_HEAD = TYPE.link(
                    "account_head", Account.class, "Compte de taxe", "Tax account")
            .required()
            .among(Account::posting);

    public static final Input<SalesTaxesAndCharges, String> DESCRIPTION = TYPE.text(
                    "description", 250, "Libellé de la taxe", "Tax label")
            .required()
            .fetch(ACCOUNT_HEAD, SalesTaxesAndCharges::labelOfAccount);

    public static final Input<SalesTaxesAndCharges, BigDecimal> RATE = TYPE.percent("rate", "Taux (%)", "Rate (%)")
            .visibleWhen(CHARGE_TYPE.isNot(ChargeType.ACTUAL))
            .fetch(ACCOUNT_HEAD, SalesTaxesAndCharges::rateOfAccount);

    public static final Input<SalesTaxesAndCharges, Boolean> DONT_RECOMPUTE_TAX =
            TYPE.check("dont_recompute_tax", "Conserver le montant saisi", "Keep the typed amount");

    public static final Input<SalesTaxesAndCharges, BigDecimal> TAX_AMOUNT = TYPE.money(
                    "tax_amount", "Montant de la taxe", "Tax amount")
            .editableWhen(CHARGE_TYPE.is(ChargeType.ACTUAL).or(DONT_RECOMPUTE_TAX.is(true)));

    public static final Computed<SalesTaxesAndCharges, BigDecimal> TOTAL =
            TYPE.money("total", "Total cumulé", "Running total").computed();

    public static final Input<SalesTaxesAndCharges, Boolean> INCLUDED_IN_PRINT_RATE =
            TYPE.check("included_in_print_rate", "Comprise dans le prix affiché", "Included in the price");

    public static final Input<SalesTaxesAndCharges, Boolean> INCLUDED_IN_PAID_AMOUNT =
            TYPE.check("included_in_paid_amount", "Comprise dans le montant réglé", "Included in the paid amount");

    public static final Input<SalesTaxesAndCharges, VatCategory> VAT_CATEGORY = TYPE.choice(
                    "vat_category", VatCategory.class, "Catégorie de TVA", "VAT category")
            .help("Code de la facture électronique.", "Code of the e-invoice.")
            .fetch((row, lookup) -> row.amount(RATE).signum() > 0 ? VatCategory.STANDARD : null);

    public static final Input<SalesTaxesAndCharges, String> EXEMPTION_CODE = TYPE.text(
                    "exemption_code", 30, "Motif d’exonération", "Exemption reason")
            .help("Code VATEX, par exemple VATEX-EU-IC.", "VATEX code, such as VATEX-EU-IC.");

    public static final Link<SalesTaxesAndCharges, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
            .among(CostCenter::posting);

    public static final Computed<SalesTaxesAndCharges, String> ACCOUNT_CURRENCY = TYPE.link(
                    "account_currency", Currency.class, "Devise du compte", "Account currency")
            .computed();

    public static final Computed<SalesTaxesAndCharges, BigDecimal> TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT = TYPE.money(
                    "tax_amount_after_discount_amount", "Taxe après remise", "Tax after discount")
            .computed();

    public static final Computed<SalesTaxesAndCharges, BigDecimal> BASE_TAX_AMOUNT = TYPE.money(
                    "base_tax_amount", "Montant de la taxe (devise société)", "Tax amount (company currency)")
            .computed();

    public static final Computed<SalesTaxesAndCharges, BigDecimal> BASE_TOTAL = TYPE.money(
                    "base_total", "Total brut HT (devise société)", "Total (company currency)")
            .computed();

    public static final Computed<SalesTaxesAndCharges, BigDecimal> BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT = TYPE.money(
                    "base_tax_amount_after_discount_amount",
                    "Taxe après remise (devise société)",
                    "Tax after discount (company currency)")
            .computed();

    public static final Computed<SalesTaxesAndCharges, String> ITEM_WISE_TAX_DETAIL = TYPE.json(
                    "item_wise_tax_detail", "Taxe par article", "Tax by item")
            .computed()
            .hidden();

    static {
        TYPE.form()
                .section(CHARGE_TYPE, ROW_ID, ACCOUNT_HEAD, DESCRIPTION, RATE, TAX_AMOUNT, TOTAL)
                .section(INCLUDED_IN_PRINT_RATE, INCLUDED_IN_PAID_AMOUNT, DONT_RECOMPUTE_TAX)
                .section(VAT_CATEGORY, EXEMPTION_CODE, COST_CENTER, ACCOUNT_CURRENCY)
                .section(
                        TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT,
                        BASE_TAX_AMOUNT,
                        BASE_TOTAL,
                        BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT);
        TYPE.list(CHARGE_TYPE, ACCOUNT_HEAD, DESCRIPTION, RATE, TAX_AMOUNT, TOTAL);
    }

    public SalesTaxesAndCharges() {
        super(TYPE);
    }

    private static Cond<SalesTaxesAndCharges> onPreviousRow() {
        return CHARGE_TYPE.in(List.of(ChargeType.ON_PREVIOUS_ROW_AMOUNT, ChargeType.ON_PREVIOUS_ROW_TOTAL));
    }

    private static @Nullable String labelOfAccount(SalesTaxesAndCharges row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT_HEAD);
        return account == null ? null : account.get(Account.ACCOUNT_NAME);
    }

    private static @Nullable BigDecimal rateOfAccount(SalesTaxesAndCharges row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT_HEAD);
        return account == null || row.get(CHARGE_TYPE) == ChargeType.ACTUAL ? null : account.get(Account.TAX_RATE);
    }
}
