package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge on a line (BG-27, BG-28) or on the document (BG-20, BG-21).
 *
 * @param charge true for a charge, false for an allowance
 * @param amount net of VAT, never negative
 * @param base what the percentage applies to
 * @param percent in points: 5 is five percent
 * @param reason in words: « Remise de fidélité », « Port »
 * @param category VAT of a document allowance or charge; ignored on a line, which has its own
 * @param rate VAT rate in points
 */
public record Adjustment(
        boolean charge,
        BigDecimal amount,
        @Nullable BigDecimal base,
        @Nullable BigDecimal percent,
        String reason,
        VatCategory category,
        BigDecimal rate) {

    public static Adjustment allowance(BigDecimal amount, String reason, VatCategory category, BigDecimal rate) {
        return new Adjustment(false, amount, null, null, reason, category, rate);
    }

    public static Adjustment charge(BigDecimal amount, String reason, VatCategory category, BigDecimal rate) {
        return new Adjustment(true, amount, null, null, reason, category, rate);
    }

    /** The amount as it counts in the net total: an allowance lowers it. */
    BigDecimal signed() {
        return charge ? amount : amount.negate();
    }
}
