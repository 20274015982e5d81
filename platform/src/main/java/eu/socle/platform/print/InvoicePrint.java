package eu.socle.platform.print;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints an invoice, a credit note or a deposit invoice as one calm A4 document, in French or in English.
 *
 * <p>It reads a map of raw values, {@link java.math.BigDecimal} amounts and {@link java.time.LocalDate} dates, and formats
 * them itself. Keys marked ? may be absent.
 *
 * <pre>
 * title            "Facture", "Avoir", "Facture d’acompte"…
 * number?          legal number; absent on a draft
 * draft            Boolean: prints the watermark
 * credit_note?     Boolean: nothing to pay, so no due date and no account
 * corrective?      Boolean: the earlier invoice is the original, not a deposit
 * issue_date       LocalDate           due_date?        LocalDate
 * delivery_date?   LocalDate           period_start?, period_end?   LocalDate
 * currency         ISO 4217 code
 * order_reference?, contract_reference?, buyer_reference?   text
 * seller, buyer    {name, trading_name?, legal_text?, siren?, siret?, vat_number?, contact?, phone?, email?,
 *                   address: {line1?, line2?, postcode?, city?, country (ISO 3166-1 alpha-2)}}
 * delivery_name?, delivery_address?   text and address, when it differs from the buyer’s
 * preceding        list of {number, date?}: credited invoice, deposits
 * lines            list of {code?, name, description?, quantity, unit, price, discount_percent?, vat_rate?, amount,
 *                   period_start?, period_end?, adjustments: list of {reason, amount (signed), percent?}}
 * adjustments      list of {reason, amount (signed), percent?} on the whole document
 * vat              list of {taxed, rate, base, vat, reason?}
 * totals           {lines, net, vat, vat_in_euro?, gross, prepaid, due}
 * payment          {means?, iban?, bic?, reference?, terms?, mandate?, creditor_id?}
 * messages         list of free texts            mentions   list of legal sentences
 * logo?            Boolean: the picture "logo" is given in the {@link PdfInfo}
 * </pre>
 */
public final class InvoicePrint {

    private static final Template TEMPLATE = Template.compile(text("invoice.html"));
    private static final Map<String, Map<String, String>> LABELS =
            Map.of("fr", Labels.read("invoice.fr.properties"), "en", Labels.read("invoice.en.properties"));

    private final HtmlToPdf renderer;

    public InvoicePrint(HtmlToPdf renderer) {
        this.renderer = renderer;
    }

    /** The page as XHTML, for a preview. */
    public static String html(Map<String, Object> invoice, String language) {
        return html(TEMPLATE, invoice, language);
    }

    /** The page from a template of the user, fed with the same values. */
    public static String html(Template template, Map<String, Object> invoice, String language) {
        String known = "en".equals(language) ? "en" : "fr";
        Map<String, String> labels = LABELS.getOrDefault(known, Map.of());
        Map<String, Object> values = new LinkedHashMap<>(new InvoiceValues(known, labels, invoice).map());
        values.put("labels", labels);
        values.put("language", known);
        return template.render(values);
    }

    /**
     * The PDF/A-3, ready to receive its electronic twin.
     *
     * @param created date of the file
     * @param logo PNG or JPEG printed above the name of the seller, absent for none
     */
    public byte[] pdf(Map<String, Object> invoice, String language, Instant created, byte @Nullable [] logo) {
        Map<String, Object> values = new LinkedHashMap<>(invoice);
        values.put("logo", logo != null);
        String title = (invoice.get("title") + " " + invoice.getOrDefault("number", "")).strip();
        Raw seller = new Raw(invoice).child("seller");
        Map<String, byte[]> images = logo == null ? Map.of() : Map.of("logo", logo);
        PdfInfo info = new PdfInfo(title, seller.text("name"), language, created, images);
        return renderer.render(html(values, language), info);
    }

    static String text(String resource) {
        return new String(HtmlToPdf.resource(resource), java.nio.charset.StandardCharsets.UTF_8);
    }
}
