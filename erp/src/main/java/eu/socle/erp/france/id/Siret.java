package eu.socle.erp.france.id;

/**
 * The SIRET: the SIREN and five more digits that name one establishment, with a Luhn check over the fourteen.
 * La Poste has more establishments than Luhn numbers allow: there the sum of the digits is a multiple of five.
 *
 * @param value fourteen digits without spaces
 */
public record Siret(String value) implements Comparable<Siret> {

    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isValid(value)) {
            throw new InvalidIdentifier(refusal(value));
        }
    }

    /** Reads a SIRET as typed; spaces, dots and hyphens are accepted. */
    public static Parsed<Siret> parse(String typed) {
        String compact = Compact.of(typed);
        return isValid(compact) ? new Parsed.Valid<>(new Siret(compact)) : new Parsed.Refused<>(refusal(typed));
    }

    /** Reads a SIRET or throws {@link InvalidIdentifier}. */
    public static Siret of(String typed) {
        return parse(typed).orThrow();
    }

    /** The legal entity the establishment belongs to. */
    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    /** The five digits proper to the establishment (numéro interne de classement). */
    public String nic() {
        return value.substring(9);
    }

    /** As people read it: 404 833 048 00022, with no-break spaces. */
    public String display() {
        return Compact.grouped(value, 3, 3, 3, 5);
    }

    @Override
    public int compareTo(Siret other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String compact) {
        return Compact.isDigits(compact, 14)
                && Siren.isValid(compact.substring(0, 9))
                && (Luhn.passes(compact) || isLaPoste(compact));
    }

    private static boolean isLaPoste(String digits) {
        return digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    private static Refusal refusal(String typed) {
        return Refusal.of(
                "siret_invalid",
                "Le SIRET {value} n’est pas valable\u00A0: vérifiez les quatorze chiffres.",
                "SIRET {value} is not valid: check the fourteen digits.",
                typed);
    }
}
