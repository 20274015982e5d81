package eu.socle.erp.france.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class FacturXMetadataTest {

    private static final String PACKET = "<x><rdf:RDF xmlns:rdf=\"r\">%s</rdf:RDF></x>";

    @Test
    void aPacketWithoutExtensionSchemasReceivesOneList() {
        assertThat(FacturXMetadata.declare(PACKET.formatted("")))
                .containsOnlyOnce("<pdfaExtension:schemas>")
                .containsOnlyOnce("<fx:DocumentType>INVOICE<");
    }

    @Test
    void anExistingListIsCompletedNotDoubled() {
        String before = PACKET.formatted(
                "<pdfaExtension:schemas><rdf:Bag><rdf:li>old</rdf:li></rdf:Bag></pdfaExtension:schemas>");

        assertThat(FacturXMetadata.declare(before))
                .containsOnlyOnce("<pdfaExtension:schemas>")
                .contains("<rdf:li>old</rdf:li>")
                .contains("Factur-X PDFA Extension Schema");
    }

    @Test
    void declaringTwiceChangesNothing() {
        String once = FacturXMetadata.declare(PACKET.formatted(""));
        assertThat(FacturXMetadata.declare(once)).isEqualTo(once);
    }

    @Test
    void anOrdinaryPdfIsNotTakenForAnArchivableOne() throws IOException {
        byte[] plain = plainPdf();

        assertThatThrownBy(() -> FacturX.attach(plain, new byte[] {1}, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PDF/A");
        assertThat(FacturX.extract(plain)).isEmpty();
    }

    private static byte[] plainPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
