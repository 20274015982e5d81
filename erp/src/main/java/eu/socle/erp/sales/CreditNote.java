package eu.socle.erp.sales;

import eu.socle.kernel.Lookup;

/** The credit note that gives back a whole invoice, for a person to lower before submitting. */
final class CreditNote {

    private CreditNote() {}

    static SalesInvoice of(SalesInvoice invoice, Lookup lookup) {
        SalesInvoice note = SalesInvoice.RETURNS.copy(invoice);
        note.set(SalesInvoice.POSTING_DATE, lookup.context().today());
        note.set(SalesInvoice.SCHEDULE.dueDate, lookup.context().today());
        note.set(SalesInvoice.SCHEDULE.paymentTermsTemplate, null);
        note.set(SalesInvoice.TERMS, null);
        return note;
    }
}
