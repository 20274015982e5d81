package eu.socle.erp.france.id;

import java.util.regex.Pattern;

/**
 * The RNA: W and nine characters that name a French association in the national register. The second of the nine
 * may be a letter (Corsica 2A, 2B, overseas); there is no check digit.
 *
 * @param value ten characters without spaces
 */
public record Rna(String value) implements Comparable<Rna> {

    private static final Pattern FORM = Pattern.compile("W[0-9][0-9A-Z][0-9]{7}");

    public Rna {
        if (!isValid(value)) {
            throw new InvalidIdentifier(refusal(value));
        }
    }

    /** Reads an RNA number as typed, in either case. */
    public static Parsed<Rna> parse(String typed) {
        String compact = Compact.of(typed);
        return isValid(compact) ? new Parsed.Valid<>(new Rna(compact)) : new Parsed.Refused<>(refusal(typed));
    }

    /** Reads an RNA number or throws {@link InvalidIdentifier}. */
    public static Rna of(String typed) {
        return parse(typed).orThrow();
    }

    /** As the register prints it, in one piece: W751234567. */
    public String display() {
        return value;
    }

    @Override
    public int compareTo(Rna other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String compact) {
        return FORM.matcher(compact).matches();
    }

    private static Refusal refusal(String typed) {
        return Refusal.of(
                "rna_invalid",
                "Le numéro RNA {value} n’est pas valable\u00A0: il s’écrit W suivi de neuf chiffres.",
                "RNA number {value} is not valid: it is W followed by nine digits.",
                typed);
    }
}
