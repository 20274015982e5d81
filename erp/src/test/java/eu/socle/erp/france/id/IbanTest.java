package eu.socle.erp.france.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR76 3000 6000 0112 3456 7890 189", "FR14 2004 1010 0505 0001 3M02 606",
                        "iban DE89 3704 0044 0532 0130 00",
                "BE68 5390 0754 7034", "GB29 NWBK 6016 1331 9268 19", "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
            })
    void acceptsTheExamplesOfTheRegister(String typed) {
        assertThat(Iban.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR76",
                "FR7630006000011234567890188",
                "FR763000600001123456789018",
                "ZZ68539007547034",
                "é"
            })
    void refusesTheOthers(String typed) {
        assertThat(code(typed)).isEqualTo("iban_invalid");
    }

    @Test
    void seesAWrongRibKeyThatTheModuloLetsPass() {
        String bban = "30006000011234567890100";
        int check = 98 - Mod97.of(bban + "FR00");
        assertThat(code("FR" + (check < 10 ? "0" : "") + check + bban)).isEqualTo("rib_key_invalid");
    }

    @Test
    void isMadeFromARib() {
        assertThat(Iban.ofRib("30006", "00001", "12345678901")).isEqualTo(Iban.of("FR7630006000011234567890189"));
        assertThat(Iban.ofRib("20041", "01005", "0500013M026")).isEqualTo(Iban.of("FR1420041010050500013M02606"));
    }

    @Test
    void isShownInFoursOrMasked() {
        Iban iban = Iban.of("FR7630006000011234567890189");
        assertThat(iban.display().replace('\u00A0', ' ')).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(iban.masked()).isEqualTo("FR76…0189");
    }

    @Property
    void oneDigitChangedIsAlwaysSeen(
            @ForAll @IntRange(max = 99_999) int bank,
            @ForAll @IntRange(max = 99_999) int branch,
            @ForAll @LongRange(max = 99_999_999_999L) long account,
            @ForAll @IntRange(min = 2, max = 26) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String iban = Iban.ofRib(
                        String.format("%05d", bank), String.format("%05d", branch), String.format("%011d", account))
                .value();
        assertThat(Iban.parse(Digits.changed(iban, position, shift)).isValid()).isFalse();
    }

    private static String code(String typed) {
        return switch (Iban.parse(typed)) {
            case Parsed.Refused<Iban>(Refusal refusal) -> refusal.code();
            case Parsed.Valid<Iban> valid -> "valid " + valid.value();
        };
    }
}
