package eu.socle.platform.frappe;

import eu.socle.kernel.NamedDays.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of days in words: {@code last quarter}, {@code this week}, {@code next 7 days}. Weeks start on Monday. */
record Spans(LocalDate today) {

    private static final Pattern WORDS =
            Pattern.compile("(last|this|next) (?:(\\d{1,3}) )?(day|week|month|quarter|year)s?");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}) (day|week|month|quarter|year)s?");

    /** A span of words; {@code last 7 days} ends yesterday, {@code last month} is the one before this one. */
    Days of(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        switch (text) {
            case "today" -> {
                return new Days(today, today);
            }
            case "yesterday" -> {
                return new Days(today.minusDays(1), today.minusDays(1));
            }
            case "tomorrow" -> {
                return new Days(today.plusDays(1), today.plusDays(1));
            }
            default -> {}
        }
        Matcher match = WORDS.matcher(text);
        if (!match.matches()) {
            throw Clause.bad("timespan " + words);
        }
        int count = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        return span(match.group(1), count, match.group(3));
    }

    private Days span(String which, int count, String unit) {
        LocalDate start = unit.equals("day") ? today : start(unit);
        return switch (which) {
            case "this" -> new Days(start, start.plus(period(1, unit)).minusDays(1));
            case "last" -> new Days(start.minus(period(count, unit)), start.minusDays(1));
            default -> {
                LocalDate after = start.plus(period(1, unit));
                yield new Days(after, after.plus(period(count, unit)).minusDays(1));
            }
        };
    }

    private LocalDate start(String unit) {
        return switch (unit) {
            case "week" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> today.withDayOfMonth(1);
            case "quarter" -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            default -> today.withDayOfYear(1);
        };
    }

    /** From an amount of time ago until today, or from today until then: {@code 1 month}. */
    Days around(String amount, boolean before) {
        Matcher match = AMOUNT.matcher(amount.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw Clause.bad((before ? "previous " : "next ") + amount);
        }
        Period period = period(Integer.parseInt(match.group(1)), match.group(2));
        return before ? new Days(today.minus(period), today) : new Days(today, today.plus(period));
    }

    private static Period period(int count, String unit) {
        return switch (unit) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            case "quarter" -> Period.ofMonths(3 * count);
            default -> Period.ofYears(count);
        };
    }
}
