package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is sold or bought: a quantity at a price, and the tax rates that are its own.
 *
 * @param key identifies the line in the result; never the item, which may come twice at different rates
 * @param quantity negative on a return, 0 for an adjustment of price only
 * @param price how the unit price comes about
 * @param taxRates rate by tax account, where it differs from the tax row's; a rate of 0 is a real zero
 */
public record SheetLine(String key, BigDecimal quantity, Price price, Map<String, BigDecimal> taxRates) {

    public SheetLine {
        taxRates = Map.copyOf(taxRates);
    }

    public static SheetLine of(String key, BigDecimal quantity, Price price) {
        return new SheetLine(key, quantity, price, Map.of());
    }

    /** The same line, taxed at that rate on that account. */
    public SheetLine taxed(String account, BigDecimal rate) {
        return new SheetLine(key, quantity, price, Map.of(account, rate));
    }

    SheetLine opposite(Sheet.Kind of) {
        boolean worthNothing = quantity.signum() == 0 && of == Sheet.Kind.ORDINARY;
        return new SheetLine(key, quantity.negate(), worthNothing ? Price.typed(BigDecimal.ZERO) : price, taxRates);
    }
}
