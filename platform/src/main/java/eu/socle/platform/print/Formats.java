package eu.socle.platform.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers, amounts, dates and identifiers as people read them, in French or in English. Nothing depends on the locale
 * data of the Java runtime, so a document printed again years later is the same document.
 */
public final class Formats {

    private static final char THIN_SPACE = '\u202f';
    private static final char HARD_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final Formats FRENCH = new Formats(true);
    private static final Formats ENGLISH = new Formats(false);

    private final boolean french;

    private Formats(boolean french) {
        this.french = french;
    }

    /** The formats of "en"; French for anything else, the language of the law. */
    public static Formats of(String language) {
        return "en".equals(language) ? ENGLISH : FRENCH;
    }

    /** An amount with its currency: {@code 1 234,56 €}, {@code €1,234.56}. Decimals are those of the currency. */
    public String money(BigDecimal amount, String currency) {
        String number = fixed(amount.abs(), decimals(currency));
        String sign = amount.signum() < 0 ? String.valueOf(MINUS) : "";
        String symbol = symbol(currency);
        if (french) {
            return sign + number + HARD_SPACE + symbol;
        }
        return sign + symbol + (symbol.length() > 1 ? HARD_SPACE : "") + number;
    }

    /** An amount in a column that says its currency once: {@code 1 234,56}. */
    public String amount(BigDecimal amount, String currency) {
        return signed(amount, fixed(amount.abs(), decimals(currency)));
    }

    /** A quantity without useless decimals: {@code 12}, {@code 2,5}. */
    public String quantity(BigDecimal quantity) {
        return signed(quantity, significant(quantity.abs(), 0));
    }

    /** A unit price: at least two decimals, then those that count, up to six. */
    public String price(BigDecimal price) {
        return signed(price, significant(price.abs().setScale(6, RoundingMode.HALF_UP), 2));
    }

    /** A percentage given in points: {@code 5,5 %}, {@code 5.5%}. */
    public String percent(BigDecimal points) {
        return signed(points, significant(points.abs(), 0)) + (french ? THIN_SPACE + "%" : "%");
    }

    /** A date in a table: {@code 31/12/2026}, {@code 31 Dec 2026}. */
    public String date(LocalDate date) {
        return french
                ? date.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT))
                : date.getDayOfMonth() + " " + Months.english(date).substring(0, 3) + " " + date.getYear();
    }

    /** A date in a sentence: « 1er janvier 2027 », “1 January 2027”. Day and month never part. */
    public String longDate(LocalDate date) {
        int day = date.getDayOfMonth();
        String first = french && day == 1 ? "1er" : String.valueOf(day);
        String month = french ? Months.french(date) : Months.english(date);
        return first + HARD_SPACE + month + " " + date.getYear();
    }

    /** An IBAN by groups of four. */
    public static String iban(String iban) {
        return grouped(iban, 4);
    }

    /** A SIREN by groups of three. */
    public static String siren(String siren) {
        return grouped(siren, 3);
    }

    /** A SIRET: the SIREN by threes, then the five digits of the establishment. */
    public static String siret(String siret) {
        String plain = siret.replace(" ", "");
        return plain.length() == 14 ? siren(plain.substring(0, 9)) + HARD_SPACE + plain.substring(9) : siret;
    }

    /** A VAT number; a French one as {@code FR 83 404 833 048}. */
    public static String vatNumber(String number) {
        String plain = number.replace(" ", "");
        if (plain.length() == 13 && plain.startsWith("FR")) {
            return "FR" + HARD_SPACE + plain.substring(2, 4) + HARD_SPACE + siren(plain.substring(4));
        }
        return number;
    }

    private static String grouped(String text, int size) {
        String plain = text.replace(" ", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (i > 0 && i % size == 0) {
                out.append(HARD_SPACE);
            }
            out.append(plain.charAt(i));
        }
        return out.toString();
    }

    private static int decimals(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency;
        };
    }

    private static String signed(BigDecimal value, String digits) {
        return value.signum() < 0 ? MINUS + digits : digits;
    }

    private String significant(BigDecimal value, int minimum) {
        return fixed(value, Math.max(value.stripTrailingZeros().scale(), minimum));
    }

    private String fixed(BigDecimal value, int scale) {
        String plain = value.setScale(scale, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(french ? THIN_SPACE : ',');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(french ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    /** Names of months, fixed for the same reason as everything else here. */
    private static final class Months {
        private static final String[] FR = {
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre"
        };
        private static final String[] EN = {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        };

        static String french(LocalDate date) {
            return FR[date.getMonthValue() - 1];
        }

        static String english(LocalDate date) {
            return EN[date.getMonthValue() - 1];
        }
    }
}
