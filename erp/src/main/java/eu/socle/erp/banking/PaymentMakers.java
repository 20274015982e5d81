package eu.socle.erp.banking;

import eu.socle.erp.commerce.Parties;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/** The payment that settles an invoice, or that gives back what was paid too much after a credit note. */
final class PaymentMakers {

    private PaymentMakers() {}

    static PaymentEntry ofSales(SalesInvoice invoice, Lookup lookup) {
        boolean due = invoice.amount(SalesInvoice.OUTSTANDING_AMOUNT).signum() > 0;
        PaymentEntry payment =
                payment(due ? PaymentType.RECEIVE : PaymentType.PAY, invoice.get(SalesInvoice.COMPANY), lookup);
        party(payment, Parties.CUSTOMER, invoice.get(SalesInvoice.CUSTOMER), invoice.get(SalesInvoice.DEBIT_TO));
        reference(payment, SalesInvoice.TYPE, invoice.name());
        return payment;
    }

    static PaymentEntry ofPurchase(PurchaseInvoice invoice, Lookup lookup) {
        boolean due = invoice.amount(PurchaseInvoice.OUTSTANDING_AMOUNT).signum() > 0;
        PaymentEntry payment =
                payment(due ? PaymentType.PAY : PaymentType.RECEIVE, invoice.get(PurchaseInvoice.COMPANY), lookup);
        party(payment, Parties.SUPPLIER, invoice.get(PurchaseInvoice.SUPPLIER), invoice.get(PurchaseInvoice.CREDIT_TO));
        reference(payment, PurchaseInvoice.TYPE, invoice.name());
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

    private static void reference(PaymentEntry payment, DocType<?> type, String name) {
        PaymentEntryReference row = payment.add(PaymentEntry.REFERENCES);
        row.set(PaymentEntryReference.REFERENCE_DOCTYPE, type.name());
        row.set(PaymentEntryReference.REFERENCE_NAME, name);
    }
}
