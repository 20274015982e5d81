package eu.socle.erp.france.fec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.france.id.Siren;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One spoiled detail in a right file, one finding. */
class FecCheckerTest {

    private static final String RIGHT = Samples.HEADER + "\n" + Samples.sale("1", "20260314")
            + Samples.sale("2", "20260315") + Samples.sale("3", "20260316");

    @Test
    void aRightFileHasNothingToSay() {
        FecReport report = Samples.checkText(RIGHT);
        assertThat(report.summary()).isEmpty();
        assertThat(report.conforms()).isTrue();
        assertThat(report.entries()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Credit~Kredit~HEADER_MISSING",
                "JournalLib~JournalLIB~HEADER_CASE",
                "Idevise~Debit~HEADER_DUPLICATE",
                "JournalCode\\tJournalLib~JournalLib\\tJournalCode~HEADER_ORDER",
                "Vente\\t120~Ven|te\\t120~PIPE_IN_TEXT",
                "Ventes~~VALUE_MISSING",
                "VE\\t~\\t~VALUE_MISSING",
                "411000~~VALUE_MISSING",
                "Clients~~VALUE_MISSING",
                "\\tFA1~\\t~VALUE_MISSING",
                "120,00~120.00~AMOUNT_DOT",
                "120,00~1 120,00~AMOUNT_GROUPED",
                "120,00~cent~AMOUNT_UNREADABLE",
                "120,00~120,001~AMOUNT_DECIMALS",
                "20260314~20260230~DATE_UNREADABLE",
                "20260314~14/03/2026~DATE_FORMAT",
                "20260314~18991231~DATE_RANGE",
                "20260314~21000101~DATE_RANGE",
                "411000~41A~ACCOUNT_FORM",
                "120,00\\t0,00~120,00\\t5,00~DEBIT_AND_CREDIT",
                "120,00~0,00~NEITHER_DEBIT_NOR_CREDIT",
                "0,00\\t\\t\\t~0,00\\tAA\\t\\t~LETTERING_PAIR",
                "0,00\\t\\t\\t~0,00\\t\\t20260401\\t~LETTERING_PAIR",
                "20260314\\t\\t\\n~20260314\\t5,00\\t\\n~CURRENCY_PAIR",
                "20260314\\t\\t\\n~20260314\\t5,00\\tdollar\\n~CURRENCY_CODE",
                "\\tCafé~\\t~AUXILIARY_PAIR",
                "20260314\\t\\t\\n~20260313\\t\\t\\n~VALID_BEFORE_ENTRY",
                "0,00\\t120,00~0,00\\t119,99~ENTRY_UNBALANCED",
                "0,00\\t120,00~0,00\\t119,99~FILE_UNBALANCED",
                "20260314\\t411000~20260312\\t411000~NUMBER_NOT_SEQUENCE",
                "\\t3\\t~\\t4\\t~NUMBER_GAP",
                "\\t3\\t~\\tabc\\t~NUMBER_NOT_NUMERIC",
                "\\t3\\t~\\t0\\t~NUMBER_ORDER",
                "20260316~20260301~VALIDATION_ORDER",
                "VE\\tVentes\\t3~AN\\tÀ-nouveaux\\t3~OPENING_NOT_FIRST",
                "\\t3\\t~\\t1\\t~ENTRY_SCATTERED"
            })
    void everyRuleHasItsFile(String right, String wrong, FecRule expected) {
        String from = unescaped(right);
        String to = wrong == null ? "" : unescaped(wrong);
        assertThat(RIGHT).contains(from);
        String text = List.of(
                                FecRule.DATE_UNREADABLE,
                                FecRule.NUMBER_GAP,
                                FecRule.NUMBER_NOT_NUMERIC,
                                FecRule.NUMBER_ORDER,
                                FecRule.VALIDATION_ORDER,
                                FecRule.OPENING_NOT_FIRST)
                        .contains(expected)
                ? RIGHT.replace(from, to)
                : RIGHT.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        FecReport report = Samples.checkText(text);
        assertThat(report.findings().count(expected)).as(report.en()).isPositive();
        assertThat(report.conforms())
                .isEqualTo(report.summary().stream().noneMatch(group -> group.severity() == Severity.ERROR));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsFrenchAndEnglishWithRightTypography(FecRule rule) {
        Finding finding = rule.at(12, "ValidDate", "x", "y");
        assertThat(finding.fr())
                .endsWith(".")
                .doesNotContain("'")
                .doesNotContainPattern("[{}]")
                .doesNotContainPattern(" [:;!?»]")
                .isNotEqualTo(finding.en());
        assertThat(finding.en()).endsWith(".").doesNotContainPattern("[{}]");
        assertThat(finding.place()).isEqualTo("12:ValidDate " + rule.id());
    }

    @Test
    void aSequencePerJournalIsAsGoodAsOneForTheCompany() {
        String perJournal = RIGHT
                + Samples.sale("1", "20260316").replace("VE", "HA")
                + Samples.sale("2", "20260316").replace("VE", "HA");
        assertThat(Samples.checkText(perJournal).summary()).isEmpty();
        String global = RIGHT + Samples.sale("4", "20260316").replace("VE", "HA") + Samples.sale("5", "20260316");
        assertThat(Samples.checkText(global).summary()).isEmpty();
        String prefixed = RIGHT.replaceAll("\t([123])\t(2026)", "\tVE-2026-000$1\t$2");
        assertThat(Samples.checkText(prefixed).summary()).isEmpty();
    }

    @Test
    void aGapIsNamed() {
        String text = RIGHT.replace("\t3\t2026", "\t7\t2026");
        assertThat(Samples.checkText(text).fr())
                .isEqualTo("Ligne 6\u00A0: La séquence des écritures est interrompue\u00A0: 3 – 6 devant 7.");
    }

    @Test
    void datesAndAmountsAreWrittenAsEachLanguageDoes() {
        String text = RIGHT.replace("\t3\t20260316\t706000", "\t3\t20260317\t706000")
                .replace("0,00\t120,00", "0,00\t1200,00");
        FecReport report = Samples.checkText(text);
        assertThat(report.fr())
                .contains("L’écriture VE 1 n’est pas équilibrée\u00A0: débit moins crédit = −1\u202F080,00.")
                .contains("plusieurs dates d’écriture (16/03/2026\u00A0–\u00A017/03/2026)");
        assertThat(report.en()).contains("debit minus credit = -1,080.00.").contains("(2026-03-16 – 2026-03-17)");
    }

    @Test
    void datesAreComparedWithTheYearWhenItIsKnownAndElseWithTheName() {
        byte[] file = RIGHT.getBytes(StandardCharsets.UTF_8);
        FecScope named = FecScope.ofFile("404833048FEC20260314.txt");
        assertThat(Samples.check(named, file)).satisfies(report -> {
            assertThat(report.conforms()).isTrue();
            assertThat(report.findings().count(FecRule.AFTER_CLOSING)).isEqualTo(4);
        });
        FecReport known = Samples.check(named.ofYear(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 15)), file);
        assertThat(known.conforms()).isFalse();
        assertThat(known.findings().count(FecRule.OUTSIDE_YEAR)).isEqualTo(2);
    }

    @Test
    void theNameOfTheFileIsChecked() {
        byte[] file = RIGHT.getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.check(FecScope.ofFile("export.txt"), file).findings().count(FecRule.FILE_NAME))
                .isEqualTo(1);
        assertThat(Samples.check(FecScope.ofFile("404833049FEC20261231.txt"), file))
                .satisfies(report -> {
                    assertThat(report.conforms()).isTrue();
                    assertThat(report.findings().count(FecRule.FILE_NAME_SIREN)).isEqualTo(1);
                });
    }

    @Test
    void aCashBookMayLeaveTheJournalBlankButNotItsOwnColumns() {
        String text = RIGHT.replace("Idevise", "Idevise\tDateRglt\tModeRglt\tNatOp")
                .replace("\t\t\n", "\t\t\t20260314\t\t\n")
                .replace("VE\tVentes", "\t");
        FecReport report = Samples.checkText(text);
        assertThat(report.conforms()).as(report.en()).isTrue();
        assertThat(report.findings().count(FecRule.CASH_VALUE_MISSING)).isEqualTo(6);
    }

    @Test
    void theDescriptionNamesTheFileTheJournalsAndTheTotals() {
        FecBalance.Totals totals = Samples.checkText(RIGHT).balance().total();
        String text = new FecDescription(
                        "Boulangerie Lemoine",
                        Siren.of("404833048"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        false,
                        "Socle 0.1.0",
                        LocalDate.of(2026, 11, 22),
                        new TreeMap<>(Map.of("VE", "Ventes", "AN", "À-nouveaux")),
                        totals)
                .text();
        assertThat(text)
                .contains(
                        "404833048FEC20261231.txt",
                        "404\u00A0833\u00A0048",
                        "du 01/01/2026 au 31/12/2026",
                        "provisoire",
                        "360,00\u00A0€",
                        "AN\u00A0: À-nouveaux\nVE\u00A0: Ventes")
                .doesNotContainPattern("[{}]")
                .doesNotContain("'");
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n");
    }
}
