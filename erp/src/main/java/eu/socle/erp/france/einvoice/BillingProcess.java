package eu.socle.erp.france.einvoice;

import java.util.Set;

/** The « cadre de facturation » (BT-23, BR-FR-08): a letter for what is sold and a digit for how it is billed. */
public enum BillingProcess {
    /** The ordinary case. */
    PLAIN('1'),
    /** Already paid when issued. */
    PAID('2'),
    /** Final invoice after one or more deposits. */
    AFTER_DEPOSIT('4'),
    /** Already declared by e-reporting. */
    ALREADY_REPORTED('7');

    /** Every code the French rules accept. */
    public static final Set<String> CODES = Set.of(
            "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7", "B8", "S8", "M8", "B9",
            "S9", "M9");

    private final char digit;

    BillingProcess(char digit) {
        this.digit = digit;
    }

    /** B for goods (biens), S for services, M for both (mixte). A mixed sale already reported is declared as goods. */
    public String code(Set<ItemKind> kinds) {
        boolean mixed = kinds.size() > 1;
        char letter = mixed ? (this == ALREADY_REPORTED ? 'B' : 'M') : kinds.contains(ItemKind.SERVICE) ? 'S' : 'B';
        return String.valueOf(letter) + digit;
    }
}
