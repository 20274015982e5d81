package eu.socle.erp.tax;

/**
 * Something the person must correct, or should know.
 *
 * @param row the 1-based row concerned, 0 for the whole document
 * @param code stable identifier of the reason
 * @param fr the sentence in French
 * @param en the sentence in English
 */
public record Violation(int row, String code, String fr, String en) {}
