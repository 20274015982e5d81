package eu.socle.erp.france.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RnaTest {

    @ParameterizedTest
    @ValueSource(strings = {"W751234567", "w 751 234 567", "W2A1001234"})
    void acceptsAssociations(String typed) {
        assertThat(Rna.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "751234567", "W75123456", "W7512345678", "WA51234567"})
    void refusesTheOthers(String typed) {
        assertThat(Rna.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("rna_invalid"));
    }
}
