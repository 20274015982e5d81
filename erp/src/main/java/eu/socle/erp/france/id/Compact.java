package eu.socle.erp.france.id;

import java.util.Locale;
import java.util.StringJoiner;

/** What people type around a number (spaces, dots, hyphens, lower case) taken away, and put back for reading. */
final class Compact {

    /** No identifier is longer; a longer text is never scanned. */
    private static final int LIMIT = 64;

    private static final String NO_BREAK_SPACE = "\u00A0";

    private Compact() {}

    /** Letters and digits in capitals; an over-long text gives the empty string, which nothing accepts. */
    static String of(String typed) {
        if (typed.length() > LIMIT) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.chars().filter(c -> !isDecoration((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Groups separated by no-break spaces, so that a number is never cut at the end of a line. */
    static String grouped(String compact, int... sizes) {
        StringJoiner groups = new StringJoiner(NO_BREAK_SPACE);
        int from = 0;
        for (int i = 0; from < compact.length(); i++) {
            int to = Math.min(compact.length(), from + sizes[Math.min(i, sizes.length - 1)]);
            groups.add(compact.substring(from, to));
            from = to;
        }
        return groups.toString();
    }

    /** The text on one line without control characters, at most {@code limit} characters. */
    static String visible(String text, int limit) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() <= limit ? line : line.substring(0, limit) + "…";
    }

    private static boolean isDecoration(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '.'
                || c == '-'
                || c == '\u200B'
                || c == '\uFEFF';
    }
}
