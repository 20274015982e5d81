package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from outside: what people and programs write is read generously, what does not fit is refused by name. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56          | 1234.56",
                "1\u202f234,56     | 1234.56",
                "1\u00a0234,56     | 1234.56",
                "1234.56           | 1234.56",
                "\u221212,5        | -12.5",
                "-0,1              | -0.1",
                "1e3               | 1000",
                "12,3456789        | 12.345679",
                "  7 | 7",
            })
    void numbers_are_read_in_french_and_in_english(String raw, BigDecimal expected) {
        assertThat((BigDecimal) Values.parse(Loaf.PRICE, raw)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "1,2,3", "1.2.3", "12 €", "--1", "NaN", "Infinity", "0x10", "1/2"})
    void what_is_not_a_number_is_refused(String raw) {
        assertThat(Told.by(() -> Values.parse(Loaf.PRICE, raw))).containsExactly("invalid_number price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "-1000000000000000", "1e2147483647", "9e999999999"})
    void numbers_beyond_fifteen_digits_are_refused_at_once(String raw) {
        assertThat(Told.by(() -> Values.parse(Loaf.WEIGHT, raw))).containsExactly("number_too_large weight");
    }

    @Test
    void a_number_may_not_be_a_list_nor_a_box() {
        assertThat(Told.by(() -> Values.parse(Loaf.DEPOSIT, List.of("1")))).containsExactly("invalid_number deposit");
        assertThat(Told.by(() -> Values.parse(Loaf.DEPOSIT, true))).containsExactly("invalid_number deposit");
        assertThat(Told.by(() -> Values.parse(Loaf.DEPOSIT, "1".repeat(41)))).containsExactly("invalid_number deposit");
    }

    @Test
    void amounts_keep_three_decimals_and_half_rounds_away_from_zero() {
        assertThat(Values.parse(Loaf.DEPOSIT, "1.0005")).isEqualTo(new BigDecimal("1.001"));
        assertThat(Values.parse(Loaf.DEPOSIT, "-1.0005")).isEqualTo(new BigDecimal("-1.001"));
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "12.0,12", "2147483647,2147483647"})
    void whole_numbers(String raw, int expected) {
        assertThat(Values.parse(Loaf.COUNT, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "2147483648", "douze", "true", "1e999999999"})
    void what_is_not_whole_is_refused(String raw) {
        assertThat(Told.by(() -> Values.parse(Loaf.COUNT, raw))).containsExactly("invalid_whole count");
    }

    @Test
    void boxes_are_ticked_by_true_and_one() {
        assertThat(Values.parse(Loaf.FRESH, true)).isEqualTo(true);
        assertThat(Values.parse(Loaf.FRESH, 1)).isEqualTo(true);
        assertThat(Values.parse(Loaf.FRESH, "0")).isEqualTo(false);
        assertThat(Told.by(() -> Values.parse(Loaf.FRESH, "oui"))).containsExactly("invalid_check fresh");
    }

    @Test
    void dates_are_iso_and_may_come_with_a_time() {
        assertThat(Values.parse(Loaf.BAKED_ON, "2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Values.parse(Loaf.BAKED_ON, "2026-02-28 00:00:00")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Values.parse(Loaf.BAKED_ON, "1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31,date_out_of_range",
        "0026-01-01,date_out_of_range",
        "2200-01-01,date_out_of_range",
        "2026-02-29,invalid_date",
        "31/12/2026,invalid_date",
        "hier,invalid_date",
        "2026-13-01,invalid_date"
    })
    void dates_that_cannot_be_are_refused(String raw, String code) {
        assertThat(Told.by(() -> Values.parse(Loaf.BAKED_ON, raw))).containsExactly(code + " baked_on");
    }

    @Test
    void moments_are_those_of_paris_unless_told() {
        assertThat(Values.parse(Loaf.SOLD_AT, "2026-07-01 10:00:00")).isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(Values.parse(Loaf.SOLD_AT, "2026-12-01T10:00:00")).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(Values.parse(Loaf.SOLD_AT, "2026-07-01T08:00:00Z")).isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(Told.by(() -> Values.parse(Loaf.SOLD_AT, "midi"))).containsExactly("invalid_date sold_at");
        assertThat(Told.by(() -> Values.parse(Loaf.SOLD_AT, "9999-12-31T23:59:59Z")))
                .containsExactly("date_out_of_range sold_at");
        assertThat(Told.by(() -> Values.parse(Loaf.SOLD_AT, "1899-12-30T23:59:59Z")))
                .containsExactly("date_out_of_range sold_at");
    }

    @Test
    void times_of_the_day() {
        assertThat(Values.parse(Loaf.READY_AT, "06:30")).isEqualTo(LocalTime.of(6, 30));
        assertThat(Told.by(() -> Values.parse(Loaf.READY_AT, "25:00"))).containsExactly("invalid_value ready_at");
    }

    @Test
    void a_choice_is_one_of_its_values() {
        assertThat(Values.parse(Loaf.SHAPE, "Round")).isEqualTo(Loaf.Shape.ROUND);
        assertThat(Told.by(() -> Values.parse(Loaf.SHAPE, "round"))).containsExactly("invalid_value shape");
        assertThat(Told.by(() -> Values.parse(Loaf.SHAPE, "x".repeat(10_000)))).containsExactly("invalid_value shape");
    }

    @Test
    void texts_are_stripped_and_measured_in_characters_that_people_see() {
        assertThat(Values.parse(Loaf.TITLE, "  Seigle \u00e0 la coupe ")).isEqualTo("Seigle \u00e0 la coupe");
        assertThat(Values.parse(Loaf.TITLE, "\ud83e\udd50".repeat(20))).isEqualTo("\ud83e\udd50".repeat(20));
        assertThat(Told.by(() -> Values.parse(Loaf.TITLE, "\ud83e\udd50".repeat(21))))
                .containsExactly("too_long title");
        assertThat(Values.parse(Loaf.TITLE, 12)).isEqualTo("12");
        assertThat(Told.by(() -> Values.parse(Loaf.TITLE, Map.of()))).containsExactly("invalid_text title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\nb", "a\tb"})
    void control_characters_do_not_enter_a_line_of_text(String raw) {
        assertThat(Told.by(() -> Values.parse(Loaf.TITLE, raw))).containsExactly("invalid_text_character title");
    }

    @Test
    void long_texts_have_lines_and_nothing_else_that_is_hidden() {
        assertThat(Values.parse(Loaf.NOTE, "a\r\n\tb ")).isEqualTo("a\r\n\tb ");
        assertThat(Told.by(() -> Values.parse(Loaf.NOTE, "a\u0000b"))).containsExactly("invalid_text_character note");
        assertThat(Told.by(() -> Values.parse(Loaf.NOTE, "x".repeat(100_001)))).containsExactly("too_long note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void blank_is_empty_for_every_kind(String raw) {
        for (Field<Loaf, ?> field : Loaf.TYPE.fields()) {
            assertThat(Values.parse(field, raw)).as(field.toString()).isNull();
            assertThat(Values.parse(field, null)).as(field.toString()).isNull();
        }
    }

    @Test
    void half_a_character_is_no_text() {
        assertThat(Told.by(() -> Values.parse(Loaf.TITLE, "a\ud83eb"))).containsExactly("invalid_text_character title");
    }
}
