package eu.socle.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.france.einvoice.CiiXml;
import eu.socle.erp.france.einvoice.EInvoice;
import eu.socle.erp.france.einvoice.EInvoiceRules;
import eu.socle.erp.france.einvoice.FacturX;
import eu.socle.erp.france.einvoice.InvoiceView;
import eu.socle.erp.france.einvoice.LegalMention;
import eu.socle.erp.france.einvoice.LegalMentions;
import eu.socle.platform.print.HtmlToPdf;
import eu.socle.platform.print.InvoicePrint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every kind of invoice, from our data to a Factur-X file that other people's validators accept. */
class FacturXTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final Path FOLDER = Path.of("target", "invoices");
    private static final Map<String, EInvoice> INVOICES = Samples.all();
    private static final InvoicePrint PRINT = new InvoicePrint(new HtmlToPdf());

    static Stream<String> names() {
        return INVOICES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ourOwnRulesFindNothingToSay(String name) {
        assertThat(EInvoiceRules.check(invoice(name), Samples.DAY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void phiveFindsNeitherErrorNorWarning(String name) {
        assertThat(Phive.findings(CiiXml.write(invoice(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHybridFileIsArchivableAndAccessible(String name) throws Exception {
        for (String language : new String[] {"fr", "en"}) {
            byte[] pdf = print(invoice(name), language, false);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + "-" + language + ".pdf"), pdf);

            assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(FacturX.extract(pdf)).hasValue(CiiXml.write(invoice(name)));
        }
    }

    @Test
    void theSameInvoiceGivesTheSameBytes() {
        assertThat(print(invoice("three-rates"), "fr", false)).isEqualTo(print(invoice("three-rates"), "fr", false));
    }

    @Test
    void phiveSeesAFalsifiedTotal() {
        String xml = new String(CiiXml.write(invoice("three-rates")), java.nio.charset.StandardCharsets.UTF_8);
        String falsified = xml.replace("<ram:GrandTotalAmount>1039.31<", "<ram:GrandTotalAmount>1039.30<");

        assertThat(falsified).isNotEqualTo(xml);
        assertThat(Phive.findings(falsified.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(finding -> finding.contains("BR-CO-15"));
    }

    @Test
    void aDraftIsMarkedOnThePage() throws Exception {
        byte[] pdf = PRINT.pdf(
                InvoiceView.of(invoice("three-rates"), "fr", true, mentions(invoice("three-rates"))), "fr", NOW, null);
        Files.createDirectories(Path.of("target", "drafts"));
        Files.write(Path.of("target", "drafts", "draft-fr.pdf"), pdf);

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static EInvoice invoice(String name) {
        return java.util.Objects.requireNonNull(INVOICES.get(name));
    }

    private static byte[] print(EInvoice invoice, String language, boolean draft) {
        Map<String, Object> view = InvoiceView.of(invoice, language, draft, mentions(invoice));
        return FacturX.attach(PRINT.pdf(view, language, NOW, null), invoice, NOW);
    }

    private static List<LegalMention> mentions(EInvoice invoice) {
        return LegalMentions.french().printed(invoice, Samples.standardMentions(Samples.DAY));
    }
}
