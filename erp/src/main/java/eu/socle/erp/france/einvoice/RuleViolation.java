package eu.socle.erp.france.einvoice;

/**
 * A rule the invoice breaks.
 *
 * @param rule identifier in XP Z12-012 or EN 16931: « BR-FR-CO-07 »
 * @param term business term at fault: « BT-9 »
 * @param fr what is wrong and what to do, in French
 * @param en the same in English
 */
public record RuleViolation(String rule, String term, String fr, String en) {

    /** The sentence in "fr" or "en". */
    public String text(String language) {
        return "en".equals(language) ? en : fr;
    }
}
