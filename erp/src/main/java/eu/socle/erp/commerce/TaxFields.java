package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.ChargeType;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.VatCategory;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** The fields of a tax line, the same on sales and on purchases. */
public record TaxFields<T extends Document<T>>(
        Input<T, ChargeType> chargeType,
        Input<T, String> rowId,
        Link<T, Account> accountHead,
        Input<T, String> description,
        Input<T, BigDecimal> rate,
        Input<T, BigDecimal> taxAmount,
        Input<T, Boolean> included,
        Input<T, Boolean> kept,
        Input<T, VatCategory> vatCategory,
        Input<T, String> exemptionCode,
        Link<T, CostCenter> costCenter,
        Computed<T, BigDecimal> total,
        Computed<T, BigDecimal> afterDiscount,
        Computed<T, BigDecimal> baseAmount,
        Computed<T, BigDecimal> baseTotal,
        Computed<T, BigDecimal> baseAfterDiscount) {

    public static TaxFields<SalesTaxesAndCharges> sales() {
        return new TaxFields<>(
                SalesTaxesAndCharges.CHARGE_TYPE,
                SalesTaxesAndCharges.ROW_ID,
                SalesTaxesAndCharges.ACCOUNT_HEAD,
                SalesTaxesAndCharges.DESCRIPTION,
                SalesTaxesAndCharges.RATE,
                SalesTaxesAndCharges.TAX_AMOUNT,
                SalesTaxesAndCharges.INCLUDED_IN_PRINT_RATE,
                SalesTaxesAndCharges.DONT_RECOMPUTE_TAX,
                SalesTaxesAndCharges.VAT_CATEGORY,
                SalesTaxesAndCharges.EXEMPTION_CODE,
                SalesTaxesAndCharges.COST_CENTER,
                SalesTaxesAndCharges.TOTAL,
                SalesTaxesAndCharges.TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT,
                SalesTaxesAndCharges.BASE_TAX_AMOUNT,
                SalesTaxesAndCharges.BASE_TOTAL,
                SalesTaxesAndCharges.BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT);
    }

    public static TaxFields<PurchaseTaxesAndCharges> purchase() {
        return new TaxFields<>(
                PurchaseTaxesAndCharges.CHARGE_TYPE,
                PurchaseTaxesAndCharges.ROW_ID,
                PurchaseTaxesAndCharges.ACCOUNT_HEAD,
                PurchaseTaxesAndCharges.DESCRIPTION,
                PurchaseTaxesAndCharges.RATE,
                PurchaseTaxesAndCharges.TAX_AMOUNT,
                PurchaseTaxesAndCharges.INCLUDED_IN_PRINT_RATE,
                PurchaseTaxesAndCharges.DONT_RECOMPUTE_TAX,
                PurchaseTaxesAndCharges.VAT_CATEGORY,
                PurchaseTaxesAndCharges.EXEMPTION_CODE,
                PurchaseTaxesAndCharges.COST_CENTER,
                PurchaseTaxesAndCharges.TOTAL,
                PurchaseTaxesAndCharges.TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT,
                PurchaseTaxesAndCharges.BASE_TAX_AMOUNT,
                PurchaseTaxesAndCharges.BASE_TOTAL,
                PurchaseTaxesAndCharges.BASE_TAX_AMOUNT_AFTER_DISCOUNT_AMOUNT);
    }
}
