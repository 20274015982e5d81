package eu.socle.erp.banking;

import eu.socle.erp.commerce.Parties;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payment must satisfy. */
final class PaymentChecks {

    private PaymentChecks() {}

    static void onSave(PaymentEntry payment, Lookup lookup, Refusals refusals) {
        positive(payment, PaymentEntry.PAID_AMOUNT, refusals);
        positive(payment, PaymentEntry.RECEIVED_AMOUNT, refusals);
        rate(
                payment,
                PaymentEntry.SOURCE_EXCHANGE_RATE,
                payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY),
                lookup,
                refusals);
        rate(
                payment,
                PaymentEntry.TARGET_EXCHANGE_RATE,
                payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY),
                lookup,
                refusals);
        String type = payment.get(PaymentEntry.PARTY_TYPE);
        if (!payment.isTransfer() && type != null && !type.equals(Parties.CUSTOMER) && !type.equals(Parties.SUPPLIER)) {
            refusals.add(Refusal.of("invalid_value")
                    .with("field", PaymentEntry.PARTY_TYPE.label())
                    .with("value", type)
                    .with("allowed", Parties.CUSTOMER + ", " + Parties.SUPPLIER)
                    .on(PaymentEntry.PARTY_TYPE));
        }
        String from = payment.get(PaymentEntry.PAID_FROM);
        if (from != null && from.equals(payment.get(PaymentEntry.PAID_TO))) {
            refusals.add(Refusal.of("link_filter")
                    .with("doctype", new Label("Le compte", "Account"))
                    .with("name", from)
                    .with("field", PaymentEntry.PAID_TO.label())
                    .on(PaymentEntry.PAID_TO));
        }
    }

    private static void positive(PaymentEntry payment, Input<PaymentEntry, BigDecimal> field, Refusals refusals) {
        if (payment.get(field) != null && payment.amount(field).signum() <= 0) {
            refusals.add(
                    Refusal.of("rate_not_positive").with("field", field.label()).on(field));
        }
    }

    private static void rate(
            PaymentEntry payment,
            Input<PaymentEntry, BigDecimal> field,
            @Nullable String currency,
            Lookup lookup,
            Refusals refusals) {
        if (currency != null && payment.amount(field).signum() <= 0) {
            refusals.add(Refusal.of("exchange_rate_missing")
                    .with("from", currency)
                    .with("to", PaymentAmounts.companyCurrency(payment, lookup))
                    .with("date", PaymentRules.day(payment, lookup))
                    .on(field));
        }
    }

    static void onSubmit(PaymentEntry payment, Lookup lookup, Refusals refusals) {
        if (!payment.isDraft()) {
            return;
        }
        BigDecimal difference = payment.amount(PaymentEntry.DIFFERENCE_AMOUNT);
        if (difference.signum() != 0) {
            refusals.add(Refusal.of("payment_difference")
                    .with("difference", difference)
                    .on(PaymentEntry.DIFFERENCE_AMOUNT));
        }
        hold(payment, lookup, refusals);
        allocations(payment, lookup, refusals);
    }

    private static void hold(PaymentEntry payment, Lookup lookup, Refusals refusals) {
        String name = payment.get(PaymentEntry.PARTY);
        boolean concerned = !payment.isReceived() && !payment.isTransfer() && !payment.isFromCustomer();
        Supplier supplier =
                concerned && name != null ? lookup.find(Supplier.TYPE, name).orElse(null) : null;
        LocalDate today = lookup.context().today();
        if (supplier != null && supplier.isOnHold(Supplier.HoldType.PAYMENTS, today)) {
            refusals.add(held(supplier, supplier.get(Supplier.RELEASE_DATE), Supplier.HoldType.PAYMENTS.label()));
        }
        for (PaymentEntryReference row : payment.references()) {
            PurchaseInvoice invoice = supplier == null || !row.document().type().equals(PurchaseInvoice.TYPE.name())
                    ? null
                    : lookup.find(PurchaseInvoice.TYPE, row.document().name()).orElse(null);
            if (supplier != null && invoice != null && invoice.isHeld(today)) {
                String why = invoice.text(PurchaseInvoice.HOLD_COMMENT);
                refusals.add(
                        held(supplier, invoice.get(PurchaseInvoice.RELEASE_DATE), why.isEmpty() ? invoice.name() : why)
                                .on(PaymentEntry.REFERENCES, row, PaymentEntryReference.REFERENCE_NAME));
            }
        }
    }

    private static Refusal held(Supplier supplier, @Nullable LocalDate release, Object reason) {
        return Refusal.of("supplier_on_hold")
                .with("supplier", supplier.text(Supplier.SUPPLIER_NAME))
                .with("date", release == null ? new Label("déblocage", "it is released") : release)
                .with("reason", reason)
                .on(PaymentEntry.PARTY);
    }

    /** What is allocated to each document, which may stand on several lines. */
    static Map<Posting.Reference, BigDecimal> allocated(PaymentEntry payment) {
        Map<Posting.Reference, BigDecimal> sums = new LinkedHashMap<>();
        payment.references()
                .forEach(row -> sums.merge(
                        row.document(), row.amount(PaymentEntryReference.ALLOCATED_AMOUNT), BigDecimal::add));
        return sums;
    }

    /** No document is settled beyond what is left of it: told early for comfort, and for certain once the documents are held. */
    static void allocations(PaymentEntry payment, Lookup lookup, Refusals refusals) {
        Map<Posting.Reference, BigDecimal> sums = allocated(payment);
        for (PaymentEntryReference row : payment.references()) {
            BigDecimal sum = sums.remove(row.document());
            OpenItem item = row.item(lookup).orElse(null);
            if (sum == null) {
                continue;
            }
            if (item == null || !item.allows(sum)) {
                refusals.add(Refusal.of("payment_over_allocated")
                        .on(PaymentEntry.REFERENCES, row, PaymentEntryReference.ALLOCATED_AMOUNT)
                        .with("allocated", sum)
                        .with("invoice", row.document().name())
                        .with("outstanding", item == null ? BigDecimal.ZERO : item.outstanding()));
            } else if (!fits(payment, item, lookup)) {
                refusals.add(Refusal.of("link_filter")
                        .with("doctype", new Label("La pièce", "Document"))
                        .with("name", row.document().name())
                        .on(PaymentEntry.REFERENCES, row, PaymentEntryReference.REFERENCE_NAME)
                        .with("field", PaymentEntryReference.REFERENCE_NAME.label()));
            } else {
                instalments(payment, row.document(), item, lookup, refusals);
            }
        }
    }

    /** A line that names instalments stays within what is left of them. */
    private static void instalments(
            PaymentEntry payment, Posting.Reference document, OpenItem item, Lookup lookup, Refusals refusals) {
        for (PaymentEntryReference row :
                Allocation.of(payment, document, item, lookup).tooMuch()) {
            boolean known = !row.chosen(item, lookup).isEmpty();
            LocalDate day = row.get(PaymentEntryReference.INSTALMENT_DATE);
            refusals.add(Refusal.of(known ? "instalment_over_allocated" : "instalment_unknown")
                    .on(
                            PaymentEntry.REFERENCES,
                            row,
                            known ? PaymentEntryReference.ALLOCATED_AMOUNT : PaymentEntryReference.INSTALMENT_DATE)
                    .with("allocated", row.amount(PaymentEntryReference.ALLOCATED_AMOUNT))
                    .with("invoice", document.name())
                    .with("instalment", day == null ? row.text(PaymentEntryReference.PAYMENT_TERM) : day)
                    .with("outstanding", row.open(lookup).orElse(BigDecimal.ZERO)));
        }
    }

    /** A document is settled on the account and in the currency that it was booked in. */
    private static boolean fits(PaymentEntry payment, OpenItem item, Lookup lookup) {
        String currency = item.currency() == null ? PaymentAmounts.companyCurrency(payment, lookup) : item.currency();
        return item.account().equals(payment.get(payment.partyAccount()))
                && (currency == null || currency.equals(PaymentAmounts.partyCurrency(payment)));
    }
}
