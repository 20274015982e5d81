package eu.socle.erp.france.id;

/** The Luhn check: catches every single wrong digit and most swaps of two neighbours. */
final class Luhn {

    private Luhn() {}

    /** Whether the digits pass; the caller has checked that they are digits. */
    static boolean passes(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
