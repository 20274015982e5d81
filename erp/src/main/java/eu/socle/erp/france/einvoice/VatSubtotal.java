package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the VAT breakdown (BG-23): a category and a rate.
 *
 * @param base net amount of the lines, allowances and charges of this row
 * @param vat base × rate, two decimals, half up (BR-CO-17)
 * @param reason why no VAT is charged, in words (BT-120)
 * @param reasonCode the same as a VATEX code (BT-121)
 */
public record VatSubtotal(
        VatCategory category,
        BigDecimal rate,
        BigDecimal base,
        BigDecimal vat,
        @Nullable String reason,
        @Nullable String reasonCode) {}
