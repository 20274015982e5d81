package eu.socle.erp.commerce;

import eu.socle.erp.tax.Discount;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** What a discount on the whole document is computed on. */
public enum DiscountOn implements Option {
    NET_TOTAL("Net Total", "Total HT", "Net total", Discount.On.NET_TOTAL),
    GRAND_TOTAL("Grand Total", "Total TTC", "Grand total", Discount.On.GRAND_TOTAL);

    private final String value;
    private final Label label;
    private final Discount.On on;

    DiscountOn(String value, String fr, String en, Discount.On on) {
        this.value = value;
        this.label = new Label(fr, en);
        this.on = on;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    Discount.On on() {
        return on;
    }
}
