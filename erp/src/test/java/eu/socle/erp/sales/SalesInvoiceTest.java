package eu.socle.erp.sales;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.ClosedDocument;
import eu.socle.erp.party.Customer;
import eu.socle.kernel.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invoices to customers, as the bakery issues them. */
class SalesInvoiceTest {

    private final Books books = new Books();

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private SalesInvoiceItem atReducedRate(SalesInvoice invoice, String what, String qty, String price) {
        SalesInvoiceItem line = books.sold(invoice, what, qty, price);
        line.set(SalesInvoiceItem.LINE.itemTaxTemplate, "TVA 5,5\u202f% - BL");
        return line;
    }

    private SalesInvoice breadAndAdvice() {
        SalesInvoice invoice = books.sale();
        books.sold(invoice, "Conseil", "2", "150");
        atReducedRate(invoice, "Baguettes", "100", "0.95");
        return books.submitted(invoice);
    }

    private SalesInvoice note(SalesInvoice invoice) {
        return books.made(invoice, "credit-note");
    }

    @Test
    void two_rates_of_vat_are_two_lines_of_the_entry() {
        SalesInvoice invoice = breadAndAdvice();

        assertThat(invoice.name()).isEqualTo("FA-2026-00001");
        assertThat(invoice.get(SalesInvoice.TOTALS.netTotal)).isEqualByComparingTo("395.00");
        assertThat(invoice.get(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("460.23");
        assertThat(books.entries(invoice))
                .containsExactly("411000 460.23", "706000 -395.00", "445710 -60.00", "445712 -5.23");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.UNPAID);
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("460.23");
    }

    @Test
    void a_credit_note_of_the_whole_leaves_nothing_in_the_books() {
        SalesInvoice invoice = breadAndAdvice();
        SalesInvoice note = books.submitted(note(invoice));

        assertThat(note.name()).isEqualTo("AV-2026-00001");
        assertThat(note.get(SalesInvoice.STATUS)).isEqualTo(Status.RETURN);
        assertThat(books.balances()).isEmpty();
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PAID);
    }

    @Test
    void a_credit_note_of_a_part_lowers_what_is_due() {
        SalesInvoice invoice = breadAndAdvice();
        SalesInvoice note = note(invoice);
        note.set(
                SalesInvoice.TOTALS.items,
                List.of(note.rows(SalesInvoice.TOTALS.items).getFirst()));
        note.rows(SalesInvoice.TOTALS.items).getFirst().set(SalesInvoiceItem.LINE.qty, eur("-1"));
        books.submitted(note);

        assertThat(note.get(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("-180.00");
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("280.23");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PARTLY_PAID);
    }

    @Test
    void credit_notes_never_give_back_more_than_the_invoice() {
        SalesInvoice invoice = breadAndAdvice();
        SalesInvoice first = note(invoice);
        first.rows(SalesInvoice.TOTALS.items).getFirst().set(SalesInvoiceItem.LINE.qty, eur("-1"));
        books.submitted(first);

        SalesInvoice second = books.unit.create(note(invoice));
        assertRefused(() -> books.submitted(second), "credit_note_total", "over_return", "over_return");
    }

    @Test
    void a_line_cannot_be_given_back_twice_on_one_credit_note() {
        SalesInvoice invoice = books.sold("100");
        books.sold("100");
        SalesInvoice note = note(invoice);
        SalesInvoiceItem line = note.rows(SalesInvoice.TOTALS.items).getFirst();
        SalesInvoiceItem again = note.add(SalesInvoice.TOTALS.items);
        again.set(SalesInvoiceItem.LINE.itemName, "Conseil");
        again.set(SalesInvoiceItem.LINE.qty, eur("-1"));
        again.set(SalesInvoiceItem.LINE.rate, eur("0"));
        again.set(SalesInvoiceItem.SALES_INVOICE_ITEM, line.get(SalesInvoiceItem.SALES_INVOICE_ITEM));
        assertRefused(() -> books.submitted(note), "over_return");
    }

    @Test
    void an_invoice_of_less_than_nothing_is_to_be_a_credit_note_and_the_other_way_round() {
        SalesInvoice negative = books.sale();
        books.sold(negative, "Retour", "-1", "100");
        assertRefused(() -> books.submitted(negative), "negative_invoice");
        SalesInvoice partly = books.sale();
        books.sold(partly, "Conseil", "1", "100");
        books.sold(partly, "Retour", "-1", "40");
        assertThat(books.submitted(partly).get(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("72");

        SalesInvoice note = note(books.sold("100"));
        note.rows(SalesInvoice.TOTALS.items).getFirst().set(SalesInvoiceItem.LINE.rate, eur("-100"));
        assertRefused(() -> books.submitted(note), "positive_credit_note");
        SalesInvoice orphan = books.sale();
        orphan.set(SalesInvoice.IS_RETURN, true);
        books.sold(orphan, "Retour", "-1", "100");
        assertRefused(() -> books.submitted(orphan), "required");
    }

    @Test
    void an_issued_invoice_is_cancelled_by_a_credit_note_and_keeps_its_number() {
        SalesInvoice invoice = books.cancelled(breadAndAdvice());

        assertThat(invoice.docstatus()).isEqualTo(2);
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.CANCELLED);
        assertThat(books.balances()).isEmpty();
        assertThat(books.unit.list(SalesInvoice.TYPE, SalesInvoice.IS_RETURN.is(true)))
                .singleElement()
                .extracting(Document::name)
                .isEqualTo("AV-2026-00001");
    }

    @Test
    void a_paid_invoice_is_not_cancelled() {
        SalesInvoice invoice = books.sold("100");
        books.received("50", invoice);
        assertRefused(() -> books.cancelled(invoice), "cancel_linked");
        assertThat(invoice.isSubmitted()).isTrue();
    }

    private SalesInvoice deposit(String net) {
        SalesInvoice deposit = books.sale();
        deposit.set(SalesInvoice.IS_DOWN_PAYMENT_INVOICE, true);
        books.sold(deposit, "Acompte", "1", net);
        return books.submitted(deposit);
    }

    private SalesInvoice finalInvoice(SalesInvoice deposit) {
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.DOWN_PAYMENT_AGAINST, deposit.name());
        books.sold(invoice, "Réception", "1", "1000");
        return invoice;
    }

    @Test
    void a_final_invoice_takes_back_its_deposit_and_its_vat() {
        SalesInvoice deposit = deposit("300");
        assertThat(books.entries(deposit)).containsExactly("411000 360.00", "419100 -300.00", "445710 -60.00");

        SalesInvoice invoice = books.submitted(finalInvoice(deposit));
        assertThat(invoice.get(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("1200");
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("840");
        assertThat(books.entries(invoice))
                .containsExactlyInAnyOrder("411000 840.00", "706000 -1000.00", "445710 -140.00", "419100 300.00");
        assertThat(books.balances().get("445710")).isEqualByComparingTo("-200");
        assertThat(books.balances()).doesNotContainKey("419100");
        books.received("840", invoice);
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PAID);
    }

    @Test
    void a_deposit_is_deducted_once() {
        SalesInvoice deposit = deposit("300");
        books.submitted(finalInvoice(deposit));
        SalesInvoice second = finalInvoice(deposit);
        assertRefused(() -> books.submitted(second), "duplicate_value");
    }

    @Test
    void after_a_deposit_only_a_credit_note_undoes_the_sale_and_the_deposit_is_owed_back() {
        SalesInvoice deposit = deposit("300");
        books.received("360", deposit);
        SalesInvoice invoice = books.submitted(finalInvoice(deposit));
        assertRefused(() -> books.cancelled(invoice), "wrong_state");

        books.submitted(note(invoice));
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("-360");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.CREDIT_NOTE_ISSUED);
        assertThat(books.balances())
                .containsOnly(Map.entry("411000", eur("-360.00")), Map.entry("512000", eur("360.00")));
    }

    @Test
    void an_invoice_is_never_dated_in_the_future_nor_before_the_last_one() {
        SalesInvoice tomorrow = books.sale();
        tomorrow.set(SalesInvoice.POSTING_DATE, Books.TODAY.plusDays(1));
        books.sold(tomorrow, "Conseil", "1", "100");
        assertRefused(() -> books.submitted(tomorrow), "future_date");

        books.sold("100");
        SalesInvoice late = books.sale();
        late.set(SalesInvoice.POSTING_DATE, Books.TODAY.minusDays(1));
        books.sold(late, "Conseil", "1", "100");
        assertRefused(() -> books.submitted(late), "date_before_last");
    }

    @Test
    void a_frozen_customer_or_a_closed_month_stops_the_invoice() {
        AccountingPeriod march = new AccountingPeriod();
        march.set(AccountingPeriod.PERIOD_NAME, "Mars 2026");
        march.set(AccountingPeriod.COMPANY, books.company.name());
        march.set(AccountingPeriod.START_DATE, LocalDate.of(2026, 3, 1));
        march.set(AccountingPeriod.END_DATE, LocalDate.of(2026, 3, 31));
        march.add(AccountingPeriod.CLOSED_DOCUMENTS).set(ClosedDocument.DOCUMENT_TYPE, "Sales Invoice");
        books.unit.create(march);
        assertRefused(() -> books.sold("100"), "period_closed");

        books.customer.set(Customer.IS_FROZEN, true);
        assertRefused(() -> books.sold("100"), "customer_frozen");
    }

    @Test
    void due_dates_quantities_and_prices_make_sense() {
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.SCHEDULE.dueDate, Books.TODAY.minusDays(1));
        books.sold(invoice, "Conseil", "0", "100");
        books.sold(invoice, "Conseil", "1", "-100");
        assertRefused(
                () -> books.unit.create(invoice), "due_before_invoice", "zero_not_allowed", "negative_not_allowed");
    }

    @Test
    void an_invoice_in_dollars_is_booked_in_euros_and_owed_in_dollars() {
        books.rate(Books.TODAY, "USD", "0.92");
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.CURRENCY, "USD");
        invoice.set(SalesInvoice.PRICING.taxesAndCharges, "Export - BL");
        books.sold(invoice, "Consulting", "1", "1000");
        books.submitted(invoice);
        assertThat(books.entries(invoice)).containsExactly("411000 920.00", "706000 -920.00");
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("1000");
    }
}
