package eu.socle.app.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The signs of printed French: curly apostrophe, narrow no-break space before {@code ; ! ? %}, no-break space before a
 * colon, a currency and inside « ». Only what can be judged without understanding the sentence is judged.
 */
final class FrenchTypography {

    private static final String NO_BREAK = "\u00a0";
    private static final String NARROW = "\u202f";

    private record Rule(Pattern wrong, String sentence) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Pattern.compile("(?iu)(?<![\\p{L}'])(?:l|d|n|s|c|j|m|t|qu|jusqu|lorsqu|puisqu|aujourd)'\\p{L}"),
                    "apostrophe ’ (U+2019)"),
            new Rule(Pattern.compile("(?<=[\\p{L}\\p{N}»)*]) ?[;!?](?=\\s|$)"), "U+202F before ; ! ?"),
            new Rule(Pattern.compile("(?<=[\\p{L}\\p{N}»)*])[ " + NARROW + "]?:(?=\\s|$)"), "U+00A0 before :"),
            new Rule(Pattern.compile("«(?!" + NO_BREAK + ")|(?<!" + NO_BREAK + ")»"), "U+00A0 inside « »"),
            new Rule(Pattern.compile("(?<=\\p{N})[ " + NO_BREAK + "]?%(?=\\s|[.,;)]|$)"), "U+202F before %"),
            new Rule(Pattern.compile("(?<=\\p{N})[ " + NARROW + "]?€"), "U+00A0 before €"),
            new Rule(Pattern.compile("(?<=\\p{L})\\.\\.\\."), "the one character …"));

    private static final Pattern FRENCH = Pattern.compile(
            "[àâçéèêëîïôœùûÀÂÇÉÈÊËÎÏÔŒÙÛ«»’]|(?iu)(?<!\\p{L})(?:le|les|des|une|dans|pour|avec|est|cette)(?!\\p{L})");

    private FrenchTypography() {}

    /** Whether a text is surely French: an accent of ours, or a word that English does not have. */
    static boolean isFrench(String text) {
        return FRENCH.matcher(text).find();
    }

    /** What is wrong in a French text, each with the piece it was seen in. */
    static List<String> faults(String text) {
        List<String> found = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.wrong().matcher(text).results().forEach(match -> {
                String piece =
                        text.substring(Math.max(0, match.start() - 12), Math.min(text.length(), match.end() + 6));
                found.add(rule.sentence() + " in “" + piece.replace('\n', ' ') + "”");
            });
        }
        return found;
    }
}
