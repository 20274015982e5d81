package eu.socle.erp.banking;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.Account;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money comes in and goes out, and invoices are settled by it. */
class PaymentEntryTest {

    private final Books books = new Books();

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private static void assertDue(SalesInvoice invoice, String amount) {
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo(amount);
    }

    @Test
    void a_customer_pays_a_part_then_the_rest() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry first = books.received("50", invoice);

        assertThat(first.name()).isEqualTo("RE-2026-00001");
        assertThat(first.get(PaymentEntry.STATUS)).isEqualTo(Status.UNRECONCILED);
        assertThat(first.get(PaymentEntry.ACCOUNTING_JOURNAL)).isEqualTo("BQ - BL");
        assertThat(books.entries(first)).containsExactly("512000 50.00", "411000 -50.00");
        assertDue(invoice, "70");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(eu.socle.erp.sales.Status.PARTLY_PAID);

        PaymentEntry rest = books.submitted(books.<SalesInvoice, PaymentEntry>made(invoice, "payment"));
        assertThat(rest.get(PaymentEntry.PAID_AMOUNT)).isEqualByComparingTo("70");
        assertDue(invoice, "0");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(eu.socle.erp.sales.Status.PAID);
        assertThat(books.balances()).doesNotContainKey("411000");
    }

    @Test
    void nothing_is_settled_beyond_what_is_left() {
        SalesInvoice invoice = books.sold("100");
        books.received("100", invoice);
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "50");
        books.allocated(payment, invoice, "50");
        assertRefused(() -> books.submitted(payment), "payment_over_allocated");
        assertThat(payment.isDraft()).isTrue();

        PaymentEntry twoLines = books.payment(PaymentType.RECEIVE, "30");
        books.allocated(twoLines, invoice, "15");
        books.allocated(twoLines, invoice, "15");
        assertRefused(() -> books.submitted(twoLines), "payment_over_allocated");
    }

    @Test
    void of_two_payments_of_the_same_invoice_at_once_only_one_passes() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry mine = books.payment(PaymentType.RECEIVE, "120");
        books.allocated(mine, invoice, "120");
        books.unit.create(mine);
        PaymentEntry other = books.payment(PaymentType.RECEIVE, "120");
        books.allocated(other, invoice, "120");
        books.unit.create(other);

        books.unit.whileWaiting(() -> books.unit.take(other, Step.SUBMIT));
        assertRefused(() -> books.submitted(mine), "payment_over_allocated");
        assertThat(other.isSubmitted()).isTrue();
        assertThat(mine.isDraft()).isTrue();
        assertDue(invoice, "0");
        assertThat(books.balances()).containsEntry("512000", eur("120.00"));
    }

    @Test
    void an_allocation_must_find_its_money() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "100");
        books.allocated(payment, invoice, "120");
        assertRefused(() -> books.submitted(payment), "payment_difference");
    }

    @Test
    void a_cancelled_payment_leaves_its_invoices_due_again() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry payment = books.received("120", invoice);
        books.cancelled(payment);

        assertDue(invoice, "120");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(eu.socle.erp.sales.Status.UNPAID);
        assertThat(payment.get(PaymentEntry.STATUS)).isEqualTo(Status.CANCELLED);
        assertThat(books.balances()).doesNotContainKey("512000");
        books.received("120", invoice);
        assertDue(invoice, "0");
    }

    @Test
    void one_payment_settles_two_invoices() {
        SalesInvoice first = books.sold("100");
        SalesInvoice second = books.sold("200");
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "300");
        books.allocated(payment, first, null);
        books.allocated(payment, second, null);
        books.submitted(payment);
        assertDue(first, "0");
        assertDue(second, "60");
        assertThat(books.entries(payment)).containsExactly("512000 300.00", "411000 -120.00", "411000 -180.00");
    }

    @Test
    void what_is_paid_too_much_waits_and_pays_something_else_or_goes_back() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry payment = books.received("150", invoice);
        assertThat(payment.get(PaymentEntry.UNALLOCATED_AMOUNT)).isEqualByComparingTo("30");
        assertDue(invoice, "0");

        PaymentEntry back = books.payment(PaymentType.PAY, "30");
        back.set(PaymentEntry.PARTY_TYPE, "Customer");
        back.set(PaymentEntry.PARTY, books.customer.name());
        books.allocated(back, payment, null);
        books.submitted(back);
        assertThat(back.rows(PaymentEntry.REFERENCES).getFirst().get(PaymentEntryReference.ALLOCATED_AMOUNT))
                .isEqualByComparingTo("-30");
        assertThat(payment.get(PaymentEntry.UNALLOCATED_AMOUNT)).isEqualByComparingTo("0");
        assertThat(books.balances()).doesNotContainKey("411000");
        assertRefused(() -> books.cancelled(payment), "cancel_linked");
    }

    @Test
    void an_advance_without_any_invoice_stays_unallocated() {
        PaymentEntry advance = books.submitted(books.payment(PaymentType.RECEIVE, "80"));
        assertThat(advance.get(PaymentEntry.UNALLOCATED_AMOUNT)).isEqualByComparingTo("80");
        assertThat(books.entries(advance)).containsExactly("512000 80.00", "411000 -80.00");
    }

    @Test
    void a_credit_note_on_a_paid_invoice_is_refunded() {
        SalesInvoice invoice = books.sold("100");
        books.received("120", invoice);
        books.submitted(books.<SalesInvoice, SalesInvoice>made(invoice, "credit-note"));
        assertDue(invoice, "-120");

        assertThat(SalesInvoice.owed().test(invoice)).isFalse();
        PaymentEntry refund = books.submitted(books.<SalesInvoice, PaymentEntry>made(invoice, "refund"));
        assertThat(refund.get(PaymentEntry.PAYMENT_TYPE)).isEqualTo(PaymentType.PAY);
        assertThat(refund.get(PaymentEntry.TOTAL_ALLOCATED_AMOUNT)).isEqualByComparingTo("120");
        assertThat(books.entries(refund)).containsExactly("411000 120.00", "512000 -120.00");
        assertDue(invoice, "0");
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void bank_fees_that_we_bear_still_settle_the_whole_invoice() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "117.50");
        books.allocated(payment, invoice, "120");
        PaymentEntryDeduction fee = payment.add(PaymentEntry.DEDUCTIONS);
        fee.set(PaymentEntryDeduction.ACCOUNT, books.account("627"));
        fee.set(PaymentEntryDeduction.AMOUNT, eur("2.50"));
        books.submitted(payment);
        assertThat(books.entries(payment)).containsExactly("512000 117.50", "411000 -120.00", "627000 2.50");
        assertDue(invoice, "0");
    }

    @Test
    void a_supplier_is_paid_in_cash_from_the_cash_journal() {
        PurchaseInvoice invoice = books.bought("100");
        PaymentEntry payment = books.made(invoice, "payment");
        payment.set(PaymentEntry.MODE_OF_PAYMENT, "Espèces");
        books.submitted(payment);
        assertThat(payment.get(PaymentEntry.ACCOUNTING_JOURNAL)).isEqualTo("CA - BL");
        assertThat(books.entries(payment)).containsExactly("401000 120.00", "530000 -120.00");
        assertThat(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");
    }

    @Test
    void money_moves_from_the_bank_to_the_till() {
        PaymentEntry transfer = new PaymentEntry();
        transfer.set(PaymentEntry.PAYMENT_TYPE, PaymentType.INTERNAL_TRANSFER);
        transfer.set(PaymentEntry.PAID_TO, books.account("530"));
        transfer.set(PaymentEntry.PAID_AMOUNT, eur("200"));
        books.submitted(transfer);
        assertThat(books.entries(transfer)).containsExactly("512000 -200.00", "530000 200.00");

        PaymentEntry nowhere = new PaymentEntry();
        nowhere.set(PaymentEntry.PAYMENT_TYPE, PaymentType.INTERNAL_TRANSFER);
        nowhere.set(PaymentEntry.PAID_TO, books.account("512000"));
        nowhere.set(PaymentEntry.PAID_AMOUNT, eur("200"));
        assertRefused(() -> books.unit.create(nowhere), "link_filter");
    }

    private SalesInvoice inDollars() {
        books.rate(LocalDate.of(2026, 3, 1), "USD", "0.90");
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.CURRENCY, "USD");
        invoice.set(SalesInvoice.PRICING.taxesAndCharges, "Export - BL");
        books.sold(invoice, "Consulting", "1", "1000");
        return books.submitted(invoice);
    }

    @Test
    void between_the_rate_of_the_invoice_and_that_of_the_bank_lies_a_gain() {
        SalesInvoice invoice = inDollars();
        PaymentEntry payment = books.made(invoice, "payment");
        payment.set(PaymentEntry.PAID_AMOUNT, eur("1000"));
        payment.set(PaymentEntry.RECEIVED_AMOUNT, eur("913.37"));
        books.submitted(payment);

        assertThat(payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY)).isEqualTo("USD");
        assertThat(payment.get(PaymentEntry.SOURCE_EXCHANGE_RATE)).isEqualByComparingTo("0.91337");
        assertThat(payment.rows(PaymentEntry.REFERENCES).getFirst().get(PaymentEntryReference.EXCHANGE_GAIN_LOSS))
                .isEqualByComparingTo("13.37");
        assertThat(books.entries(payment)).containsExactly("512000 913.37", "411000 -900.00", "656000 -13.37");
        assertDue(invoice, "0");
        assertThat(books.balances()).doesNotContainKey("411000");
    }

    @Test
    void dollars_paid_in_three_parts_leave_no_cent_behind() {
        SalesInvoice invoice = inDollars();
        for (String part : new String[] {"333.33", "333.33", "333.34"}) {
            PaymentEntry payment = books.made(invoice, "payment");
            payment.set(PaymentEntry.PAID_AMOUNT, eur(part));
            books.submitted(payment);
        }
        assertDue(invoice, "0");
        assertThat(books.balances()).doesNotContainKey("411000");
    }

    @Test
    void a_supplier_in_dollars_is_paid_from_an_account_in_dollars() {
        books.rate(LocalDate.of(2026, 3, 1), "USD", "0.90");
        Account dollars = books.unit.get(Account.TYPE, books.account("512100"));
        dollars.set(Account.ACCOUNT_CURRENCY, "USD");
        PurchaseInvoice invoice = books.purchase();
        invoice.set(PurchaseInvoice.CURRENCY, "USD");
        books.bought(invoice, "Beurre", "1", "500");
        books.submitted(invoice);
        books.rate(Books.TODAY, "USD", "0.95");

        PaymentEntry payment = books.made(invoice, "payment");
        payment.set(PaymentEntry.PAID_FROM, dollars.name());
        books.submitted(payment);
        assertThat(books.entries(payment)).containsExactly("401000 540.00", "512100 -570.00", "656000 30.00");
        assertThat(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");
    }

    @Test
    void a_currency_without_rate_is_refused_with_its_name() {
        SalesInvoice invoice = inDollars();
        PaymentEntry payment = books.made(invoice, "payment");
        payment.set(PaymentEntry.POSTING_DATE, LocalDate.of(2026, 2, 1));
        assertRefused(() -> books.unit.create(payment), "required", "exchange_rate_missing");
    }

    @Test
    void a_payment_is_reconciled_once_the_bank_has_seen_it() {
        PaymentEntry payment = books.received("120", books.sold("100"));
        payment.set(PaymentEntry.CLEARANCE_DATE, Books.TODAY);
        books.unit.save(payment);
        assertThat(payment.get(PaymentEntry.STATUS)).isEqualTo(Status.RECONCILED);
    }

    @Test
    void amounts_and_parties_make_sense() {
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "-5");
        assertRefused(() -> books.unit.create(payment), "rate_not_positive", "rate_not_positive");
        SalesInvoice draft = books.sale();
        books.sold(draft, "Conseil", "1", "100");
        books.unit.create(draft);
        PaymentEntry early = books.payment(PaymentType.RECEIVE, "120");
        books.allocated(early, draft, "120");
        assertRefused(() -> books.submitted(early), "payment_over_allocated");
    }
}
