package eu.socle.erp.france.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LegalMentionsTest {

    private static final LegalMentions MENTIONS = LegalMentions.french();

    @Test
    void theSmallBusinessSchemeChangesItsWordingAfter2027() {
        assertThat(MENTIONS.at("FRANCHISE", LocalDate.of(2027, 12, 31)).fr()).contains("293\u00a0B du CGI");
        assertThat(MENTIONS.at("FRANCHISE", LocalDate.of(2028, 1, 1)).fr())
                .contains("CIBS")
                .doesNotContain("CGI");
        assertThat(MENTIONS.at("FRANCHISE", LocalDate.of(2028, 1, 1)).vatex()).isEqualTo("VATEX-FR-FRANCHISE");
    }

    @Test
    void noTwoWordingsOfAMentionAreValidTheSameDay() {
        for (LegalMention mention : MENTIONS.all()) {
            for (LocalDate day :
                    List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 1))) {
                assertThat(MENTIONS.all().stream()
                                .filter(other -> other.code().equals(mention.code()) && other.isValidOn(day)))
                        .as(mention.code())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyMentionExistsInBothLanguagesAndCitesItsSource() {
        assertThat(MENTIONS.all()).allSatisfy(mention -> {
            assertThat(mention.fr()).isNotBlank().doesNotContain("'");
            assertThat(mention.en()).isNotBlank();
            assertThat(mention.source()).isNotBlank();
        });
    }

    @Test
    void placeholdersAreFilledInBothLanguages() {
        LegalMention discount = MENTIONS.at("EARLY_DISCOUNT", Invoices.TODAY).with(Map.of("rate", "2", "days", "10"));

        assertThat(discount.fr()).isEqualTo("Escompte de 2\u202f% pour un paiement sous 10\u00a0jours.");
        assertThat(discount.text("en")).isEqualTo("Discount of 2% for payment within 10 days.");
    }

    @Test
    void anUnknownMentionIsNamed() {
        assertThatThrownBy(() -> MENTIONS.at("NOPE", Invoices.TODAY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("NOPE");
    }

    @Test
    void aConsumerIsNotThreatenedWithPenaltiesBetweenProfessionals() {
        List<LegalMention> terms = List.of(
                MENTIONS.at("NO_EARLY_DISCOUNT", Invoices.TODAY),
                MENTIONS.at("PENALTIES", Invoices.TODAY),
                MENTIONS.at("RECOVERY_FEE", Invoices.TODAY));
        EInvoice business = Invoices.plain().build();
        EInvoice consumer = EInvoice.builder("F-1", Invoices.TODAY)
                .seller(Invoices.seller())
                .buyer(Invoices.buyer())
                .treatment(Treatment.B2C)
                .line(Invoices.line("1", "1", "1", VatCategory.S, "20"))
                .build();

        assertThat(MENTIONS.printed(business, terms))
                .extracting(LegalMention::code)
                .containsExactly("NATURE_GOODS", "NO_EARLY_DISCOUNT", "PENALTIES", "RECOVERY_FEE");
        assertThat(MENTIONS.printed(consumer, terms))
                .extracting(LegalMention::code)
                .containsExactly("NATURE_GOODS", "NO_EARLY_DISCOUNT");
    }

    @Test
    void unitsAreFoundByTheirFrenchOrEnglishName() {
        assertThat(Units.codeOf("Heure")).hasValue("HUR");
        assertThat(Units.codeOf("Nos")).hasValue("C62");
        assertThat(Units.codeOf("Unité")).hasValue("C62");
        assertThat(Units.codeOf("forfait")).hasValue("LS");
        assertThat(Units.codeOf("brouette")).isEmpty();
        assertThat(Units.label("HUR", "fr")).isEqualTo("h");
        assertThat(Units.label("XYZ", "fr")).isEmpty();
    }
}
