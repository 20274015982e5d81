package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * The computed values of one tax row. Amounts carry no sign for deducted rows; running totals do.
 *
 * @param row the row, counted from 1
 * @param amount {@code tax_amount}: before a discount on the grand total
 * @param amountAfterDiscount {@code tax_amount_after_discount_amount}: what is owed and booked
 * @param total net total plus the taxes up to this row
 * @param baseAmount {@code amount} in company currency
 * @param baseAmountAfterDiscount {@code amountAfterDiscount} in company currency
 * @param baseTotal {@code total} in company currency
 * @param rates what the row owes at each rate, in the order of the lines
 */
public record TaxTotals(
        int row,
        BigDecimal amount,
        BigDecimal amountAfterDiscount,
        BigDecimal total,
        BigDecimal baseAmount,
        BigDecimal baseAmountAfterDiscount,
        BigDecimal baseTotal,
        List<AtRate> rates) {

    /**
     * A row at one rate.
     *
     * @param rate the rate
     * @param base the amount it applies to; a number of units for {@link ChargeType#ON_ITEM_QUANTITY}
     * @param tax the tax
     * @param baseTax the tax in company currency
     */
    public record AtRate(BigDecimal rate, BigDecimal base, BigDecimal tax, BigDecimal baseTax) {}
}
