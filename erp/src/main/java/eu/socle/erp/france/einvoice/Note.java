package eu.socle.erp.france.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * A note of the invoice (BG-1).
 *
 * @param subject UNTDID 4451 code: PMT recovery fee, PMD penalties, AAB early payment, TXD tax, REG regulation, ABL
 *     legal text, BAR circuit, AAI general; absent for a free text
 */
public record Note(@Nullable String subject, String text) {}
