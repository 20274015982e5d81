package eu.socle.platform.frappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.kernel.NamedDays.Days;
import eu.socle.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of days in words, seen from Wednesday 18 November 2026. */
class SpansTest {

    private final Spans spans = new Spans(LocalDate.of(2026, 11, 18));

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-18, 2026-11-18",
        "yesterday, 2026-11-17, 2026-11-17",
        "tomorrow, 2026-11-19, 2026-11-19",
        "this week, 2026-11-16, 2026-11-22",
        "last week, 2026-11-09, 2026-11-15",
        "next week, 2026-11-23, 2026-11-29",
        "this month, 2026-11-01, 2026-11-30",
        "last month, 2026-10-01, 2026-10-31",
        "this quarter, 2026-10-01, 2026-12-31",
        "last quarter, 2026-07-01, 2026-09-30",
        "next quarter, 2027-01-01, 2027-03-31",
        "last 6 months, 2026-05-01, 2026-10-31",
        "this year, 2026-01-01, 2026-12-31",
        "last year, 2025-01-01, 2025-12-31",
        "last 7 days, 2026-11-11, 2026-11-17",
        "next 14 days, 2026-11-19, 2026-12-02",
    })
    void words_give_days(String words, LocalDate first, LocalDate last) {
        assertThat(spans.of(words)).isEqualTo(new Days(first, last));
    }

    @Test
    void amounts_of_time_end_or_start_today() {
        assertThat(spans.around("1 month", true))
                .isEqualTo(new Days(LocalDate.of(2026, 10, 18), LocalDate.of(2026, 11, 18)));
        assertThat(spans.around("6 months", false))
                .isEqualTo(new Days(LocalDate.of(2026, 11, 18), LocalDate.of(2027, 5, 18)));
    }

    @Test
    void other_words_are_refused() {
        assertThatThrownBy(() -> spans.of("last fortnight")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> spans.around("soon", true)).isInstanceOf(Refused.class);
    }
}
