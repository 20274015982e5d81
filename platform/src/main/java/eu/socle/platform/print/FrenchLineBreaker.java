package eu.socle.platform.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a space, a hyphen inside a word, a soft hyphen or between ideographs. Never at a
 * no-break space, and never after an apostrophe, where the default breaker would cut « l’entreprise ».
 */
final class FrenchLineBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        for (int at = position + 1; at < text.length(); at++) {
            if (mayBreakBefore(at)) {
                position = at;
                return at;
            }
        }
        position = text.length();
        return position;
    }

    private boolean mayBreakBefore(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (after == ' ' || Character.isLowSurrogate(after)) {
            return false;
        }
        if (before == ' ' && sticks(at, after)) {
            return false;
        }
        return switch (before) {
            case ' ', '\u00ad', '\u200b', '\t', '\n' -> true;
            case '-', '/', '_', '@' -> at > 1 && isWord(text.charAt(at - 2)) && Character.isLetter(after);
            default -> Character.isIdeographic(before) && Character.isIdeographic(after);
        };
    }

    /** Signs that stay with their neighbour even when someone typed an ordinary space. */
    private boolean sticks(int at, char after) {
        boolean alone = at + 1 == text.length() || !isWord(text.charAt(at + 1));
        boolean opened = at > 1 && text.charAt(at - 2) == '«';
        return opened || (alone && isHighSign(after));
    }

    private static boolean isHighSign(char c) {
        return switch (c) {
            case '»', ';', ':', '!', '?', '%', '€' -> true;
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
