package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a tax line, declared on the type of the line, the same on sales and on purchases. Amounts come from the tax
 * engine, except a fixed amount, which people type.
 */
public final class TaxFields<T extends Document<T>> {

    public final Input<T, ChargeType> chargeType;
    public final Input<T, String> rowId;
    public final Link<T, Account> accountHead;
    public final Input<T, String> description;
    public final Input<T, BigDecimal> rate;
    public final Input<T, Boolean> kept;
    public final Input<T, BigDecimal> taxAmount;
    public final Computed<T, BigDecimal> total;
    public final Input<T, Boolean> included;
    public final Input<T, Boolean> includedInPaidAmount;
    public final Input<T, VatCategory> vatCategory;
    public final Input<T, String> exemptionCode;
    public final Link<T, CostCenter> costCenter;
    public final Computed<T, String> accountCurrency;
    public final Computed<T, BigDecimal> afterDiscount;
    public final Computed<T, BigDecimal> baseAmount;
    public final Computed<T, BigDecimal> baseTotal;
    public final Computed<T, BigDecimal> baseAfterDiscount;
    public final Computed<T, BigDecimal> pending;

    TaxFields(DocType<T> type) {
        chargeType = type.choice("charge_type", ChargeType.class, "Base de calcul", "Calculation base")
                .required()
                .defaultsTo(ChargeType.ON_NET_TOTAL);
        rowId = type.text("row_id", 10, "Ligne de référence", "Reference row")
                .width(2)
                .visibleWhen(onPreviousRow())
                .requiredWhen(onPreviousRow());
        accountHead = type.link("account_head", Account.class, "Compte de taxe", "Tax account")
                .required()
                .among(Account::posting);
        description = type.text("description", 250, "Libellé de la taxe", "Tax label")
                .required()
                .fetch(accountHead, this::labelOfAccount);
        rate = type.percent("rate", "Taux (%)", "Rate (%)")
                .visibleWhen(chargeType.isNot(ChargeType.ACTUAL))
                .fetch(accountHead, this::rateOfAccount);
        kept = type.check("dont_recompute_tax", "Conserver le montant saisi", "Keep the typed amount");
        taxAmount = type.money("tax_amount", "Montant de la taxe", "Tax amount")
                .editableWhen(chargeType.is(ChargeType.ACTUAL).or(kept.is(true)));
        total = type.money("total", "Total cumulé", "Running total").computed();
        included = type.check("included_in_print_rate", "Comprise dans le prix affiché", "Included in the price");
        includedInPaidAmount =
                type.check("included_in_paid_amount", "Comprise dans le montant réglé", "Included in the paid amount");
        vatCategory = type.choice("vat_category", VatCategory.class, "Catégorie de TVA", "VAT category")
                .help("Code de la facture électronique.", "Code of the e-invoice.")
                .fetch((row, lookup) -> row.amount(rate).signum() > 0 ? VatCategory.STANDARD : null);
        exemptionCode = type.text("exemption_code", 30, "Motif d’exonération", "Exemption reason")
                .help("Code VATEX, par exemple VATEX-EU-IC.", "VATEX code, such as VATEX-EU-IC.");
        costCenter = type.link("cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
                .among(CostCenter::posting);
        accountCurrency = type.link("account_currency", Currency.class, "Devise du compte", "Account currency")
                .computed();
        afterDiscount = type.money("tax_amount_after_discount_amount", "Taxe après remise", "Tax after discount")
                .computed();
        baseAmount = type.money(
                        "base_tax_amount", "Montant de la taxe (devise société)", "Tax amount (company currency)")
                .computed();
        baseTotal = type.money("base_total", "Total brut HT (devise société)", "Total (company currency)")
                .computed();
        baseAfterDiscount = type.money(
                        "base_tax_amount_after_discount_amount",
                        "Taxe après remise (devise société)",
                        "Tax after discount (company currency)")
                .computed();
        pending = type.money("base_tax_amount_pending", "TVA en attente de règlement", "VAT pending payment")
                .computed()
                .hidden();
        type.json("item_wise_tax_detail", "Taxe par article", "Tax by item")
                .computed()
                .hidden();
    }

    private Cond<T> onPreviousRow() {
        return chargeType.in(List.of(ChargeType.ON_PREVIOUS_ROW_AMOUNT, ChargeType.ON_PREVIOUS_ROW_TOTAL));
    }

    private @Nullable String labelOfAccount(T row, Lookup lookup) {
        Account account = lookup.follow(row, accountHead);
        return account == null ? null : account.get(Account.ACCOUNT_NAME);
    }

    private @Nullable BigDecimal rateOfAccount(T row, Lookup lookup) {
        Account account = lookup.follow(row, accountHead);
        return account == null || row.get(chargeType) == ChargeType.ACTUAL ? null : account.get(Account.TAX_RATE);
    }

    /** The form and the grid; what the type adds comes first on the form. */
    @SafeVarargs
    final void arrange(DocType<T> type, Field<T, ?>... own) {
        List<Field<T, ?>> first = new ArrayList<>(List.of(own));
        first.addAll(List.of(chargeType, rowId, accountHead, description, rate, taxAmount, total));
        type.form()
                .section(array(first))
                .section(included, includedInPaidAmount, kept)
                .section(vatCategory, exemptionCode, costCenter, accountCurrency)
                .section(afterDiscount, baseAmount, baseTotal, baseAfterDiscount);
        type.list(chargeType, accountHead, description, rate, taxAmount, total);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all are fields of T
    private static <T extends Document<T>> Field<T, ?>[] array(List<Field<T, ?>> fields) {
        return fields.toArray(new Field[0]);
    }
}
