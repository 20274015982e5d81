package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values inside a sentence, as each language writes them. */
final class Shown {

    /** Two dates between which something lies. */
    record Span(LocalDate from, LocalDate to) {}

    private static final int ECHO_LIMIT = 60;
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    private Shown() {}

    static String fr(Object value) {
        return switch (value) {
            case LocalDate date -> FRENCH_DAY.format(date);
            case Span span -> fr(span.from) + "\u00A0–\u00A0" + fr(span.to);
            case BigDecimal amount ->
                english(amount).replace(',', '\u202F').replace('.', ',').replace('-', '−');
            default -> line(value.toString());
        };
    }

    static String en(Object value) {
        return switch (value) {
            case Span span -> span.from + " – " + span.to;
            case BigDecimal amount -> english(amount);
            default -> line(value.toString());
        };
    }

    private static String english(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(2, amount.scale()) + "f", amount);
    }

    /** On one line, short, and free of anything a terminal or a page could take for more than text. */
    private static String line(String found) {
        String line = found.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= ECHO_LIMIT ? line : line.substring(0, ECHO_LIMIT) + "…";
    }
}
