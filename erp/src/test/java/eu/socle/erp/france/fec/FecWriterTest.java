package eu.socle.erp.france.fec;

import static eu.socle.erp.france.fec.Samples.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.socle.erp.france.id.Siren;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FecWriterTest {

    private static final LocalDate OPENING = LocalDate.of(2026, 1, 1);
    private static final LocalDate SALE = LocalDate.of(2026, 3, 14);

    @Test
    void aSmallLedgerIsWrittenByteForByte() throws IOException {
        assertThat(write(smallLedger())).isEqualTo(Samples.bytes("golden-FEC.txt"));
    }

    @Test
    void whatIsWrittenConforms() throws IOException {
        FecScope scope = FecScope.ofFile("404833048FEC20261231.txt").ofYear(OPENING, LocalDate.of(2026, 12, 31));
        FecReport report = Samples.check(scope, write(smallLedger()));
        assertThat(report.fr()).isEmpty();
        assertThat(report.conforms()).isTrue();
        assertThat(FecChecker.check(scope, smallLedger()).fr()).isEmpty();
    }

    @Test
    void theCurrencyAmountFollowsTheSideOfTheLine() throws IOException {
        FecLineBuilder line = Samples.line("VE", "1", SALE, "411000").currency(euros("50.5"), "USD");
        assertThat(last(line.credit(euros("45")).build())).endsWith("\t0,00\t45,00\t\t\t20260314\t-50,50\tUSD");
        assertThat(last(line.credit(euros("-45")).build())).endsWith("\t50,50\tUSD");
        assertThat(last(line.credit(euros("0")).debit(euros("45")).build())).endsWith("\t50,50\tUSD");
        assertThat(last(line.currency(euros("45"), "EUR").build())).endsWith("\t20260314\t\t");
    }

    @Test
    void dinarsHaveThreeDecimals() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FecWriter writer = FecWriter.to(out, "TND", 3, List.of("NatOp"))) {
            writer.write(Samples.line("VE", "1", SALE, "411000")
                    .debit(euros("1.5"))
                    .extra("NatOp", "a|b")
                    .build());
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(Samples.HEADER + "\tNatOp\r\n")
                .endsWith("\t1,500\t0,000\t\t\t20260314\t\t\ta b\r\n");
    }

    @Test
    void amountsAreNeverRounded() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> last(Samples.line("VE", "1", SALE, "411000")
                        .debit(euros("0.005"))
                        .build()));
    }

    @Test
    void textsCannotBreakTheFile() throws IOException {
        String written = last(Samples.line("VE", "1", SALE, "411000")
                .debit(euros("1"))
                .wording(" a\tb|c\r\nd\u2028e\uD800f ")
                .build());
        assertThat(written).contains("\ta b c  d e f\t");
        assertThat(FecText.clean("x".repeat(5_000))).hasSize(FecText.LENGTH_LIMIT);
    }

    @Test
    void theFileIsNamedAfterTheCompanyAndTheClosingDate() {
        FecFileName name = FecFileName.of(Siren.of("404833048"), LocalDate.of(2026, 12, 31));
        assertThat(name).hasToString("404833048FEC20261231.txt");
        assertThat(FecFileName.parse("404833048fec20261231_2.CSV"))
                .hasValueSatisfying(part -> assertThat(part.part()).isEqualTo(2));
        assertThat(FecFileName.parse("404833048FEC20261331.txt")).isEmpty();
        assertThat(FecFileName.parse("FEC2026.txt")).isEmpty();
    }

    private static List<FecLine> smallLedger() {
        LocalDate validated = LocalDate.of(2026, 4, 2);
        return List.of(
                Samples.line("AN", "1", OPENING, "512000").debit(euros("1000")).build(),
                Samples.line("AN", "1", OPENING, "101300")
                        .credit(euros("1000.00"))
                        .build(),
                FecLine.of("VE", "Ventes", "2")
                        .dated(SALE, validated)
                        .account("411000", "Clients")
                        .auxiliary("C0001", "Café de l’Œuvre")
                        .piece("FA-2026-0001", SALE)
                        .wording("Facture FA-2026-0001")
                        .debit(euros("120.00"))
                        .lettered("AAA", validated)
                        .build(),
                FecLine.of("VE", "Ventes", "2")
                        .dated(SALE, validated)
                        .account("706000", "Prestations de services")
                        .piece("FA-2026-0001", SALE)
                        .wording("Facture\tFA-2026-0001")
                        .credit(euros("100"))
                        .build(),
                FecLine.of("VE", "Ventes", "2")
                        .dated(SALE, validated)
                        .account("445710", "TVA collectée")
                        .piece("FA-2026-0001", SALE)
                        .wording("Facture | FA-2026-0001")
                        .credit(euros("20"))
                        .build(),
                FecLine.of("HA", "Achats", "3")
                        .dated(SALE, validated)
                        .account("607000", "Achats de marchandises")
                        .piece("INV 7", SALE)
                        .wording("Supplier 東京 €")
                        .debit(euros("92.59"))
                        .currency(euros("100"), "USD")
                        .build(),
                FecLine.of("HA", "Achats", "3")
                        .dated(SALE, validated)
                        .account("401000", "Fournisseurs")
                        .auxiliary("F1", "Acme")
                        .piece("INV 7", SALE)
                        .wording("Supplier 東京 €")
                        .credit(euros("92.59"))
                        .currency(euros("100"), "USD")
                        .build());
    }

    private static String last(FecLine line) throws IOException {
        String[] lines = new String(write(List.of(line)), StandardCharsets.UTF_8).split("\r\n");
        return lines[lines.length - 1];
    }

    private static byte[] write(List<FecLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FecWriter writer = FecWriter.to(out)) {
            for (FecLine line : lines) {
                writer.write(line);
            }
        }
        return out.toByteArray();
    }
}
