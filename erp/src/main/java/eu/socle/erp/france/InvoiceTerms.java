package eu.socle.erp.france;

import eu.socle.erp.france.einvoice.LegalMention;
import eu.socle.erp.france.einvoice.LegalMentions;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Lookup;
import java.time.LocalDate;
import java.util.List;

/** The payment terms that the law wants on every invoice between professionals: early payment, penalties, recovery fee. */
final class InvoiceTerms {

    private InvoiceTerms() {}

    static List<LegalMention> of(SalesInvoice invoice, Lookup lookup) {
        LocalDate typed = invoice.get(SalesInvoice.POSTING_DATE);
        LocalDate day = typed == null ? lookup.context().today() : typed;
        LegalMentions mentions = LegalMentions.french();
        return List.of(
                mentions.at("NO_EARLY_DISCOUNT", day), mentions.at("PENALTIES", day), mentions.at("RECOVERY_FEE", day));
    }
}
