package eu.socle.erp.banking;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.PaymentTerm;
import eu.socle.erp.accounting.PaymentTermsTemplate;
import eu.socle.erp.accounting.PaymentTermsTemplateDetail;
import eu.socle.erp.commerce.PaymentSchedule;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invoice of 300 due half in 30 days and half in 60, and what is paid of each half. */
class InstalmentPaymentTest {

    private static final LocalDate FIRST = Books.TODAY.plusDays(30);
    private static final LocalDate SECOND = Books.TODAY.plusDays(60);

    private final Books books = new Books();
    private final PaymentTermsTemplate terms = new PaymentTermsTemplate();

    @BeforeEach
    void halves() {
        terms.set(PaymentTermsTemplate.TEMPLATE_NAME, "Deux moitiés");
        half("Moitié", 30);
        half("Solde", 60);
        books.unit.create(terms);
    }

    private void half(String name, int days) {
        PaymentTerm term = new PaymentTerm();
        term.set(PaymentTerm.PAYMENT_TERM_NAME, name);
        term.set(PaymentTerm.INVOICE_PORTION, eur("50"));
        term.set(PaymentTerm.CREDIT_DAYS, days);
        books.unit.create(term);
        PaymentTermsTemplateDetail row = terms.add(PaymentTermsTemplate.TERMS);
        row.set(PaymentTermsTemplateDetail.PAYMENT_TERM, term.name());
        row.set(PaymentTermsTemplateDetail.INVOICE_PORTION, eur("50"));
        row.set(PaymentTermsTemplateDetail.CREDIT_DAYS, days);
    }

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private SalesInvoice invoice() {
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.SCHEDULE.paymentTermsTemplate, terms.name());
        books.sold(invoice, "Conseil", "1", "250");
        return books.submitted(invoice);
    }

    /** {@code 2026-04-14 150.00 0.00}: day, left, paid. */
    private static List<String> schedule(SalesInvoice invoice) {
        return invoice.rows(SalesInvoice.SCHEDULE.paymentSchedule).stream()
                .map(row -> row.get(PaymentSchedule.DUE_DATE) + " "
                        + row.amount(PaymentSchedule.OUTSTANDING).setScale(2) + " "
                        + row.amount(PaymentSchedule.PAID_AMOUNT).setScale(2))
                .toList();
    }

    private PaymentEntry paid(String amount, SalesInvoice invoice, LocalDate instalment) {
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, amount);
        books.allocated(payment, invoice, amount).set(PaymentEntryReference.INSTALMENT_DATE, instalment);
        return books.submitted(payment);
    }

    @Test
    void the_books_know_each_half_and_the_oldest_is_paid_first() {
        SalesInvoice invoice = invoice();
        assertThat(books.entries(invoice))
                .containsExactly("411000 150.00", "411000 150.00", "706000 -250.00", "445710 -50.00");
        assertThat(schedule(invoice)).containsExactly(FIRST + " 150.00 0.00", SECOND + " 150.00 0.00");

        PaymentEntry payment = books.received("200", invoice);
        assertThat(books.entries(payment)).containsExactly("512000 200.00", "411000 -150.00", "411000 -50.00");
        assertThat(schedule(invoice)).containsExactly(FIRST + " 0.00 150.00", SECOND + " 100.00 50.00");
        books.received("100", invoice);
        assertThat(schedule(invoice)).containsExactly(FIRST + " 0.00 150.00", SECOND + " 0.00 150.00");
        assertThat(invoice.get(SalesInvoice.STATUS)).isEqualTo(Status.PAID);
        assertThat(books.balances()).doesNotContainKey("411000");
    }

    @Test
    void a_payment_may_name_a_later_half_and_its_cancellation_gives_it_back() {
        SalesInvoice invoice = invoice();
        PaymentEntry payment = paid("120", invoice, SECOND);
        assertThat(schedule(invoice)).containsExactly(FIRST + " 150.00 0.00", SECOND + " 30.00 120.00");
        books.received("160", invoice);
        assertThat(schedule(invoice)).containsExactly(FIRST + " 0.00 150.00", SECOND + " 20.00 130.00");

        books.cancelled(payment);
        assertThat(schedule(invoice)).containsExactly(FIRST + " 0.00 150.00", SECOND + " 140.00 10.00");
    }

    @Test
    void a_half_is_not_paid_beyond_what_is_left_of_it() {
        SalesInvoice invoice = invoice();
        paid("120", invoice, SECOND);
        PaymentEntry tooMuch = books.payment(PaymentType.RECEIVE, "40");
        books.allocated(tooMuch, invoice, "40").set(PaymentEntryReference.INSTALMENT_DATE, SECOND);
        assertRefused(() -> books.submitted(tooMuch), "instalment_over_allocated");

        PaymentEntry nowhere = books.payment(PaymentType.RECEIVE, "40");
        books.allocated(nowhere, invoice, "40").set(PaymentEntryReference.INSTALMENT_DATE, FIRST.plusDays(1));
        assertRefused(() -> books.submitted(nowhere), "instalment_unknown");
    }

    @Test
    void a_payment_term_names_the_half_as_well() {
        SalesInvoice invoice = invoice();
        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "150");
        PaymentEntryReference row = books.allocated(payment, invoice, null);
        row.set(PaymentEntryReference.PAYMENT_TERM, "Solde");
        books.submitted(payment);
        assertThat(row.get(PaymentEntryReference.DUE_DATE)).isEqualTo(SECOND);
        assertThat(row.get(PaymentEntryReference.ALLOCATED_AMOUNT)).isEqualByComparingTo("150");
        assertThat(schedule(invoice)).containsExactly(FIRST + " 150.00 0.00", SECOND + " 0.00 150.00");
    }

    @Test
    void a_credit_note_fills_the_oldest_half() {
        SalesInvoice invoice = invoice();
        SalesInvoice note = books.made(invoice, "credit-note");
        note.rows(SalesInvoice.TOTALS.items).getFirst().set(eu.socle.erp.sales.SalesInvoiceItem.LINE.rate, eur("50"));
        books.submitted(note);
        assertThat(schedule(invoice)).containsExactly(FIRST + " 90.00 60.00", SECOND + " 150.00 0.00");
    }

    @Test
    void terms_that_ask_for_it_are_paid_half_by_half() {
        terms.set(PaymentTermsTemplate.ALLOCATE_PAYMENT_BASED_ON_PAYMENT_TERMS, true);
        books.unit.save(terms);
        SalesInvoice invoice = invoice();
        PaymentEntry payment = books.submitted(books.<SalesInvoice, PaymentEntry>made(invoice, "payment"));
        assertThat(payment.rows(PaymentEntry.REFERENCES))
                .extracting(row -> row.get(PaymentEntryReference.INSTALMENT_DATE) + " "
                        + row.text(PaymentEntryReference.PAYMENT_TERM))
                .containsExactly(FIRST + " Moitié", SECOND + " Solde");
        assertThat(schedule(invoice)).containsExactly(FIRST + " 0.00 150.00", SECOND + " 0.00 150.00");
    }

    @Test
    void a_supplier_is_paid_by_halves_too() {
        PurchaseInvoice invoice = books.purchase();
        invoice.set(PurchaseInvoice.SCHEDULE.paymentTermsTemplate, terms.name());
        books.bought(invoice, "Farine", "1", "250");
        books.submitted(invoice);
        PaymentEntry payment = books.payment(PaymentType.PAY, "200");
        books.allocated(payment, invoice, "200");
        books.submitted(payment);
        assertThat(books.entries(payment)).containsExactly("401000 150.00", "401000 50.00", "512000 -200.00");
        assertThat(invoice.rows(PurchaseInvoice.SCHEDULE.paymentSchedule))
                .extracting(row -> row.amount(PaymentSchedule.OUTSTANDING).intValue())
                .containsExactly(0, 100);
    }
}
