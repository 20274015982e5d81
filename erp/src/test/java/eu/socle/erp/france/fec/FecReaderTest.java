package eu.socle.erp.france.fec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which people write a FEC. */
class FecReaderTest {

    private static final String FILE = Samples.HEADER + "\n" + Samples.sale("1", "20260314");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) {
        Samples.Reading read = Samples.read(FILE.replace("\n", end), StandardCharsets.UTF_8);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.ecritureDate()).isEqualTo(LocalDate.of(2026, 3, 14)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "ISO-8859-15,", "windows-1252,ENCODING_WINDOWS"})
    void theEncodingIsFoundOut(String charset, FecRule expected) {
        String text = FILE.replace(
                "Café", expected == null ? "Café œ€".substring(0, "UTF-8".equals(charset) ? 7 : 4) : "Café d’Œuvre");
        Samples.Reading read = Samples.read(text, Charset.forName(charset));
        assertThat(read.lines().getFirst().compAuxLib()).startsWith("Café");
        assertThat(read.reading().charset().name()).isEqualTo(charset);
        assertThat(rules(read)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void theMarkOfUtf8IsToleratedAndMentioned() {
        Samples.Reading read = Samples.read("\uFEFF" + FILE, StandardCharsets.UTF_8);
        assertThat(read.lines()).hasSize(2);
        assertThat(rules(read)).containsExactly(FecRule.ENCODING_MARK);
    }

    @Test
    void aFilePastedFromTwoEncodingsIsReported() {
        byte[] first = FILE.getBytes(StandardCharsets.UTF_8);
        byte[] second = Samples.sale("2", "20260315").getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Samples.Reading read = Samples.read(both);
        assertThat(read.lines())
                .hasSize(4)
                .filteredOn(line -> !line.compAuxLib().isEmpty())
                .allSatisfy(line -> assertThat(line.compAuxLib()).isEqualTo("Café"));
        assertThat(rules(read)).containsExactly(FecRule.ENCODING_MIXED);
    }

    @Test
    void barsAreReadAndSemicolonsAreReadButReported() {
        assertThat(Samples.read(FILE.replace('\t', '|'), StandardCharsets.UTF_8).findings())
                .isEmpty();
        Samples.Reading read = Samples.read(FILE.replace('\t', ';'), StandardCharsets.UTF_8);
        assertThat(read.lines()).hasSize(2);
        assertThat(rules(read)).containsExactly(FecRule.SEPARATOR);
    }

    @ParameterizedTest
    @CsvSource({"D,C", "+1,-1", "d,c", "1,-1"})
    void amountAndDirectionAreTheSameAsDebitAndCredit(String debit, String credit) {
        String text = FILE.replace("Debit\tCredit", "Montant\tSens")
                .replace("120,00\t0,00", "120,00\t" + debit)
                .replace("0,00\t120,00", "120,00\t" + credit);
        Samples.Reading read = Samples.read(text, StandardCharsets.UTF_8);
        assertThat(read.findings()).isEmpty();
        assertThat(read.lines())
                .extracting(line -> line.balance().intValueExact())
                .containsExactly(120, -120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0000000069,60;69.60;",
                "-12,5;-12.5;",
                "12,50-;-12.50;",
                "+12,50;12.50;",
                "12,50+;12.50;",
                "12;12;",
                "  3,00 ;3.00;",
                "- 3,00;-3.00;",
                "12.50;12.50;AMOUNT_DOT",
                "1 234,56;1234.56;AMOUNT_GROUPED",
                "1.234,56;1234.56;AMOUNT_GROUPED",
                "1\u202F234,56;1234.56;AMOUNT_GROUPED",
                "abc;;AMOUNT_UNREADABLE",
                "1e9;;AMOUNT_UNREADABLE",
                "-;;AMOUNT_UNREADABLE",
                "-1-;;AMOUNT_UNREADABLE",
                "',5';;AMOUNT_UNREADABLE",
                "99999999999999999999999999999999999999999;;AMOUNT_UNREADABLE"
            })
    void amountsAreReadAsPeopleWriteThem(String text, String value, FecRule defect) {
        FecAmount amount = FecAmount.parse(text.strip());
        assertThat(amount.defect()).isEqualTo(defect);
        assertThat(amount.value() == null ? null : amount.value().toPlainString())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "20240229,2024-02-29,",
        "20230229,,DATE_UNREADABLE",
        "20261301,,DATE_UNREADABLE",
        "2026-12-31,2026-12-31,DATE_FORMAT",
        "31/12/2026,2026-12-31,DATE_FORMAT",
        "00000000,,DATE_UNREADABLE",
        "2026123,,DATE_UNREADABLE",
        "+0261231,,DATE_UNREADABLE",
        "２０２６1231,,DATE_UNREADABLE"
    })
    void datesAreThoseOfTheCalendar(String text, LocalDate value, FecRule defect) {
        assertThat(FecDate.parse(text)).isEqualTo(new FecDate(value, defect));
    }

    @Test
    void whatIsNotATextFecIsRefusedWithASentence() {
        assertThat(refusal(new byte[0])).isEqualTo(FecRule.FILE_EMPTY);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(FecRule.FILE_BINARY);
        assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FecRule.FILE_BINARY);
        assertThat(refusal(FILE.getBytes(StandardCharsets.UTF_16))).isEqualTo(FecRule.FILE_UTF16);
        assertThat(refusal(FILE.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(FecRule.FILE_BINARY);
        assertThat(refusal("<?xml version=\"1.0\"?><comptabilite/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FecRule.NOT_A_FEC);
        assertThat(refusal("name;amount\nx;1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FecRule.NOT_A_FEC);
        assertThat(refusal(FILE.replace("CompteNum", "Compte").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FecRule.HEADER_MISSING);
        assertThat(refusal("x".repeat(70_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(FecRule.LINE_TOO_LONG);
        assertThat(refusal((FILE + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FecRule.LINE_TOO_LONG);
        assertThat(refusal((FILE + "\0\0").getBytes(StandardCharsets.UTF_8))).isEqualTo(FecRule.FILE_BINARY);
    }

    @Test
    void aCutFileIsRecognised() {
        String cut = FILE.substring(0, FILE.length() - 60);
        Samples.Reading read = Samples.read(cut, StandardCharsets.UTF_8);
        assertThat(read.lines()).hasSize(1);
        assertThat(rules(read)).containsExactly(FecRule.FILE_TRUNCATED);
    }

    @Test
    void emptyLinesAndWrongCountsAreReportedAndBlankEndsForgiven() {
        String text =
                Samples.HEADER + "\n\nVE\tx\n" + Samples.sale("1", "20260314").replace("\t\t\n", "\n");
        Samples.Reading read = Samples.read(text, StandardCharsets.UTF_8);
        assertThat(read.lines()).hasSize(2);
        assertThat(read.reading().skipped()).isEqualTo(1);
        assertThat(rules(read))
                .containsExactly(FecRule.EMPTY_LINE, FecRule.FIELD_COUNT, FecRule.FIELD_COUNT, FecRule.FIELD_COUNT);
    }

    @Property(tries = 500)
    void aFileCutAnywhereNeverThrows(@ForAll @IntRange(max = 600) int kept) {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        FecReport report = Samples.check(FecScope.unknown(), Arrays.copyOf(file, Math.min(kept, file.length)));
        // Only a cut right after a whole entry, or inside the last blanks, can pass for a file.
        assertThat(report.conforms())
                .isEqualTo(kept >= file.length - 1
                        || kept == Samples.HEADER.length()
                        || kept == Samples.HEADER.length() + 1);
    }

    @Property(tries = 500)
    void noBytesEverThrow(
            @ForAll @Size(max = 400) byte[] noise, @ForAll @IntRange(max = 500) int at, @ForAll boolean afterHeader) {
        byte[] file = (afterHeader ? FILE : "").getBytes(StandardCharsets.UTF_8);
        int from = Math.min(at, file.length);
        byte[] spoiled = new byte[file.length + noise.length];
        System.arraycopy(file, 0, spoiled, 0, from);
        System.arraycopy(noise, 0, spoiled, from, noise.length);
        System.arraycopy(file, from, spoiled, from + noise.length, file.length - from);
        FecReport report = Samples.check(FecScope.unknown(), spoiled);
        assertThat(report.fr()).doesNotContain("\0");
        assertThat(report.en().lines()).hasSizeLessThan(200);
    }

    private static FecRule refusal(byte[] file) {
        Samples.Reading read = Samples.read(file);
        assertThat(read.reading().refused()).isTrue();
        Finding last = read.findings().getLast();
        assertThat(last.severity()).isEqualTo(Severity.ERROR);
        assertThat(last.fr()).endsWith(".");
        return last.rule();
    }

    private static List<FecRule> rules(Samples.Reading read) {
        return read.findings().stream().map(Finding::rule).toList();
    }
}
