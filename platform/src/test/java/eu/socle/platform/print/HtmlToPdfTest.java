package eu.socle.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.socle.platform.xml.RefusedXml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlToPdfTest {

    private static final HtmlToPdf RENDERER = new HtmlToPdf();
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final PdfInfo INFO = new PdfInfo("Essai", "Boulangerie Lemoine", "fr", NOW);

    @Test
    void aPageBecomesATaggedPdfInItsLanguage() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(RENDERER.render(page("<p>Ça coûte 1\u202f039,31\u00a0€ à l’œil.</p>"), INFO))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ça coûte 1\u202f039,31\u00a0€ à l’œil.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Essai");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(page("<p>a <b>b</b></p>"), INFO))) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(RENDERER.render(page("<p>x</p>"), INFO)).isEqualTo(RENDERER.render(page("<p>x</p>"), INFO));
    }

    @Test
    void aFileOrADataPictureShowsNothing(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("secret.png"), picture());
        Path text = Files.writeString(folder.resolve("secret.css"), "p:before { content: 'stolen' }");
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture());
        String body =
                "<img src=\"%s\" alt=\"\"/><img src=\"%s\" alt=\"\"/><img src=\"secret.png\" alt=\"\"/><link rel=\"stylesheet\" href=\"%s\"/><p>x</p>"
                        .formatted(picture.toUri(), data, text.toUri());

        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(page(body), INFO))) {
            assertThat(pictures(pdf)).isZero();
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("stolen");
        }
    }

    @Test
    void nothingIsAskedFromTheNetwork() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String body = ("<img src=\"%1$sa.png\" alt=\"\"/><link rel=\"stylesheet\" href=\"%1$sa.css\"/>"
                            + "<p style=\"background-image: url('%1$sb.png')\">x</p><style>@import url('%1$sc.css');"
                            + "@font-face { font-family: f; src: url('%1$sf.ttf') } p { font-family: f }</style>"
                            + "<object data=\"%1$so.pdf\" type=\"application/pdf\"></object>")
                    .formatted(url);
            try (PDDocument pdf = Loader.loadPDF(RENDERER.render(page(body), INFO))) {
                assertThat(pictures(pdf)).isZero();
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aPictureGivenWithThePageIsShown() throws IOException {
        PdfInfo info = new PdfInfo("Essai", "Boulangerie Lemoine", "fr", NOW, Map.of("logo", picture()));

        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(page("<img src=\"asset:logo\" alt=\"Logo\"/>"), info))) {
            assertThat(pictures(pdf)).isEqualTo(1);
        }
    }

    @Test
    void aPageWithADocumentTypeIsRefused() {
        assertThatThrownBy(() -> RENDERER.render("<!DOCTYPE html><html><body/></html>", INFO))
                .isInstanceOf(RefusedXml.class);
    }

    private static String page(String body) {
        return "<html><head><style>body { font-family: 'Inter Tabular' }</style></head><body>%s</body></html>"
                .formatted(body);
    }

    private static int pictures(PDDocument pdf) {
        int count = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().isImageXObject(name)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
