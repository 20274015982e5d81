package eu.socle.erp.france;

import eu.socle.erp.france.einvoice.EInvoice;
import eu.socle.erp.france.einvoice.FacturX;
import eu.socle.erp.france.einvoice.InvoiceView;
import eu.socle.erp.france.einvoice.LegalMention;
import eu.socle.erp.france.einvoice.LegalMentions;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Language;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Printing;
import java.time.Instant;
import java.util.List;

/** Prints a sales invoice; once submitted, the PDF carries the electronic invoice (Factur-X, profile EN 16931). */
final class InvoicePrinting implements Printing<SalesInvoice> {

    private final PdfPrinter printer;

    InvoicePrinting(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public DocType<SalesInvoice> type() {
        return SalesInvoice.TYPE;
    }

    @Override
    public boolean isIssued(SalesInvoice invoice) {
        return !invoice.isDraft();
    }

    @Override
    public Language language(SalesInvoice invoice, Language asked) {
        String spoken = invoice.text(SalesInvoice.LANGUAGE);
        return spoken.isBlank() ? asked : Language.of(spoken);
    }

    @Override
    public byte[] pdf(SalesInvoice invoice, Lookup lookup, Language language) {
        String printed = language == Language.FR ? "fr" : "en";
        List<LegalMention> terms = InvoiceTerms.of(invoice, lookup);
        EInvoice electronic = SalesEInvoice.of(invoice, terms, lookup);
        boolean draft = invoice.isDraft();
        Instant modified = invoice.identity().modified();
        Instant at = modified == null ? lookup.context().clock().instant() : modified;
        List<LegalMention> mentions = LegalMentions.french().printed(electronic, terms);
        byte[] page = printer.pdf(InvoiceView.of(electronic, printed, draft, mentions), printed, at);
        return draft ? page : FacturX.attach(page, electronic, at);
    }
}
