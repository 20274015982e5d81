package eu.socle.erp.france.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {

    @Test
    void theFrenchKeyGoesBothWays() {
        VatNumber number = VatNumber.of(Siren.of("404833048"));
        assertThat(number).hasToString("FR83404833048");
        assertThat(VatNumber.of("fr 83 404 833 048")).isEqualTo(number);
        assertThat(number.siren()).contains(Siren.of("404833048"));
        assertThat(number.display()).isEqualTo("FR\u00A083\u00A0404\u00A0833\u00A0048");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU12345678",
                "BE0123456789",
                "DE123456789",
                "EL123456789",
                "ESX1234567X",
                "IE1234567FA",
                "IT12345678901",
                "LU12345678",
                "NL123456789B01",
                "XI123456789",
                "FR K7 399 859 412"
            })
    void acceptsTheFormOfEachMemberState(String typed) {
        assertThat(VatNumber.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR84404833048",
                "FRO1404833048",
                "GR123456789",
                "US123456789",
                "DE12345678",
                "404833048"
            })
    void refusesAWrongKeyOrCountry(String typed) {
        assertThat(VatNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("vat_number_invalid"));
    }

    @Property
    void oneDigitChangedIsAlwaysSeen(
            @ForAll @IntRange(min = 1, max = 99_999_999) int body,
            @ForAll @IntRange(min = 2, max = 12) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String number = VatNumber.of(Siren.of(Digits.completed(String.format("%08d", body))))
                .value();
        assertThat(VatNumber.parse(Digits.changed(number, position, shift)).isValid())
                .isFalse();
    }
}
