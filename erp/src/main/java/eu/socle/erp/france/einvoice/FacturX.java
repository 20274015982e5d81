package eu.socle.erp.france.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A Factur-X invoice: one PDF/A-3 that people read and that carries the same invoice as {@code factur-x.xml} for
 * machines (Factur-X 1.0, profile EN 16931).
 */
public final class FacturX {

    /** The name the standard imposes on the embedded file. */
    public static final String FILE_NAME = "factur-x.xml";

    /** Names under which older or German files carry the invoice. */
    private static final List<String> KNOWN_NAMES = List.of(FILE_NAME, "zugferd-invoice.xml", "xrechnung.xml");

    private static final int MAX_XML_BYTES = 20_000_000;

    private FacturX() {}

    /**
     * Puts the XML of an invoice into its PDF/A-3.
     *
     * @param pdf a PDF/A-3 with an XMP packet; what makes it PDF/A-3 stays as it is
     * @param xml as written by {@link CiiXml}
     * @param modified date of the embedded file; also fixes the bytes of the result
     * @throws IllegalArgumentException when the PDF has no XMP packet, hence cannot be PDF/A
     */
    public static byte[] attach(byte[] pdf, byte[] xml, Instant modified) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            PDComplexFileSpecification file = specification(document, xml, modified);
            embed(document, catalog, file);
            declare(document, catalog);
            document.setDocumentId(modified.toEpochMilli());
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + xml.length);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be read", e);
        }
    }

    /** Writes the invoice as CII and puts it into its PDF/A-3. */
    public static byte[] attach(byte[] pdf, EInvoice invoice, Instant modified) {
        return attach(pdf, CiiXml.write(invoice), modified);
    }

    /**
     * The invoice XML inside a PDF, whatever its profile; empty when the PDF is an ordinary one. The content comes from
     * outside: parse it with the hardened parser only.
     */
    public static Optional<byte[]> extract(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
            if (files == null) {
                return Optional.empty();
            }
            for (PDComplexFileSpecification file : files.values()) {
                if (isInvoice(file) && file.getEmbeddedFile() != null) {
                    return Optional.of(bounded(file.getEmbeddedFile()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be read", e);
        }
    }

    private static boolean isInvoice(PDComplexFileSpecification file) {
        return KNOWN_NAMES.stream()
                .anyMatch(
                        name -> name.equalsIgnoreCase(file.getFileUnicode()) || name.equalsIgnoreCase(file.getFile()));
    }

    private static byte[] bounded(PDEmbeddedFile file) throws IOException {
        try (var in = file.createInputStream()) {
            byte[] xml = in.readNBytes(MAX_XML_BYTES + 1);
            if (xml.length > MAX_XML_BYTES) {
                throw new IOException("The embedded invoice is larger than " + MAX_XML_BYTES + " bytes");
            }
            return xml;
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, byte[] xml, Instant modified)
            throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document);
        try (var out = embedded.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(xml);
        }
        embedded.setSubtype("text/xml");
        embedded.setSize(xml.length);
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(modified.toEpochMilli());
        embedded.setModDate(date);
        embedded.setCreationDate(date);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(FILE_NAME);
        file.setFileUnicode(FILE_NAME);
        file.setFileDescription("Factur-X");
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        // "Alternative": the XML says the same as the page. Germany requires it for this profile, France allows it.
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");
        return file;
    }

    private static void embed(PDDocument document, PDDocumentCatalog catalog, PDComplexFileSpecification file) {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(FILE_NAME, file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        associated.add(file.getCOSObject());
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static void declare(PDDocument document, PDDocumentCatalog catalog) throws IOException {
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null) {
            throw new IllegalArgumentException("The PDF has no XMP packet: it is not PDF/A");
        }
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        byte[] declared = FacturXMetadata.declare(xmp).getBytes(StandardCharsets.UTF_8);
        PDMetadata replacement = new PDMetadata(document);
        replacement.importXMPMetadata(declared);
        catalog.setMetadata(replacement);
    }
}
