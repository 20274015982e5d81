package eu.socle.erp.france.fec;

/** The text of a FEC field: what would break the file (TAB, |, line ends, other controls) becomes a space. */
public final class FecText {

    /** Longer texts are cut, so that a line of eleven texts stays far below {@link FecReader#LINE_LIMIT_BYTES}. */
    static final int LENGTH_LIMIT = 1_000;

    private FecText() {}

    /** The text as it will stand in the file and be read again: on one line, trimmed, at most 1 000 characters. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LENGTH_LIMIT));
        text.codePoints().forEach(c -> {
            if (kept.length() + Character.charCount(c) <= LENGTH_LIMIT) {
                kept.appendCodePoint(isForbidden(c) ? ' ' : c);
            }
        });
        return kept.toString().strip();
    }

    private static boolean isClean(String text) {
        return text.length() <= LENGTH_LIMIT
                && text.codePoints().noneMatch(FecText::isForbidden)
                && text.strip().length() == text.length();
    }

    /** Half a surrogate pair has no UTF-8 form; the line and paragraph separators end a line for some readers. */
    private static boolean isForbidden(int c) {
        return c == '|'
                || Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
