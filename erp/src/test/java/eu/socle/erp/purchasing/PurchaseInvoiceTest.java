package eu.socle.erp.purchasing;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.ChargeType;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.banking.PaymentType;
import eu.socle.erp.party.Supplier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invoices from suppliers, as the bakery books them. */
class PurchaseInvoiceTest {

    private final Books books = new Books();

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private PurchaseInvoice flourAndMixer() {
        PurchaseInvoice invoice = books.purchase();
        invoice.set(PurchaseInvoice.BILL_NO, "2026-118");
        invoice.set(PurchaseInvoice.BILL_DATE, LocalDate.of(2026, 3, 10));
        books.bought(invoice, "Farine", "100", "0.89")
                .set(PurchaseInvoiceItem.LINE.itemTaxTemplate, "TVA 5,5\u202f% - BL");
        books.bought(invoice, "Fouet", "1", "40").set(PurchaseInvoiceItem.EXPENSE_ACCOUNT, books.account("624"));
        return invoice;
    }

    @Test
    void two_rates_of_vat_are_deducted_and_the_supplier_is_owed_the_whole() {
        PurchaseInvoice invoice = books.submitted(flourAndMixer());

        assertThat(invoice.name()).isEqualTo("FF-2026-00001");
        assertThat(books.entries(invoice))
                .containsExactly("607000 89.00", "624000 40.00", "445660 12.90", "401000 -141.90");
        assertThat(invoice.get(PurchaseInvoice.STATUS)).isEqualTo(Status.UNPAID);
        assertThat(invoice.get(PurchaseInvoice.SCHEDULE.dueDate)).isEqualTo("2026-04-09");
    }

    @Test
    void terms_count_from_the_booking_while_the_supplier_s_date_is_unknown() {
        PurchaseInvoice invoice = books.bought("100");
        assertThat(invoice.get(PurchaseInvoice.SCHEDULE.dueDate)).isEqualTo("2026-04-14");
    }

    @Test
    void vat_that_differs_by_cents_stays_as_the_supplier_printed_it() {
        PurchaseInvoice invoice = books.unit.create(flourAndMixer());
        PurchaseTaxesAndCharges vat = invoice.rows(PurchaseInvoice.TOTALS.taxes).getFirst();
        vat.set(PurchaseTaxesAndCharges.TAX.kept, true);
        vat.set(PurchaseTaxesAndCharges.TAX.taxAmount, eur("12.89"));
        books.submitted(invoice);
        assertThat(books.entries(invoice)).contains("445660 12.89", "401000 -141.89");
    }

    @Test
    void reverse_charge_is_deducted_and_owed_at_once() {
        books.supplier.set(Supplier.TAX_CATEGORY, TaxCategory.EUROPEAN_UNION);
        PurchaseInvoice invoice = books.bought("1000");
        assertThat(books.entries(invoice))
                .containsExactly("607000 1000.00", "445660 200.00", "445200 -200.00", "401000 -1000.00");
        assertThat(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("1000");
    }

    @Test
    void charges_that_are_part_of_the_cost_go_to_the_expense_of_lines() {
        PurchaseInvoice invoice = books.purchase();
        books.bought(invoice, "Farine", "1", "300");
        books.bought(invoice, "Sel", "1", "100");
        charge(invoice, PurchaseTaxesAndCharges.Category.VALUATION_AND_TOTAL, "20");
        charge(invoice, PurchaseTaxesAndCharges.Category.VALUATION, "8");
        books.submitted(invoice);
        assertThat(invoice.rows(PurchaseInvoice.TOTALS.items))
                .extracting(line -> line.amount(PurchaseInvoiceItem.ITEM_TAX_AMOUNT))
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactly(eur("21"), eur("7"));
        assertThat(books.entries(invoice)).containsExactly("607000 428.00", "624000 -8.00", "401000 -420.00");
    }

    private void charge(PurchaseInvoice invoice, PurchaseTaxesAndCharges.Category category, String amount) {
        PurchaseTaxesAndCharges row = invoice.add(PurchaseInvoice.TOTALS.taxes);
        row.set(PurchaseTaxesAndCharges.CATEGORY, category);
        row.set(PurchaseTaxesAndCharges.TAX.chargeType, ChargeType.ACTUAL);
        row.set(PurchaseTaxesAndCharges.TAX.accountHead, books.account("624"));
        row.set(PurchaseTaxesAndCharges.TAX.taxAmount, eur(amount));
    }

    @Test
    void a_supplier_s_credit_note_lowers_what_we_owe() {
        PurchaseInvoice invoice = books.submitted(flourAndMixer());
        PurchaseInvoice note = books.made(invoice, "credit-note");
        note.set(PurchaseInvoice.BILL_NO, "A-12");
        note.set(
                PurchaseInvoice.TOTALS.items,
                List.of(note.rows(PurchaseInvoice.TOTALS.items).getLast()));
        books.submitted(note);

        assertThat(note.get(PurchaseInvoice.STATUS)).isEqualTo(Status.RETURN);
        assertThat(books.entries(note)).containsExactly("624000 -40.00", "445660 -8.00", "401000 48.00");
        assertThat(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("93.90");
        assertThat(invoice.get(PurchaseInvoice.STATUS)).isEqualTo(Status.PARTLY_PAID);

        PurchaseInvoice again = books.made(invoice, "credit-note");
        assertRefused(() -> books.submitted(again), "credit_note_total", "over_return");
    }

    @Test
    void a_credit_note_after_payment_is_owed_back_to_us() {
        PurchaseInvoice invoice = books.submitted(flourAndMixer());
        books.submitted(books.<PurchaseInvoice, PaymentEntry>made(invoice, "payment"));
        assertThat(invoice.get(PurchaseInvoice.STATUS)).isEqualTo(Status.PAID);
        books.submitted(books.<PurchaseInvoice, PurchaseInvoice>made(invoice, "credit-note"));
        assertThat(invoice.get(PurchaseInvoice.STATUS)).isEqualTo(Status.DEBIT_NOTE_ISSUED);

        assertThat(PurchaseInvoice.owed().test(invoice)).isFalse();
        PaymentEntry refund = books.submitted(books.<PurchaseInvoice, PaymentEntry>made(invoice, "refund"));
        assertThat(refund.get(PaymentEntry.PAYMENT_TYPE)).isEqualTo(PaymentType.RECEIVE);
        assertThat(books.entries(refund)).containsExactly("512000 141.90", "401000 -141.90");
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void the_same_invoice_of_a_supplier_is_booked_once_a_year() {
        books.submitted(flourAndMixer());
        PurchaseInvoice twin = flourAndMixer();
        assertRefused(() -> books.unit.create(twin), "supplier_invoice_duplicate");

        PurchaseInvoice lastYear = flourAndMixer();
        lastYear.set(PurchaseInvoice.BILL_DATE, LocalDate.of(2025, 12, 28));
        books.submitted(lastYear);
        assertThat(lastYear.name()).isEqualTo("FF-2026-00002");
    }

    @Test
    void a_cancelled_invoice_leaves_nothing_and_may_be_typed_again() {
        PurchaseInvoice invoice = books.cancelled(books.submitted(flourAndMixer()));
        assertThat(books.balances()).isEmpty();
        assertThat(books.entries(invoice)).hasSize(8);
        assertThat(invoice.get(PurchaseInvoice.STATUS)).isEqualTo(Status.CANCELLED);
        assertThat(books.submitted(flourAndMixer()).name()).isEqualTo("FF-2026-00002");
    }

    @Test
    void a_paid_or_credited_invoice_is_not_cancelled() {
        PurchaseInvoice paid = books.bought("100");
        PaymentEntry payment = books.submitted(books.<PurchaseInvoice, PaymentEntry>made(paid, "payment"));
        assertRefused(() -> books.cancelled(paid), "cancel_linked");
        books.cancelled(payment);
        books.cancelled(paid);
        assertThat(books.balances()).isEmpty();

        PurchaseInvoice credited = books.bought("100");
        books.submitted(books.<PurchaseInvoice, PurchaseInvoice>made(credited, "credit-note"));
        assertRefused(() -> books.cancelled(credited), "cancel_linked");
    }

    @Test
    void a_supplier_on_hold_is_neither_invoiced_nor_paid() {
        PurchaseInvoice before = books.bought("100");
        books.supplier.set(Supplier.ON_HOLD, true);
        books.supplier.set(Supplier.HOLD_TYPE, Supplier.HoldType.INVOICES);
        assertRefused(() -> books.bought("100"), "supplier_on_hold");

        books.supplier.set(Supplier.HOLD_TYPE, Supplier.HoldType.PAYMENTS);
        books.bought("100");
        PaymentEntry payment = books.made(before, "payment");
        assertRefused(() -> books.submitted(payment), "supplier_on_hold");

        books.supplier.set(Supplier.RELEASE_DATE, Books.TODAY);
        books.submitted(payment);
    }

    @Test
    void the_payment_of_one_invoice_is_suspended_after_it_was_booked() {
        PurchaseInvoice invoice = books.bought("100");
        invoice.set(PurchaseInvoice.ON_HOLD, true);
        invoice.set(PurchaseInvoice.HOLD_COMMENT, "Litige sur la qualité");
        books.unit.save(invoice);
        PaymentEntry payment = books.made(invoice, "payment");
        assertRefused(() -> books.submitted(payment), "supplier_on_hold");
    }

    @Test
    void a_supplier_does_not_invoice_the_future() {
        PurchaseInvoice invoice = flourAndMixer();
        invoice.set(PurchaseInvoice.BILL_DATE, Books.TODAY.plusDays(1));
        assertRefused(() -> books.submitted(invoice), "future_date");
    }
}
