package eu.socle.platform.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates, language and file identifier of a PDF, from what we are told and never from the clock. */
final class PdfIdentity {

    private PdfIdentity() {}

    static void write(PDDocument document, PdfInfo info) throws IOException {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(info.created().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.getDocumentCatalog().setLanguage(info.language());
        document.setDocumentId(info.created().toEpochMilli());
        PDMetadata packet = document.getDocumentCatalog().getMetadata();
        String xmp = new String(packet.toByteArray(), StandardCharsets.UTF_8);
        String iso = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'")
                .format(info.created().atOffset(ZoneOffset.UTC));
        String dated = xmp.replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*<", "<xmp:$1>" + iso + "<");
        packet.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
