package eu.socle.erp.france.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"404833048", "732 829 320", "356-000-000", "552.100.554", "\u00A0404\u202F833\u00A0048 "})
    void acceptsRealNumbersHoweverTheyAreTyped(String typed) {
        assertThat(Siren.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "404833049", "40483304", "4048330480", "40483304A", "000000000", "111111111", "４０４８３３０４８"})
    void refusesWhatIsNoSiren(String typed) {
        assertThat(Siren.parse(typed).isValid()).isFalse();
    }

    @Test
    void saysWhatToCheckInBothLanguages() {
        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> Siren.of("123 456 789"))
                .satisfies(e -> {
                    assertThat(e.refusal().code()).isEqualTo("siren_invalid");
                    assertThat(e.refusal().fr())
                            .isEqualTo("Le SIREN 123 456 789 n’est pas valable\u00A0: vérifiez les neuf chiffres.");
                    assertThat(e.refusal().en()).isEqualTo("SIREN 123 456 789 is not valid: check the nine digits.");
                });
    }

    @Test
    void readsInThrees() {
        assertThat(Siren.of("404833048").display()).isEqualTo("404\u00A0833\u00A0048");
        assertThat(Siren.of("404 833 048")).hasToString("404833048");
    }

    @Test
    void shortensAPastedPage() {
        Parsed<Siren> parsed = Siren.parse("x".repeat(100_000) + "\n");
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.refusal().fr())
                                .hasSizeLessThan(120)
                                .doesNotContain("\n"));
    }

    @Property
    void oneDigitChangedIsAlwaysSeen(
            @ForAll @IntRange(min = 1, max = 99_999_999) int body,
            @ForAll @IntRange(max = 8) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String siren = Digits.completed(String.format("%08d", body));
        assertThat(Siren.parse(siren).isValid()).isTrue();
        assertThat(Siren.parse(Digits.changed(siren, position, shift)).isValid())
                .isFalse();
    }
}
