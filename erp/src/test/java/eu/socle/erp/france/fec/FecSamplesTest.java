package eu.socle.erp.france.fec;

import static eu.socle.erp.france.fec.Samples.euros;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real files of other software, each with its own habits. */
class FecSamplesTest {

    @Test
    void theLatinFileWithPaddedFieldsAndAnUnnamedColumnIsReadToTheCent() {
        FecReport report = Samples.check(Samples.PADDED_LATIN);

        assertThat(report.reading().charset().name()).isEqualTo("ISO-8859-15");
        assertThat(report.reading().header())
                .isNotNull()
                .satisfies(h -> assertThat(h.separator()).isEqualTo('|'));
        assertThat(report.balance().total().lines()).isEqualTo(934);
        assertThat(report.balance().total().debit()).isEqualByComparingTo("225682.23");
        assertThat(report.balance().total().credit()).isEqualByComparingTo("225682.23");
        assertThat(report.entries()).isEqualTo(248);
        assertThat(report.conforms()).as(report.fr()).isTrue();
        assertThat(rules(report))
                .containsOnlyKeys(
                        FecRule.HEADER_CASE,
                        FecRule.HEADER_UNNAMED,
                        FecRule.FILE_NAME_SIREN,
                        FecRule.AFTER_CLOSING,
                        FecRule.OPENING_NOT_FIRST);
    }

    @Test
    void itsEntriesBalanceOneByOneUnderTheirOwnNumbers() {
        List<FecLine> lines = Samples.read(Samples.bytes(Samples.PADDED_LATIN)).lines();

        assertThat(lines.getFirst().journalCode()).isEqualTo("VE");
        assertThat(lines.get(1).compteLib()).isEqualTo("TVA collectée");
        assertThat(lines.getFirst().extras()).isEmpty();
        assertThat(FecGrouping.propose(lines)).isEqualTo(FecGrouping.AS_NUMBERED);
        assertThat(FecGrouping.AS_NUMBERED.group(lines)).hasSize(248).allMatch(FecEntry::isBalanced);
    }

    @Test
    void theFileWithoutValidationDatesIsReportedInAFewLines() {
        FecReport report = Samples.check(Samples.BLANK_VALIDATION);

        assertThat(report.conforms()).isFalse();
        assertThat(report.reading().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(report.balance().total().lines()).isEqualTo(2_102);
        assertThat(report.balance().total().debit()).isEqualByComparingTo("1265350.82");
        assertThat(report.balance().total().credit()).isEqualByComparingTo("1265350.82");
        assertThat(report.entries()).isEqualTo(6);
        assertThat(rules(report))
                .containsEntry(FecRule.VALUE_MISSING, 2_102L)
                .containsEntry(FecRule.NUMBER_NOT_SEQUENCE, 5L);
        assertThat(report.summary()).hasSizeLessThan(10);
        assertThat(report.fr())
                .contains(
                        "2\u202F102 fois, lignes 2, 3, 4, 5, 6…\u00A0: La colonne ValidDate est vide\u202F; elle est obligatoire.");
        assertThat(report.en())
                .contains("2,102 times, lines 2, 3, 4, 5, 6…: Column ValidDate is blank; it is required.");
    }

    @Test
    void itIsStillImportedAsBalancedEntriesWithoutLosingALine() {
        List<FecLine> lines =
                Samples.read(Samples.bytes(Samples.BLANK_VALIDATION)).lines();

        assertThat(FecGrouping.propose(lines)).isEqualTo(FecGrouping.AS_HISTORY);
        List<FecEntry> entries = FecGrouping.AS_HISTORY.group(lines);
        assertThat(entries).hasSize(499).allMatch(FecEntry::isBalanced);
        assertThat(entries.stream().filter(e -> e.journal().equals("AD")))
                .singleElement()
                .satisfies(opening -> assertThat(opening.date()).hasToString("2023-01-01"));
        List<FecLine> imported =
                entries.stream().flatMap(e -> e.lines().stream()).toList();
        assertThat(imported).hasSize(2_102).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(FecBalance.of(imported).differences(FecBalance.of(lines))).isEmpty();
        assertThat(FecGrouping.AS_HISTORY.group(lines)).isEqualTo(entries);
        assertThat(lines.getFirst().extras())
                .isEqualTo(Map.of("DateRglt", "20230131", "ModeRglt", "CH", "NatOp", "", "IdClient", ""));
    }

    @Test
    void theTrytonFileIsAFecUnderAnotherName() {
        FecReport report = Samples.check(Samples.TRYTON);

        assertThat(report.reading().refused()).isFalse();
        assertThat(report.balance().total().lines()).isEqualTo(4);
        assertThat(report.balance().total().debit()).isEqualByComparingTo(euros("15"));
        assertThat(rules(report)).containsOnlyKeys(FecRule.FILE_NAME);
        assertThat(report.conforms()).isFalse();
    }

    @Test
    void theListOfTaxBoxesIsNotAFecAndSaysSo() {
        FecReport report = Samples.check(FecScope.unknown(), Samples.bytes(Samples.TAX_BOXES));

        assertThat(report.conforms()).isFalse();
        assertThat(report.reading().refused()).isTrue();
        assertThat(report.fr())
                .isEqualTo("Ligne 1\u00A0: Ce fichier n’est pas un FEC\u00A0: sa première ligne ne porte pas les noms"
                        + " de colonnes JournalCode, JournalLib, EcritureNum… On y lit «\u00A0010, 85000\u00A0».");
        assertThat(report.en()).startsWith("Line 1: This file is not a FEC");
    }

    @Test
    void entriesCanAlsoBeMadeWhileReading() throws Exception {
        List<FecEntry> entries = new java.util.ArrayList<>();
        FecChecker checker = new FecChecker(FecScope.ofFile(Samples.PADDED_LATIN));
        try (var in = Samples.open(Samples.PADDED_LATIN);
                EntryAssembler assembler = new EntryAssembler(entries::add)) {
            assertThat(checker.finish(FecReader.read(in, checker.andThen(assembler)))
                            .conforms())
                    .isTrue();
        }
        assertThat(entries).hasSize(248).allMatch(FecEntry::isBalanced);
    }

    private static Map<FecRule, Long> rules(FecReport report) {
        return report.summary().stream().collect(Collectors.toMap(FindingGroup::rule, FindingGroup::count, Long::sum));
    }
}
