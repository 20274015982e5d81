package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * The computed values of one line.
 *
 * @param key the key of the {@link SheetLine}
 * @param price the unit price and where it comes from
 * @param amount price × quantity, with the taxes that prices contain
 * @param netRate net amount for one unit
 * @param netAmount what the line weighs in the net total, after every discount
 * @param company the same amounts in company currency
 * @param taxes the taxes of the line; for each tax row they add up to the row's amount
 */
public record LineTotals(
        String key,
        Pricing.UnitPrice price,
        BigDecimal amount,
        BigDecimal netRate,
        BigDecimal netAmount,
        Company company,
        List<Tax> taxes) {

    /** The unit price that counts. */
    public BigDecimal rate() {
        return price.rate();
    }

    /** The {@code base_} fields: each is its own field times the conversion rate, rounded. */
    public record Company(
            BigDecimal list,
            BigDecimal withMargin,
            BigDecimal rate,
            BigDecimal amount,
            BigDecimal netRate,
            BigDecimal netAmount) {}

    /**
     * The share of one tax row that this line bears, in document currency.
     *
     * @param row the tax row, counted from 1
     * @param account its account
     * @param rate the rate that applied
     * @param amount without sign for added or deducted
     */
    public record Tax(int row, String account, BigDecimal rate, BigDecimal amount) {}
}
