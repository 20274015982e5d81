package eu.socle.erp.tax;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Unit prices and line amounts, before any tax. Each value is rounded before it is used by the next one. */
public final class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A percentage derived from two prices keeps this many decimals. */
    private static final int PERCENT_DECIMALS = 6;

    private Pricing() {}

    /** The unit price with everything that led to it. */
    public static UnitPrice price(Price price, int priceDecimals) {
        return price.typed() == null ? fromList(price, priceDecimals) : fromTyped(price, price.typed(), priceDecimals);
    }

    private static UnitPrice fromList(Price price, int decimals) {
        BigDecimal list = Round.to(price.list(), decimals);
        BigDecimal withMargin = Round.to(list.add(margin(price, list)), decimals);
        BigDecimal discount = price.discountPercentage().signum() == 0
                ? Round.to(price.discountAmount(), decimals)
                : Round.percent(withMargin, price.discountPercentage());
        BigDecimal rate = Round.to(withMargin.subtract(discount), decimals);
        BigDecimal percentage = price.discountPercentage().signum() == 0
                ? percentageOf(discount, withMargin)
                : price.discountPercentage();
        return new UnitPrice(
                list,
                price.marginType(),
                price.margin(),
                withMargin,
                percentage,
                Round.to(withMargin.subtract(rate), decimals),
                rate);
    }

    private static BigDecimal margin(Price price, BigDecimal list) {
        if (price.marginType() == null) {
            return ZERO;
        }
        return price.marginType() == Price.MarginType.AMOUNT ? price.margin() : Round.percent(list, price.margin());
    }

    /** A typed price above the list is a margin, below it a discount; without list it is just a price. */
    private static UnitPrice fromTyped(Price price, BigDecimal typed, int decimals) {
        BigDecimal list = Round.to(price.list(), decimals);
        BigDecimal rate = Round.to(typed, decimals);
        if (list.signum() == 0) {
            return new UnitPrice(list, null, ZERO, rate, ZERO, ZERO, rate);
        }
        if (rate.compareTo(list) > 0) {
            return new UnitPrice(list, Price.MarginType.AMOUNT, rate.subtract(list), rate, ZERO, ZERO, rate);
        }
        BigDecimal discount = list.subtract(rate);
        return new UnitPrice(list, null, ZERO, list, percentageOf(discount, list), discount, rate);
    }

    private static BigDecimal percentageOf(BigDecimal part, BigDecimal whole) {
        return part.signum() == 0 || whole.signum() == 0
                ? ZERO
                : part.multiply(HUNDRED).divide(whole, PERCENT_DECIMALS, Round.MODE);
    }

    /**
     * The amount of a line. Without quantity an adjustment of price only is meant: a return gives the price back, a
     * debit note adds it.
     */
    public static BigDecimal amount(Sheet.Kind kind, BigDecimal rate, BigDecimal quantity, int decimals) {
        if (quantity.signum() != 0) {
            return Round.to(rate.multiply(quantity), decimals);
        }
        return Round.to(
                switch (kind) {
                    case ORDINARY -> ZERO;
                    case RETURN -> rate.negate();
                    case DEBIT_NOTE -> rate;
                },
                decimals);
    }

    /**
     * A unit price and where it comes from.
     *
     * @param list the price list rate
     * @param marginType how the margin reads, null without margin
     * @param margin the margin as given, or the amount by which a typed price exceeds the list
     * @param withMargin the price before discount
     * @param discountPercentage the discount in percent of {@code withMargin}
     * @param discountAmount the discount per unit
     * @param rate the price that counts
     */
    public record UnitPrice(
            BigDecimal list,
            Price.@Nullable MarginType marginType,
            BigDecimal margin,
            BigDecimal withMargin,
            BigDecimal discountPercentage,
            BigDecimal discountAmount,
            BigDecimal rate) {}
}
