package eu.socle.erp.tax;

import java.math.BigDecimal;

/**
 * One row of the tax table of a document.
 *
 * @param type what the row is computed on
 * @param rowId the earlier row referred to, counted from 1; 0 when the type needs none
 * @param account the tax account, also the key by which a line overrides the rate
 * @param rate a percentage, or an amount per unit for {@link ChargeType#ON_ITEM_QUANTITY}
 * @param amount the fixed amount of {@link ChargeType#ACTUAL}, or the amount to keep
 * @param inclusive the prices already contain this tax ({@code included_in_print_rate})
 * @param category whether the tax is paid, adds to the cost of goods, or both
 * @param deducted the tax lowers the total ({@code add_deduct_tax} = Deduct)
 * @param kept the typed amount stays as printed on the supplier's invoice ({@code dont_recompute_tax})
 */
public record TaxRow(
        ChargeType type,
        int rowId,
        String account,
        BigDecimal rate,
        BigDecimal amount,
        boolean inclusive,
        Category category,
        boolean deducted,
        boolean kept) {

    /** What a purchase tax weighs on. Sales taxes are always {@link #TOTAL}. */
    public enum Category {
        TOTAL("Total"),
        VALUATION("Valuation"),
        VALUATION_AND_TOTAL("Valuation and Total");

        private final String value;

        Category(String value) {
            this.value = value;
        }

        /** The value stored in {@code category}. */
        public String value() {
            return value;
        }

        /** Whether the party pays it. */
        public boolean isPaid() {
            return this != VALUATION;
        }

        /** Whether it adds to the cost of goods. */
        public boolean isCost() {
            return this != TOTAL;
        }

        /** The category of that stored value; sales rows have none and mean {@link #TOTAL}. */
        public static Category of(String value) {
            for (Category category : values()) {
                if (category.value.equals(value)) {
                    return category;
                }
            }
            return TOTAL;
        }
    }

    public static TaxRow onNetTotal(String account, BigDecimal rate) {
        return percentage(ChargeType.ON_NET_TOTAL, 0, account, rate);
    }

    public static TaxRow onPreviousRowAmount(int rowId, String account, BigDecimal rate) {
        return percentage(ChargeType.ON_PREVIOUS_ROW_AMOUNT, rowId, account, rate);
    }

    public static TaxRow onPreviousRowTotal(int rowId, String account, BigDecimal rate) {
        return percentage(ChargeType.ON_PREVIOUS_ROW_TOTAL, rowId, account, rate);
    }

    public static TaxRow onItemQuantity(String account, BigDecimal amountPerUnit) {
        return percentage(ChargeType.ON_ITEM_QUANTITY, 0, account, amountPerUnit);
    }

    public static TaxRow actual(String account, BigDecimal amount) {
        return new TaxRow(ChargeType.ACTUAL, 0, account, BigDecimal.ZERO, amount, false, Category.TOTAL, false, false);
    }

    private static TaxRow percentage(ChargeType type, int rowId, String account, BigDecimal rate) {
        return new TaxRow(type, rowId, account, rate, BigDecimal.ZERO, false, Category.TOTAL, false, false);
    }

    /** The same row, with prices that contain it. */
    public TaxRow included() {
        return new TaxRow(type, rowId, account, rate, amount, true, category, deducted, kept);
    }

    public TaxRow in(Category other) {
        return new TaxRow(type, rowId, account, rate, amount, inclusive, other, deducted, kept);
    }

    /** The same row, subtracted from the total. */
    public TaxRow subtracted() {
        return new TaxRow(type, rowId, account, rate, amount, inclusive, category, true, kept);
    }

    /** The same row with the amount printed on the supplier's invoice, whatever the rate says. */
    public TaxRow keeping(BigDecimal printed) {
        return new TaxRow(type, rowId, account, rate, printed, inclusive, category, deducted, true);
    }

    TaxRow opposite() {
        return new TaxRow(type, rowId, account, rate, amount.negate(), inclusive, category, deducted, kept);
    }

    /** The rate that applies to a line: its own for this account, or the row's. A rate of 0 is a real zero. */
    BigDecimal rateFor(SheetLine line) {
        BigDecimal own = type == ChargeType.ACTUAL ? null : line.taxRates().get(account);
        return own == null ? rate : own;
    }

    /** Whether the prices really contain it; a row that cannot be inclusive is computed on top of them. */
    boolean isInPrices() {
        return inclusive && type != ChargeType.ACTUAL && category.isPaid();
    }

    BigDecimal signed(BigDecimal tax) {
        return deducted ? tax.negate() : tax;
    }
}
