package eu.socle.platform.sheet;

import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells as text that no spreadsheet takes for a formula. */
final class Cells {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Context.PARIS);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private Cells() {}

    static String text(@Nullable Object value, Language language) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> decimal(number, language);
            case Number number -> number.toString();
            case Boolean ticked -> ticked ? "1" : "0";
            case Instant moment -> MOMENT.format(moment);
            default -> harmless(value.toString());
        };
    }

    private static String decimal(BigDecimal number, Language language) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return language == Language.FR ? plain.replace('.', ',') : plain;
    }

    /** An apostrophe goes before what a spreadsheet would compute; blanks before the sign do not hide it. */
    static String harmless(String text) {
        String start = text.stripLeading();
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        boolean formula = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
        return (formula || control) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
