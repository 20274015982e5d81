package eu.socle.erp.france.id;

/** The remainder by 97 of a long number where letters count A = 10 to Z = 35 (ISO 7064). */
final class Mod97 {

    private Mod97() {}

    static int of(String capitalsAndDigits) {
        int remainder = 0;
        for (int i = 0; i < capitalsAndDigits.length(); i++) {
            int value = Character.digit(capitalsAndDigits.charAt(i), 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder;
    }
}
