package eu.socle.erp.sales;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.banking.PaymentType;
import eu.socle.erp.commerce.AdvanceFields;
import eu.socle.erp.ledger.Lettering;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.kernel.Cond;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer pays before the invoice: the money waits, then pays it, and waits again when the invoice is undone. */
class AdvancesTest {

    private static final AdvanceFields<SalesInvoiceAdvance> ROW = SalesInvoiceAdvance.ADVANCE;

    private final Books books = new Books();

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private PaymentEntry waiting(String amount) {
        return books.submitted(books.payment(PaymentType.RECEIVE, amount));
    }

    private SalesInvoice draft(String net) {
        SalesInvoice invoice = books.sale();
        books.sold(invoice, "Conseil", "1", net);
        return invoice;
    }

    private SalesInvoice fetched(String net) {
        return books.unit.take(books.unit.create(draft(net)), SalesInvoice.GET_ADVANCES);
    }

    private static void assertWaits(PaymentEntry payment, String amount) {
        assertThat(payment.get(PaymentEntry.UNALLOCATED_AMOUNT)).isEqualByComparingTo(amount);
    }

    private static void assertDue(SalesInvoice invoice, String amount) {
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo(amount);
    }

    private List<String> letters() {
        return books.unit.list(Lettering.TYPE, Cond.always()).stream()
                .map(each -> each.text(Lettering.LETTER))
                .toList();
    }

    @Test
    void what_waits_is_fetched_oldest_first_and_no_more_than_the_invoice() {
        PaymentEntry first = waiting("80");
        PaymentEntry second = waiting("100");
        SalesInvoice invoice = fetched("100");
        assertThat(invoice.rows(SalesInvoice.ADVANCES.rows))
                .extracting(row -> row.text(ROW.referenceName) + " " + row.get(ROW.allocatedAmount))
                .containsExactly(first.name() + " 80.00", second.name() + " 40.00");
        assertThat(invoice.get(SalesInvoice.TOTAL_ADVANCE)).isEqualByComparingTo("120");
        assertDue(invoice, "0");
        assertWaits(first, "80");

        books.submitted(invoice);
        assertThat(books.entries(invoice)).containsExactly("411000 120.00", "706000 -100.00", "445710 -20.00");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PAID);
        assertWaits(first, "0");
        assertWaits(second, "60");
        assertThat(letters()).as("the second payment still waits in part").isEmpty();

        SalesInvoice other = books.submitted(fetched("50"));
        assertWaits(second, "0");
        assertDue(other, "0");
        assertThat(letters()).containsOnly("AAA").hasSize(4);
    }

    @Test
    void an_invoice_may_take_its_advances_by_itself() {
        PaymentEntry payment = waiting("50");
        SalesInvoice invoice = draft("100");
        invoice.set(SalesInvoice.ADVANCES.automatic, true);
        books.submitted(invoice);
        assertDue(invoice, "70");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PARTLY_PAID);
        assertWaits(payment, "0");
        books.received("70", invoice);
        assertDue(invoice, "0");
        assertThat(letters()).containsOnly("AAA").hasSize(3);
    }

    @Test
    void never_more_than_the_money_nor_than_the_invoice() {
        PaymentEntry payment = waiting("50");
        SalesInvoice invoice = draft("100");
        use(invoice, payment, "60");
        assertRefused(() -> books.unit.create(invoice), "advance_over_used");

        PaymentEntry large = waiting("500");
        SalesInvoice small = draft("100");
        use(small, large, "130");
        assertRefused(() -> books.unit.create(small), "advances_over_invoice");
    }

    private static void use(SalesInvoice invoice, PaymentEntry payment, String amount) {
        SalesInvoiceAdvance row = invoice.add(SalesInvoice.ADVANCES.rows);
        row.set(ROW.referenceName, payment.name());
        row.set(ROW.allocatedAmount, eur(amount));
    }

    @Test
    void of_two_invoices_that_use_the_same_money_only_one_passes() {
        waiting("120");
        SalesInvoice mine = fetched("100");
        SalesInvoice other = fetched("100");
        books.submitted(other);
        assertRefused(() -> books.submitted(mine), "advance_over_used");
        assertThat(mine.isDraft()).isTrue();
    }

    @Test
    void a_cancelled_invoice_leaves_the_money_waiting() {
        PaymentEntry payment = waiting("120");
        SalesInvoice invoice = books.submitted(fetched("100"));
        books.cancelled(invoice);
        assertWaits(payment, "120");
        assertThat(books.balances()).containsOnlyKeys("411000", "512000");
        books.submitted(fetched("100"));
        assertWaits(payment, "0");
    }

    @Test
    void a_credit_note_leaves_waiting_what_there_is_nothing_more_to_pay_with() {
        PaymentEntry payment = waiting("120");
        SalesInvoice invoice = books.submitted(fetched("100"));
        SalesInvoice note = books.made(invoice, "credit-note");
        note.rows(SalesInvoice.TOTALS.items).getFirst().set(SalesInvoiceItem.LINE.rate, eur("25"));
        books.submitted(note);
        assertWaits(payment, "30");
        assertDue(invoice, "0");
    }

    @Test
    void a_cancelled_payment_leaves_the_invoice_due() {
        PaymentEntry payment = waiting("120");
        SalesInvoice invoice = books.submitted(fetched("100"));
        books.cancelled(payment);
        assertDue(invoice, "120");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.UNPAID);
        books.received("120", invoice);
        assertDue(invoice, "0");
        assertThat(books.balances()).doesNotContainKey("411000");
    }

    @Test
    void a_deposit_that_no_invoice_deducts_yet_is_fetched_too() {
        SalesInvoice deposit = draft("30");
        deposit.set(SalesInvoice.IS_DOWN_PAYMENT_INVOICE, true);
        books.submitted(deposit);
        SalesInvoice invoice = fetched("100");
        assertThat(invoice.get(SalesInvoice.DOWN_PAYMENT_AGAINST)).isEqualTo(deposit.name());
        assertThat(invoice.get(SalesInvoice.TOTAL_ADVANCE)).isEqualByComparingTo("36");
        assertDue(invoice, "84");
    }

    @Test
    void money_of_another_rate_is_left_to_an_entry() {
        books.rate(Books.TODAY.minusDays(5), "USD", "0.90");
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "100");
        payment.set(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY, "USD");
        payment.set(PaymentEntry.SOURCE_EXCHANGE_RATE, eur("0.90"));
        payment.set(PaymentEntry.RECEIVED_AMOUNT, eur("90"));
        books.submitted(payment);
        SalesInvoice invoice = draft("100");
        invoice.set(SalesInvoice.CURRENCY, "USD");
        invoice.set(SalesInvoice.TOTALS.conversionRate, eur("0.95"));
        use(invoice, payment, "100");
        assertRefused(() -> books.unit.create(invoice), "advance_rate");
        invoice.set(SalesInvoice.TOTALS.conversionRate, eur("0.90"));
        books.submitted(invoice);
        assertWaits(payment, "0");
        assertDue(invoice, "20");
    }

    @Test
    void nothing_to_fetch_is_told() {
        SalesInvoice invoice = books.unit.create(draft("100"));
        assertRefused(() -> books.unit.take(invoice, SalesInvoice.GET_ADVANCES), "advances_none");
    }

    @Test
    void a_supplier_paid_in_advance_is_paid_once() {
        PaymentEntry payment = books.submitted(books.payment(PaymentType.PAY, "200"));
        PurchaseInvoice invoice = books.purchase();
        invoice.set(PurchaseInvoice.ADVANCES.automatic, true);
        books.bought(invoice, "Farine", "1", "100");
        books.submitted(invoice);
        assertThat(invoice.get(PurchaseInvoice.TOTAL_ADVANCE)).isEqualByComparingTo("120");
        assertThat(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");
        assertWaits(payment, "80");
        books.cancelled(invoice);
        assertWaits(payment, "200");
    }
}
