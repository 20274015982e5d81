package eu.socle.erp.tax;

/** Whole numbers in English words, as written in Britain and Ireland: "one hundred and one". */
final class EnglishNumber {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private EnglishNumber() {}

    static String words(long number) {
        if (number >= 1_000_000_000) {
            return large(number, 1_000_000_000, "billion");
        }
        if (number >= 1_000_000) {
            return large(number, 1_000_000, "million");
        }
        if (number >= 1_000) {
            return large(number, 1_000, "thousand");
        }
        return belowThousand((int) number);
    }

    private static String large(long number, long scale, String noun) {
        String words = words(number / scale) + " " + noun;
        long rest = number % scale;
        if (rest == 0) {
            return words;
        }
        return words + (rest < 100 ? " and " : " ") + words(rest);
    }

    private static String belowThousand(int number) {
        if (number < 100) {
            return belowHundred(number);
        }
        String words = SMALL[number / 100] + " hundred";
        return number % 100 == 0 ? words : words + " and " + belowHundred(number % 100);
    }

    private static String belowHundred(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
}
