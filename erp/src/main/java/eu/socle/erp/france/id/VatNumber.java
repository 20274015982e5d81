package eu.socle.erp.france.id;

import java.util.Locale;
import java.util.Optional;

/**
 * The intra-Community VAT number: two letters of the member state (EL for Greece, XI for Northern Ireland) and what
 * that state attributes. A French one is a key of two characters and the SIREN; only numeric keys can be computed.
 *
 * @param value the country and the number without spaces, for example FR83404833048
 */
public record VatNumber(String value) implements Comparable<VatNumber> {

    public VatNumber {
        if (!isValid(value)) {
            throw new InvalidIdentifier(refusal(value));
        }
    }

    /** Reads a VAT number as typed; spaces, dots and hyphens are accepted. */
    public static Parsed<VatNumber> parse(String typed) {
        String compact = Compact.of(typed);
        return isValid(compact) ? new Parsed.Valid<>(new VatNumber(compact)) : new Parsed.Refused<>(refusal(typed));
    }

    /** Reads a VAT number or throws {@link InvalidIdentifier}. */
    public static VatNumber of(String typed) {
        return parse(typed).orThrow();
    }

    /** The VAT number that a French company has by construction. */
    public static VatNumber of(Siren siren) {
        return new VatNumber("FR" + key(siren.value()) + siren.value());
    }

    /** Two letters, as VIES writes them. */
    public String country() {
        return value.substring(0, 2);
    }

    /** What follows the two letters. */
    public String number() {
        return value.substring(2);
    }

    /** The SIREN inside a French number; none for other countries, nor for Monaco, whose numbers carry no SIREN. */
    public Optional<Siren> siren() {
        String tail = value.substring(Math.min(4, value.length()));
        return country().equals("FR") && Siren.isValid(tail) ? Optional.of(new Siren(tail)) : Optional.empty();
    }

    /** As people read it: FR 83 404 833 048, with no-break spaces; other countries in two groups. */
    public String display() {
        return country().equals("FR") ? Compact.grouped(value, 2, 2, 3) : Compact.grouped(value, 2, value.length());
    }

    @Override
    public int compareTo(VatNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String compact) {
        if (compact.length() < 4) {
            return false;
        }
        String country = compact.substring(0, 2);
        String number = compact.substring(2);
        return VatFormat.accepts(country, number) && (!country.equals("FR") || frenchKeyHolds(number));
    }

    /** Keys with a letter go to some foreign registrants and follow no published formula: accepted as they are. */
    private static boolean frenchKeyHolds(String number) {
        String key = number.substring(0, 2);
        return !Compact.isDigits(key, 2) || key.equals(key(number.substring(2)));
    }

    private static String key(String siren) {
        return String.format(Locale.ROOT, "%02d", (12 + 3 * (Integer.parseInt(siren) % 97)) % 97);
    }

    private static Refusal refusal(String typed) {
        return Refusal.of(
                "vat_number_invalid",
                "Le numéro de TVA {value} n’est pas valable. Vérifiez la clé et le pays.",
                "VAT number {value} is not valid. Check the key and country.",
                typed);
    }
}
