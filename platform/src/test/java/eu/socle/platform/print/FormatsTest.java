package eu.socle.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Formats FR = Formats.of("fr");
    private static final Formats EN = Formats.of("en");

    @Test
    void moneyIsWrittenAsEachLanguageWritesIt() {
        assertThat(FR.money(new BigDecimal("1234567.5"), "EUR")).isEqualTo("1\u202f234\u202f567,50\u00a0€");
        assertThat(EN.money(new BigDecimal("1234567.5"), "EUR")).isEqualTo("€1,234,567.50");
        assertThat(FR.money(new BigDecimal("-12.4"), "EUR")).isEqualTo("\u221212,40\u00a0€");
        assertThat(EN.money(new BigDecimal("10950"), "USD")).isEqualTo("USD\u00a010,950.00");
        assertThat(FR.money(new BigDecimal("1500"), "JPY")).isEqualTo("1\u202f500\u00a0JPY");
        assertThat(FR.amount(BigDecimal.ZERO, "EUR")).isEqualTo("0,00");
    }

    @Test
    void quantitiesAndPricesKeepTheDecimalsThatCount() {
        assertThat(FR.quantity(new BigDecimal("12.000"))).isEqualTo("12");
        assertThat(FR.quantity(new BigDecimal("2.50"))).isEqualTo("2,5");
        assertThat(FR.quantity(new BigDecimal("1E+3"))).isEqualTo("1\u202f000");
        assertThat(FR.price(new BigDecimal("3.4"))).isEqualTo("3,40");
        assertThat(FR.price(new BigDecimal("0.123456"))).isEqualTo("0,123456");
        assertThat(FR.percent(new BigDecimal("5.50"))).isEqualTo("5,5\u202f%");
        assertThat(EN.percent(new BigDecimal("20"))).isEqualTo("20%");
    }

    @Test
    void datesAreShortInTablesAndLongInSentences() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(FR.date(day)).isEqualTo("01/01/2027");
        assertThat(EN.date(day)).isEqualTo("1 Jan 2027");
        assertThat(FR.longDate(day)).isEqualTo("1er\u00a0janvier 2027");
        assertThat(EN.longDate(LocalDate.of(2026, 8, 15))).isEqualTo("15\u00a0August 2026");
    }

    @Test
    void identifiersAreGroupedAsPeopleDictateThem() {
        assertThat(Formats.siren("404833048")).isEqualTo("404\u00a0833\u00a0048");
        assertThat(Formats.siret("40483304800022")).isEqualTo("404\u00a0833\u00a0048\u00a000022");
        assertThat(Formats.vatNumber("FR83404833048")).isEqualTo("FR\u00a083\u00a0404\u00a0833\u00a0048");
        assertThat(Formats.vatNumber("DE136695976")).isEqualTo("DE136695976");
        assertThat(Formats.iban("FR7630006000011234567890189"))
                .isEqualTo("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
    }

    @Property
    void anAmountCanBeReadBack(@ForAll @BigRange(min = "-9999999999", max = "9999999999") @Scale(2) BigDecimal amount) {
        String text = FR.amount(amount, "EUR")
                .replace("\u202f", "")
                .replace('\u2212', '-')
                .replace(',', '.');

        assertThat(new BigDecimal(text)).isEqualByComparingTo(amount);
    }
}
