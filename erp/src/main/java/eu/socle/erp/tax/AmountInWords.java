package eu.socle.erp.tax;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount of money in words, for {@code in_words}, cheques and receipts. */
public final class AmountInWords {

    /** Above this, words no longer help anyone; the amount is written in figures. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private AmountInWords() {}

    /** « deux cent un euros et douze centimes ». */
    public static String french(BigDecimal amount, String currency, int decimals) {
        Split split = Split.of(amount, decimals);
        if (split == null) {
            return Round.to(amount, decimals).toPlainString().replace('.', ',') + "\u00a0" + currency;
        }
        CurrencyWords words = CurrencyWords.french(currency);
        String cents = split.cents == 0
                ? ""
                : FrenchNumber.words(split.cents, false) + " " + (split.cents < 2 ? words.cent() : words.cents());
        String sign = split.negative ? "moins " : "";
        if (split.units == 0 && split.cents != 0) {
            return sign + cents;
        }
        String unit = split.units < 2 ? words.one() : words.many();
        String units = FrenchNumber.words(split.units, words.feminine()) + link(split.units, unit) + unit;
        return sign + units + (cents.isEmpty() ? "" : " et " + cents);
    }

    /** "two hundred and one euros and twelve cents". */
    public static String english(BigDecimal amount, String currency, int decimals) {
        Split split = Split.of(amount, decimals);
        if (split == null) {
            return currency + " " + Round.to(amount, decimals).toPlainString();
        }
        CurrencyWords words = CurrencyWords.english(currency);
        String cents = split.cents == 0
                ? ""
                : EnglishNumber.words(split.cents) + " " + (split.cents == 1 ? words.cent() : words.cents());
        String sign = split.negative ? "minus " : "";
        if (split.units == 0 && split.cents != 0) {
            return sign + cents;
        }
        String units = EnglishNumber.words(split.units) + " " + (split.units == 1 ? words.one() : words.many());
        return sign + units + (cents.isEmpty() ? "" : " and " + cents);
    }

    /** Round millions are followed by "de": un million d’euros, deux millions de dollars. */
    private static String link(long units, String unit) {
        if (units == 0 || units % 1_000_000 != 0) {
            return " ";
        }
        return "aeiouyAEIOUYéÉ".indexOf(unit.charAt(0)) >= 0 && !unit.startsWith("y") ? " d’" : " de ";
    }

    private record Split(boolean negative, long units, long cents) {

        static @Nullable Split of(BigDecimal amount, int decimals) {
            BigDecimal absolute = Round.to(amount, decimals).abs();
            if (absolute.compareTo(LIMIT) >= 0) {
                return null;
            }
            long units = absolute.longValue();
            long cents = absolute.subtract(BigDecimal.valueOf(units))
                    .movePointRight(decimals)
                    .longValueExact();
            return new Split(amount.signum() < 0 && absolute.signum() != 0, units, cents);
        }
    }
}
