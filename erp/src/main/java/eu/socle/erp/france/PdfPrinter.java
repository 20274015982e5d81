package eu.socle.erp.france;

import java.time.Instant;
import java.util.Map;

/** Turns the printed view of an invoice into a PDF/A-3; given by the application, which has a renderer. */
@FunctionalInterface
public interface PdfPrinter {

    /**
     * @param view the values of the page, as {@code InvoiceView} gives them
     * @param language "fr" or "en"
     * @param at the moment written in the file
     */
    byte[] pdf(Map<String, Object> view, String language, Instant at);
}
