package eu.socle.erp.france.fec;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as files write it: AAAAMMJJ. Two other writings (2026-12-31, 31/12/2026) are understood, with the rule they
 * break.
 *
 * @param value the date, null when it is none
 * @param defect the rule the writing breaks, null when it is right
 */
record FecDate(@Nullable LocalDate value, @Nullable FecRule defect) {

    static FecDate parse(String text) {
        if (text.length() == 8) {
            return read(text, null);
        }
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return read(text.replace("-", ""), FecRule.DATE_FORMAT);
        }
        if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/') {
            return read(text.substring(6) + text.substring(3, 5) + text.substring(0, 2), FecRule.DATE_FORMAT);
        }
        return new FecDate(null, FecRule.DATE_UNREADABLE);
    }

    /** Appends a date as AAAAMMJJ; nothing for no date. */
    static void write(@Nullable LocalDate date, StringBuilder out) {
        if (date == null) {
            return;
        }
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("No year of four digits in " + date);
        }
        int number = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        String digits = Integer.toString(number);
        out.repeat('0', 8 - digits.length()).append(digits);
    }

    private static FecDate read(String digits, @Nullable FecRule defect) {
        if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new FecDate(null, FecRule.DATE_UNREADABLE);
        }
        int number = Integer.parseInt(digits);
        try {
            return new FecDate(LocalDate.of(number / 10_000, number / 100 % 100, number % 100), defect);
        } catch (DateTimeException e) {
            return new FecDate(null, FecRule.DATE_UNREADABLE);
        }
    }
}
