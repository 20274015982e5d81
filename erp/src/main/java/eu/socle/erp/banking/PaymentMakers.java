package eu.socle.erp.banking;

import eu.socle.erp.commerce.Parties;
import eu.socle.erp.commerce.PaymentSchedule;
import eu.socle.erp.commerce.ScheduleFields;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payment that settles an invoice, or that gives back what was paid too much after a credit note. */
final class PaymentMakers {

    private PaymentMakers() {}

    static PaymentEntry ofSales(SalesInvoice invoice, Lookup lookup) {
        boolean due = invoice.amount(SalesInvoice.OUTSTANDING_AMOUNT).signum() > 0;
        PaymentEntry payment =
                payment(due ? PaymentType.RECEIVE : PaymentType.PAY, invoice.get(SalesInvoice.COMPANY), lookup);
        party(payment, Parties.CUSTOMER, invoice.get(SalesInvoice.CUSTOMER), invoice.get(SalesInvoice.DEBIT_TO));
        references(payment, invoice, SalesInvoice.SCHEDULE, lookup);
        return payment;
    }

    static PaymentEntry ofPurchase(PurchaseInvoice invoice, Lookup lookup) {
        boolean due = invoice.amount(PurchaseInvoice.OUTSTANDING_AMOUNT).signum() > 0;
        PaymentEntry payment =
                payment(due ? PaymentType.PAY : PaymentType.RECEIVE, invoice.get(PurchaseInvoice.COMPANY), lookup);
        party(payment, Parties.SUPPLIER, invoice.get(PurchaseInvoice.SUPPLIER), invoice.get(PurchaseInvoice.CREDIT_TO));
        references(payment, invoice, PurchaseInvoice.SCHEDULE, lookup);
        return payment;
    }

    private static PaymentEntry payment(PaymentType type, @Nullable String company, Lookup lookup) {
        PaymentEntry payment = PaymentEntry.TYPE.create();
        payment.set(PaymentEntry.COMPANY, company);
        payment.set(PaymentEntry.PAYMENT_TYPE, type);
        payment.set(PaymentEntry.POSTING_DATE, lookup.context().today());
        return payment;
    }

    private static void party(PaymentEntry payment, String type, @Nullable String name, @Nullable String account) {
        payment.set(PaymentEntry.PARTY_TYPE, type);
        payment.set(PaymentEntry.PARTY, name);
        payment.set(payment.isReceived() ? PaymentEntry.PAID_FROM : PaymentEntry.PAID_TO, account);
    }

    /** One line for the invoice, or one an open instalment when its terms of payment say so. */
    private static <D extends Document<D>> void references(
            PaymentEntry payment, D invoice, ScheduleFields<D> schedule, Lookup lookup) {
        List<PaymentSchedule> open = schedule.openByTerm(invoice, lookup);
        if (open.isEmpty()) {
            reference(payment, invoice);
        }
        for (PaymentSchedule instalment : open) {
            PaymentEntryReference row = reference(payment, invoice);
            row.set(PaymentEntryReference.PAYMENT_TERM, instalment.get(PaymentSchedule.PAYMENT_TERM));
            row.set(PaymentEntryReference.INSTALMENT_DATE, instalment.get(PaymentSchedule.DUE_DATE));
            row.set(PaymentEntryReference.ALLOCATED_AMOUNT, instalment.get(PaymentSchedule.OUTSTANDING));
        }
    }

    private static PaymentEntryReference reference(PaymentEntry payment, Document<?> invoice) {
        PaymentEntryReference row = payment.add(PaymentEntry.REFERENCES);
        row.set(PaymentEntryReference.REFERENCE_DOCTYPE, invoice.type().name());
        row.set(PaymentEntryReference.REFERENCE_NAME, invoice.name());
        return row;
    }
}
