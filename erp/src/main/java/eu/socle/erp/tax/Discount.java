package eu.socle.erp.tax;

import java.math.BigDecimal;

/**
 * A discount on the whole document.
 *
 * @param on the total it is computed on and taken from
 * @param percentage in percent of that total; it wins over the amount when it is not 0
 * @param amount in document currency
 * @param cash a cash discount lowers what is paid and leaves nets and VAT alone
 */
public record Discount(On on, BigDecimal percentage, BigDecimal amount, boolean cash) {

    public static final Discount NONE = new Discount(On.GRAND_TOTAL, BigDecimal.ZERO, BigDecimal.ZERO, false);

    /** The total a discount applies to. */
    public enum On {
        NET_TOTAL("Net Total"),
        GRAND_TOTAL("Grand Total");

        private final String value;

        On(String value) {
            this.value = value;
        }

        /** The value stored in {@code apply_discount_on}. */
        public String value() {
            return value;
        }
    }

    public static Discount percentage(On on, BigDecimal percentage) {
        return new Discount(on, percentage, BigDecimal.ZERO, false);
    }

    public static Discount amount(On on, BigDecimal amount) {
        return new Discount(on, BigDecimal.ZERO, amount, false);
    }

    /** The same discount, granted on payment only. */
    public Discount asCash() {
        return new Discount(on, percentage, amount, true);
    }

    Discount opposite() {
        return new Discount(on, percentage, amount.negate(), cash);
    }

    BigDecimal amountOf(BigDecimal netTotal, BigDecimal grandTotal, int decimals) {
        if (percentage.signum() == 0) {
            return Round.to(amount, decimals);
        }
        return Round.to(Round.percent(on == On.NET_TOTAL ? netTotal : grandTotal, percentage), decimals);
    }
}
