package eu.socle.erp.tax;

/** Whole numbers in French words, in the traditional spelling of cheques and contracts. */
final class FrenchNumber {

    private static final String[] SMALL = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};

    private FrenchNumber() {}

    /** The number in words; {@code feminine} only changes a final "un". */
    static String words(long number, boolean feminine) {
        String words = masculine(number);
        return feminine && (words.equals("un") || words.endsWith(" un") || words.endsWith("-un")) ? words + "e" : words;
    }

    private static String masculine(long number) {
        if (number >= 1_000_000_000) {
            return large(number, 1_000_000_000, "milliard");
        }
        if (number >= 1_000_000) {
            return large(number, 1_000_000, "million");
        }
        if (number >= 1_000) {
            // mille never varies, and takes away the plural of the number before it
            String thousands = number < 2_000 ? "mille" : belowThousand((int) (number / 1_000), false) + " mille";
            return join(thousands, number % 1_000);
        }
        return belowThousand((int) number, true);
    }

    /** Million and milliard are nouns: they vary, and the number before them keeps its plural. */
    private static String large(long number, long scale, String noun) {
        long count = number / scale;
        return join(masculine(count) + " " + noun + (count > 1 ? "s" : ""), number % scale);
    }

    private static String join(String words, long rest) {
        return rest == 0 ? words : words + " " + masculine(rest);
    }

    /** Vingt and cent take an s when they are multiplied and end the number ({@code last}). */
    private static String belowThousand(int number, boolean last) {
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds == 0) {
            return belowHundred(rest, last);
        }
        String words = hundreds == 1 ? "cent" : SMALL[hundreds] + " cent" + (rest == 0 && last ? "s" : "");
        return rest == 0 ? words : words + " " + belowHundred(rest, last);
    }

    private static String belowHundred(int number, boolean last) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number >= 80) {
            return number == 80 ? "quatre-vingt" + (last ? "s" : "") : "quatre-vingt-" + SMALL[number - 80];
        }
        int tens = Math.min(number / 10, 6);
        int units = number - 10 * tens;
        if (units == 0) {
            return TENS[tens];
        }
        return TENS[tens] + (units == 1 || units == 11 ? " et " : "-") + SMALL[units];
    }
}
