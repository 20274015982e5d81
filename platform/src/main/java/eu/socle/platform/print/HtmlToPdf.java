package eu.socle.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import eu.socle.platform.xml.SafeXml;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a page into a PDF/A-3 (level A, tagged) with embedded fonts and an sRGB output intent. The page is well-formed
 * XHTML without document type; it reads nothing but its own pictures. Thread-safe; make one and keep it.
 */
public final class HtmlToPdf {

    /** The font family pages use: {@code font-family: "Inter Tabular"}, weights 400, 500 and 600. */
    public static final String FONT = "Inter Tabular";

    private static final String PRODUCER = "Socle";

    static {
        // The renderer tells every stylesheet and font it reads; only its warnings matter.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final byte[] regular = resource("fonts/InterTabular-Regular.ttf");
    private final byte[] medium = resource("fonts/InterTabular-Medium.ttf");
    private final byte[] semiBold = resource("fonts/InterTabular-SemiBold.ttf");
    private final byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The PDF of a page: the same page and information always give the same bytes.
     *
     * @throws eu.socle.platform.xml.RefusedXml when the page is not well-formed XHTML
     */
    public byte[] render(String xhtml, PdfInfo info) {
        return render(xhtml, info, true);
    }

    /**
     * The PDF of a page of thousands of rows: the tags that screen readers use would weigh more than all the rest, so it has
     * none, and its objects are compressed (PDF/A-3, level B).
     */
    byte[] renderLong(String xhtml, PdfInfo info) {
        return render(xhtml, info, false);
    }

    private byte[] render(String xhtml, PdfInfo info, boolean tagged) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(PageHead.complete(SafeXml.document(xhtml), info), "asset:page");
        builder.usePdfAConformance(tagged ? PdfAConformance.PDFA_3_A : PdfAConformance.PDFA_3_B);
        builder.usePdfUaAccessibility(tagged);
        builder.useColorProfile(sRgb);
        builder.withProducer(PRODUCER);
        builder.useUnicodeLineBreaker(new FrenchLineBreaker());
        EmbeddedAssets.limit(builder, info.images());
        useFonts(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            PdfIdentity.write(document, info);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, tagged ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be written", e);
        }
    }

    private void useFonts(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(medium), FONT, 500, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(semiBold), FONT, 600, FontStyle.NORMAL, true);
    }

    static byte[] resource(String name) {
        try (InputStream in = HtmlToPdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
