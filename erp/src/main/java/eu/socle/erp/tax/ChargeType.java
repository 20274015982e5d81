package eu.socle.erp.tax;

import java.util.Optional;

/** What a tax row is computed on. */
public enum ChargeType {
    /** A fixed amount, spread over the lines in proportion to their nets. */
    ACTUAL("Actual"),
    /** A percentage of the line's net amount: ordinary VAT. */
    ON_NET_TOTAL("On Net Total"),
    /** A percentage of the tax computed by an earlier row. */
    ON_PREVIOUS_ROW_AMOUNT("On Previous Row Amount"),
    /** A percentage of the net plus all taxes up to an earlier row. */
    ON_PREVIOUS_ROW_TOTAL("On Previous Row Total"),
    /** An amount per unit: eco-participation, alcohol duty. */
    ON_ITEM_QUANTITY("On Item Quantity");

    private final String value;

    ChargeType(String value) {
        this.value = value;
    }

    /** The value stored in {@code charge_type}. */
    public String value() {
        return value;
    }

    /** Whether the row's rate is a percentage of an amount of money, as VAT is. */
    public boolean isPercentage() {
        return this != ACTUAL && this != ON_ITEM_QUANTITY;
    }

    boolean refersToRow() {
        return this == ON_PREVIOUS_ROW_AMOUNT || this == ON_PREVIOUS_ROW_TOTAL;
    }

    public static Optional<ChargeType> of(String value) {
        for (ChargeType type : values()) {
            if (type.value.equals(value)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
