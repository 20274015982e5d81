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
        String decomposed = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean like(@Nullable Object value, String pattern) {
        if (value == null) {
            return false;
        }
        StringBuilder regex = new StringBuilder();
        for (String literal : folded(pattern).split("%", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(folded(value.toString())).matches();
    }
}
