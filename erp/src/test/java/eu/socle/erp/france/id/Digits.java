package eu.socle.erp.france.id;

/** Makes valid numbers and spoils them. */
final class Digits {

    private Digits() {}

    /** Adds the Luhn digit by trying all ten. */
    static String completed(String body) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Luhn.passes(body + digit)) {
                return body + digit;
            }
        }
        throw new AssertionError("Luhn always has a digit");
    }

    /** Another digit at one place. */
    static String changed(String number, int position, int shift) {
        char other = (char) ('0' + (number.charAt(position) - '0' + shift) % 10);
        return number.substring(0, position) + other + number.substring(position + 1);
    }
}
