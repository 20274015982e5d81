package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.house.Repository.TextFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** French texts, in the code and in the pages, are set as a French printer would. */
class FrenchTypographyTest {

    /** What a reader never sees as prose: code blocks, code spans, link targets, comments, rows of table dashes. */
    private static final Pattern NOT_PROSE =
            Pattern.compile("(?s)```.*?```|`[^`\\n]*`|\\]\\([^)\\n]*\\)|<!--.*?-->|<[^>\\n]*>|(?m)^\\|[\\s:|-]+\\|$");

    private static final List<TextFile> FILES = Repository.here().textFiles();

    @Test
    void french_texts_in_the_code_are_well_set() {
        assertThat(FILES.stream().filter(TextFile::isMainJava).flatMap(FrenchTypographyTest::faultsInCode))
                .isEmpty();
    }

    @Test
    void french_pages_are_well_set() {
        assertThat(FILES.stream()
                        .filter(FrenchTypographyTest::isFrenchPage)
                        .flatMap(FrenchTypographyTest::faultsInPage))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date d'échéance            | apostrophe",
                "Êtes-vous sûr ?            | ; ! ?",
                "Valider la facture?        | ; ! ?",
                "Reste dû : 12 euros        | before :",
                "La facture « 12 » est là   | inside",
                "TVA 20 %                   | before %",
                "Reste 12 €                 | before €",
                "Calcul en cours...         | one character",
            })
    void each_fault_is_found(String text, String expected) {
        assertThat(FrenchTypography.faults(text)).isNotEmpty().allMatch(fault -> fault.contains(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’échéance est passée\u202f; réglez «\u00a0FV-12\u00a0» avant 14:30\u00a0: 1\u202f234,56\u00a0€, TVA 20\u202f%…",
                "https://exemple.fr/?a=b;c",
                "Le champ %s attend {count} lignes",
            })
    void a_well_set_text_passes(String text) {
        assertThat(FrenchTypography.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Facture validée,true", "Le client,true", "Sales invoice,false", "what is this?,false"})
    void french_is_told_from_english(String text, boolean french) {
        assertThat(FrenchTypography.isFrench(text)).isEqualTo(french);
    }

    private static Stream<String> faultsInCode(TextFile file) {
        return JavaSource.of(file.text()).literals().stream()
                .filter(literal -> FrenchTypography.isFrench(literal.text()))
                .flatMap(literal -> FrenchTypography.faults(literal.text()).stream()
                        .map(fault -> file.path() + ":" + literal.line() + ": " + fault));
    }

    private static Stream<String> faultsInPage(TextFile file) {
        String prose =
                NOT_PROSE.matcher(file.text()).replaceAll(match -> match.group().replaceAll("[^\\n]", "\u2800"));
        List<String> lines = prose.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> FrenchTypography.faults(lines.get(i)).stream()
                        .map(fault -> file.path() + ":" + (i + 1) + ": " + fault));
    }

    private static boolean isFrenchPage(TextFile file) {
        String path = file.path();
        return path.endsWith(".md")
                && (path.startsWith("docs/fr/") || path.startsWith("docs/decisions/") || path.equals("README.md"));
    }
}
