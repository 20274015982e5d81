package eu.socle.erp.france.id;

/**
 * The SIREN: nine digits that name a French legal entity for life (décret 73-314), the last one a Luhn check digit.
 *
 * @param value nine digits without spaces
 */
public record Siren(String value) implements Comparable<Siren> {

    public Siren {
        if (!isValid(value)) {
            throw new InvalidIdentifier(refusal(value));
        }
    }

    /** Reads a SIREN as typed; spaces, dots and hyphens are accepted. */
    public static Parsed<Siren> parse(String typed) {
        String compact = Compact.of(typed);
        return isValid(compact) ? new Parsed.Valid<>(new Siren(compact)) : new Parsed.Refused<>(refusal(typed));
    }

    /** Reads a SIREN or throws {@link InvalidIdentifier}. */
    public static Siren of(String typed) {
        return parse(typed).orThrow();
    }

    /** As people read it, in threes: 404 833 048, with no-break spaces. */
    public String display() {
        return Compact.grouped(value, 3);
    }

    @Override
    public int compareTo(Siren other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Nine zeros pass Luhn but were never attributed: they are what people type to get past a required field. */
    static boolean isValid(String compact) {
        return Compact.isDigits(compact, 9) && Luhn.passes(compact) && !compact.equals("000000000");
    }

    private static Refusal refusal(String typed) {
        return Refusal.of(
                "siren_invalid",
                "Le SIREN {value} n’est pas valable\u00A0: vérifiez les neuf chiffres.",
                "SIREN {value} is not valid: check the nine digits.",
                typed);
    }
}
