package eu.socle.erp.france.id;

import java.util.Optional;

/**
 * The IBAN (ISO 13616): a country, two check digits (modulo 97) and the national account number. In France and
 * Monaco that number carries its own RIB key, checked too: the modulo 97 alone lets a wrong key pass.
 *
 * @param value capitals and digits without spaces
 */
public record Iban(String value) implements Comparable<Iban> {

    public Iban {
        Optional<Refusal> refusal = check(value, value);
        if (refusal.isPresent()) {
            throw new InvalidIdentifier(refusal.get());
        }
    }

    /** Reads an IBAN as typed; spaces and lower case are accepted, and a leading « IBAN ». */
    public static Parsed<Iban> parse(String typed) {
        String compact = Compact.of(typed);
        String bare = compact.startsWith("IBAN") ? compact.substring(4) : compact;
        return check(bare, typed)
                .<Parsed<Iban>>map(Parsed.Refused::new)
                .orElseGet(() -> new Parsed.Valid<>(new Iban(bare)));
    }

    /** Reads an IBAN or throws {@link InvalidIdentifier}. */
    public static Iban of(String typed) {
        return parse(typed).orThrow();
    }

    /** The IBAN of a French account given as a RIB: bank, branch and account; both keys are computed. */
    public static Iban ofRib(String bank, String branch, String account) {
        String bban = bank + branch + account + RibKey.of(bank, branch, account);
        int check = 98 - Mod97.of(bban + "FR00");
        return new Iban("FR" + (check < 10 ? "0" : "") + check + bban);
    }

    /** Two letters, ISO 3166. */
    public String country() {
        return value.substring(0, 2);
    }

    /** As people read it, in fours: FR76 3000 6000 …, with no-break spaces. */
    public String display() {
        return Compact.grouped(value, 4);
    }

    /** For screens and logs that must not show the whole account: FR76…0189. */
    public String masked() {
        return value.substring(0, 4) + "…" + value.substring(value.length() - 4);
    }

    @Override
    public int compareTo(Iban other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<Refusal> check(String compact, String typed) {
        if (!IbanLength.accepts(compact) || Mod97.of(compact.substring(4) + compact.substring(0, 4)) != 1) {
            return Optional.of(invalid(typed));
        }
        // Check digits 00, 01 and 99 satisfy the modulo for some accounts, but the standard computes 02 to 98 only.
        int checkDigits = Integer.parseInt(compact.substring(2, 4));
        if (checkDigits < 2 || checkDigits > 98) {
            return Optional.of(invalid(typed));
        }
        boolean french = compact.startsWith("FR") || compact.startsWith("MC");
        return french && !RibKey.holds(compact.substring(4)) ? Optional.of(wrongRib(typed)) : Optional.empty();
    }

    private static Refusal invalid(String typed) {
        return Refusal.of(
                "iban_invalid",
                "L’IBAN {value} n’est pas valable. Recopiez-le depuis le RIB.",
                "IBAN {value} is not valid. Copy it from the bank details.",
                typed);
    }

    private static Refusal wrongRib(String typed) {
        return Refusal.of(
                "rib_key_invalid",
                "La clé RIB de l’IBAN {value} est fausse. Vérifiez le numéro de compte.",
                "The French key in IBAN {value} is wrong. Check the account number.",
                typed);
    }
}
