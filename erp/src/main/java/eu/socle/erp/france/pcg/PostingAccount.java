package eu.socle.erp.france.pcg;

/**
 * An account that a new company gets from the start, on six digits as accountants expect.
 *
 * @param role what the product uses it for: receivable, vat_collected, bank…
 * @param number six digits
 * @param labelFr its French name
 * @param labelEn its English name
 */
public record PostingAccount(String role, String number, String labelFr, String labelEn) {}
