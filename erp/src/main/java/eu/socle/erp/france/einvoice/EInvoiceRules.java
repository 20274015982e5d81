package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of French invoices (AFNOR XP Z12-012, BR-FR) and of EN 16931 that our data can break, run before an
 * invoice is issued so that nobody meets them as a rejection three days later. All are run, all are reported.
 */
public final class EInvoiceRules {

    private EInvoiceRules() {}

    /**
     * What is wrong with the invoice; empty when it may be issued.
     *
     * @param today the day of issue in Europe/Paris: an invoice is never dated in the future
     */
    public static List<RuleViolation> check(EInvoice invoice, LocalDate today) {
        RuleBook book = new RuleBook();
        NumberRules.check(invoice, book);
        DateRules.check(invoice, today, book);
        NoteRules.check(invoice, book);
        PartyRules.check(invoice, book);
        ReferenceRules.check(invoice, book);
        VatRules.check(invoice, book);
        AmountRules.check(invoice, book);
        return book.violations();
    }
}
