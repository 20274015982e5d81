package eu.socle.erp.france.pcg;

import org.jspecify.annotations.Nullable;

/**
 * One account of the plan comptable général.
 *
 * @param code its number, one to five digits, without padding
 * @param label its French title
 * @param nature what it holds, finer than its class: equity, receivable, tax_or_state…
 * @param usualBalance the side on which it normally stands
 * @param reconcilable whether its lines are lettered
 * @param minimal whether the regulation wants it of everyone who has such operations; the others are optional
 * @param parent the number it subdivides, null for a class
 */
public record PcgAccount(
        String code,
        String label,
        String nature,
        UsualBalance usualBalance,
        boolean reconcilable,
        boolean minimal,
        @Nullable String parent) {

    /** The class, 1 to 7. */
    public int accountClass() {
        return code.charAt(0) - '0';
    }
}
