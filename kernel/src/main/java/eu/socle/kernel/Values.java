package eu.socle.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads values from the outside (JSON, forms, CSV) for a kind of field. What does not fit is refused in a sentence. */
public final class Values {

    /** Amounts are kept with three decimals, so that every currency fits; unit prices and quantities with six. */
    public static final int MONEY_SCALE = 3;

    public static final int PRICE_SCALE = 6;
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    /** Beyond this, rounding alone would take longer than anyone waits. */
    private static final int MAX_SCALE = 60;

    /** Longest number that is read, in characters. */
    private static final int MAX_NUMBER = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private Values() {}

    /**
     * The value for a field, from a text, number, boolean or null.
     *
     * @throws Refused naming the field when the value does not fit
     */
    public static @Nullable Object parse(Field<?, ?> field, @Nullable Object raw) {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (field.kind()) {
            case Kind.Text(int max) -> text(field, raw, max, false);
            case Kind.LongText(int max) -> text(field, raw, max, true);
            case Kind.Json _ -> text(field, raw, 100_000, true);
            case Kind.Secret _ -> text(field, raw, 1_000, false);
            case Kind.Attach _ -> text(field, raw, 1_000, false);
            case Kind.LinkTo _, Kind.DynamicLink _ -> text(field, raw, 140, false);
            case Kind.Whole _ -> whole(field, raw);
            case Kind.Decimal(int scale) -> number(field, raw, scale);
            case Kind.Price _, Kind.Percent _ -> number(field, raw, PRICE_SCALE);
            case Kind.Money _ -> number(field, raw, MONEY_SCALE);
            case Kind.Check _ -> tick(field, raw);
            case Kind.Date _ -> date(field, raw);
            case Kind.DateTime _ -> dateTime(field, raw);
            case Kind.Time _ -> time(field, raw);
            case Kind.Choice(var options) -> choice(field, raw, options);
            case Kind.RowsOf _ -> throw refusal("invalid_rows", field).asRefused();
        };
    }

    private static Refusal refusal(String code, Field<?, ?> field) {
        return Refusal.of(code).with("field", field.label()).on(field);
    }

    private static String text(Field<?, ?> field, Object raw, int max, boolean lines) {
        if (!(raw instanceof String || raw instanceof Number || raw instanceof Boolean)) {
            throw refusal("invalid_text", field).asRefused();
        }
        String text = lines ? raw.toString() : raw.toString().strip();
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw refusal("too_long", field)
                    .with("max", Integer.toString(max))
                    .with("count", Integer.toString(length))
                    .asRefused();
        }
        if (!text.codePoints().allMatch(c -> isWritten(c, lines))) {
            throw refusal("invalid_text_character", field).asRefused();
        }
        return text;
    }

    /** Neither a control character nor half of a character, which no database can hold. */
    private static boolean isWritten(int c, boolean lines) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && c != 0x7f && !half || lines && (c == '\n' || c == '\r' || c == '\t');
    }

    private static Integer whole(Field<?, ?> field, Object raw) {
        try {
            return new BigDecimal(bounded(raw.toString().strip())).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw refusal("invalid_whole", field).asRefused();
        }
    }

    private static BigDecimal number(Field<?, ?> field, Object raw, int scale) {
        if (!(raw instanceof Number || raw instanceof String)) {
            throw refusal("invalid_number", field).asRefused();
        }
        try {
            BigDecimal number = new BigDecimal(plain(raw.toString()));
            if (Math.abs((long) number.scale()) > MAX_SCALE
                    || number.precision() - (long) number.scale() > 16
                    || number.abs().compareTo(LIMIT) >= 0) {
                throw refusal("number_too_large", field).asRefused();
            }
            return number.setScale(scale, RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw refusal("invalid_number", field).asRefused();
        }
    }

    /** Taking a number of a million digits apart would keep a processor busy for minutes. */
    private static String bounded(String text) {
        if (text.length() > MAX_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return text;
    }

    /** Accepts the French way of writing numbers as well: {@code 1 234,56}. */
    private static String plain(String text) {
        String compact = bounded(text).replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
        return compact.contains(".") ? compact : compact.replace(',', '.');
    }

    private static Boolean tick(Field<?, ?> field, Object raw) {
        return switch (raw.toString()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw refusal("invalid_check", field).asRefused();
        };
    }

    private static LocalDate date(Field<?, ?> field, Object raw) {
        String text = raw.toString().strip();
        try {
            LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                throw refusal("date_out_of_range", field).asRefused();
            }
            return date;
        } catch (DateTimeException e) {
            throw refusal("invalid_date", field).asRefused();
        }
    }

    private static Instant dateTime(Field<?, ?> field, Object raw) {
        String text = raw.toString().strip().replace(' ', 'T');
        try {
            Instant moment = text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(zone()).toInstant();
            LocalDate day = LocalDate.ofInstant(moment, zone());
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw refusal("date_out_of_range", field).asRefused();
            }
            return moment;
        } catch (DateTimeException e) {
            throw refusal("invalid_date", field).asRefused();
        }
    }

    private static ZoneId zone() {
        return Context.PARIS;
    }

    private static LocalTime time(Field<?, ?> field, Object raw) {
        try {
            return LocalTime.parse(raw.toString().strip());
        } catch (DateTimeException e) {
            throw refusal("invalid_value", field)
                    .with("value", raw.toString())
                    .with("allowed", "14:30")
                    .asRefused();
        }
    }

    private static Option choice(Field<?, ?> field, Object raw, List<? extends Option> options) {
        for (Option option : options) {
            if (option.value().equals(raw.toString())) {
                return option;
            }
        }
        throw refusal("invalid_value", field)
                .with("value", shortened(raw.toString()))
                .with("allowed", options.stream().map(Option::value).collect(Collectors.joining(", ")))
                .asRefused();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
