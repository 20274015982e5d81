package eu.socle.e2e;

import java.util.Locale;

/** The language in which a person reads the desk; each name of the desk is given in both. */
enum Tongue {
    FRENCH("fr", "fr-FR"),
    ENGLISH("en", "en-GB");

    private final String code;
    private final String locale;

    Tongue(String code, String locale) {
        this.code = code;
        this.locale = locale;
    }

    String say(String french, String english) {
        return this == FRENCH ? french : english;
    }

    String code() {
        return code;
    }

    String locale() {
        return locale;
    }

    /** An amount given as {@code 1234.50}, as this language writes it. */
    String amount(String plain) {
        String grouped = String.format(Locale.ROOT, "%,.2f", new java.math.BigDecimal(plain));
        return this == ENGLISH ? grouped : grouped.replace(",", "\u202f").replace(".", ",");
    }

    @Override
    public String toString() {
        return code;
    }
}
