package eu.socle.erp.france.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"732 829 320 00074", "35600000000048", "35600000049837"})
    void acceptsOrdinaryEstablishmentsAndThoseOfLaPoste(String typed) {
        assertThat(Siret.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "73282932000075", "7328293200007", "35600000049838", "00000000000000", "732829320OOO74"})
    void refusesTheOthers(String typed) {
        assertThat(Siret.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("siret_invalid"));
    }

    @Test
    void knowsItsCompany() {
        Siret siret = Siret.of("73282932000074");
        assertThat(siret.siren()).isEqualTo(Siren.of("732829320"));
        assertThat(siret.nic()).isEqualTo("00074");
        assertThat(siret.display()).isEqualTo("732\u00A0829\u00A0320\u00A000074");
    }

    @Property
    void oneDigitChangedIsAlwaysSeen(
            @ForAll @IntRange(min = 1, max = 99_999_999) int company,
            @ForAll @IntRange(max = 9_999) int establishment,
            @ForAll @IntRange(max = 13) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String siren = Digits.completed(String.format("%08d", company));
        Assume.that(!siren.equals("356000000"));
        String siret = Digits.completed(siren + String.format("%04d", establishment));
        assertThat(Siret.parse(siret).isValid()).isTrue();
        assertThat(Siret.parse(Digits.changed(siret, position, shift)).isValid())
                .isFalse();
    }
}
