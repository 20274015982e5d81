package eu.socle.erp.france.id;

import java.util.Locale;
import java.util.regex.Pattern;

/** The key of a French RIB: 97 − ((89 × bank + 15 × branch + 3 × account) mod 97), letters of the account as digits. */
final class RibKey {

    /** Bank 5, branch 5, account 11 letters or digits, key 2. */
    private static final Pattern BBAN = Pattern.compile("[0-9]{10}[0-9A-Z]{11}[0-9]{2}");

    private RibKey() {}

    static boolean holds(String bban) {
        return BBAN.matcher(bban).matches()
                && bban.endsWith(of(bban.substring(0, 5), bban.substring(5, 10), bban.substring(10, 21)));
    }

    static String of(String bank, String branch, String account) {
        long sum = 89L * Long.parseLong(bank) + 15L * Long.parseLong(branch) + 3L * Long.parseLong(asDigits(account));
        return String.format(Locale.ROOT, "%02d", 97 - sum % 97);
    }

    /** A to I are 1 to 9, J to R are 1 to 9, S to Z are 2 to 9. */
    private static String asDigits(String account) {
        StringBuilder digits = new StringBuilder(account.length());
        for (char c : account.toCharArray()) {
            digits.append(Character.isDigit(c) ? c : letter(c));
        }
        return digits.toString();
    }

    private static char letter(char c) {
        int rank = c - 'A';
        int digit = c < 'S' ? rank % 9 + 1 : c - 'S' + 2;
        return (char) ('0' + digit);
    }
}
