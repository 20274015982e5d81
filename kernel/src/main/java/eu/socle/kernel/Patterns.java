package eu.socle.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matching without regard to case and accents, as people expect of a search box. */
public final class Patterns {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Patterns() {}

    /** Lower case without accents: {@code "Épicerie Cœur"} gives {@code "epicerie coeur"}. */
    public static String folded(String text) {
        String decomposed = Normalizer.normalize(spelled(text), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Letters that have no accent to take off but that people type otherwise. */
    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'œ', 'Œ' -> spelled.append("oe");
                case 'æ', 'Æ' -> spelled.append("ae");
                case 'ß', 'ẞ' -> spelled.append("ss");
                case 'ø', 'Ø' -> spelled.append('o');
                case 'ł', 'Ł' -> spelled.append('l');
                case '’' -> spelled.append('\'');
                default -> spelled.append(c);
            }
        }
        return spelled.toString();
    }

    /**
     * Whether a text is like a pattern, in which {@code %} stands for anything. In time proportional to both lengths: a
     * regular expression tries every way to share a text among many {@code %}, which may take for ever.
     */
    public static boolean like(@Nullable Object value, String pattern) {
        if (value == null) {
            return false;
        }
        String text = folded(value instanceof Option option ? option.value() : value.toString());
        String[] literals = folded(pattern).split("%", -1);
        if (literals.length == 1) {
            return text.equals(literals[0]);
        }
        String last = literals[literals.length - 1];
        int end = text.length() - last.length();
        if (!text.startsWith(literals[0]) || !text.endsWith(last) || end < literals[0].length()) {
            return false;
        }
        int at = literals[0].length();
        for (int i = 1; i < literals.length - 1; i++) {
            int found = text.indexOf(literals[i], at);
            if (found < 0 || found + literals[i].length() > end) {
                return false;
            }
            at = found + literals[i].length();
        }
        return true;
    }
}
