/**
 * The arithmetic of commercial documents, free of any document type: prices, nets, taxes, discount and totals ({@link
 * eu.socle.erp.tax.Totals}), due dates and penalties, dated VAT rates, amounts in words.
 *
 * <pre>
 * Sheet ─ prices ─ nets ─ taxes ─┬─ (discount) ─ nets ─ taxes ─┬─ totals, in both currencies
 *                                └──────── no discount ────────┘
 * </pre>
 *
 * Every amount is a decimal rounded half away from zero, and every document closes exactly: net + taxes = total.
 */
@org.jspecify.annotations.NullMarked
package eu.socle.erp.tax;
