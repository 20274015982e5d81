package eu.socle.platform.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as images, for screens that cannot show a PDF inside a page, such as those of telephones. */
public final class PdfPages {

    /** Sharp on a dense screen at the width of the preview, about 100 kB for an invoice. */
    private static final float DOTS_PER_INCH = 120;

    static {
        ImageIO.setUseCache(false); // images stay in memory: no file is written for them
    }

    private PdfPages() {}

    /** A page, counted from 1, as a PNG; empty beyond the last one. */
    public static Optional<byte[]> png(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
