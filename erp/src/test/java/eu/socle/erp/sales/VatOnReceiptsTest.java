package eu.socle.erp.sales;

import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.banking.PaymentType;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Lettering;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.product.Item;
import eu.socle.erp.purchasing.PurchaseInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company that did not opt for debits owes the VAT of its services as they are paid. */
class VatOnReceiptsTest {

    private static final String REDUCED = "TVA 10\u202f% - BL";

    private final Books books = new Books();

    VatOnReceiptsTest() {
        Company company = books.company;
        company.set(Company.VAT_COLLECTED_PENDING_ACCOUNT, books.account("44574"));
        company.set(Company.VAT_DEDUCTIBLE_PENDING_ACCOUNT, books.account("44564"));
        books.unit.save(company);
    }

    @AfterEach
    @AfterTry
    void every_entry_balances() {
        books.assertBalanced();
    }

    private void assertVat(String waiting, String due) {
        assertThat(books.balances().getOrDefault("445740", BigDecimal.ZERO)).isEqualByComparingTo(waiting);
        assertThat(books.balances().getOrDefault("445710", BigDecimal.ZERO)).isEqualByComparingTo(due);
    }

    private String item(String code, Item.Nature nature) {
        Item item = new Item();
        item.set(Item.ITEM_CODE, code);
        item.set(Item.ITEM_KIND, nature);
        return books.unit.create(item).name();
    }

    @Test
    void vat_waits_moves_with_each_payment_and_closes_to_the_cent() {
        SalesInvoice invoice = books.sold("100");
        assertThat(books.entries(invoice)).containsExactly("411000 120.00", "706000 -100.00", "445740 -20.00");

        assertThat(books.entries(books.received("40", invoice)))
                .containsExactly("512000 40.00", "411000 -40.00", "445740 6.67", "445710 -6.67");
        assertThat(books.entries(books.received("40", invoice))).contains("445740 6.66", "445710 -6.66");
        assertThat(books.entries(books.received("40", invoice))).contains("445740 6.67", "445710 -6.67");
        assertVat("0", "-20");
        assertThat(books.unit.list(Lettering.TYPE, Lettering.ACCOUNT.is(books.account("44574"))))
                .as("the account of VAT that waits is lettered")
                .hasSize(4);
    }

    @Test
    void each_rate_moves_to_its_own_account() {
        SalesInvoice invoice = books.sale();
        books.sold(invoice, "Conseil", "1", "100");
        books.sold(invoice, "Formation", "1", "50").set(SalesInvoiceItem.LINE.itemTaxTemplate, REDUCED);
        books.submitted(invoice);
        assertThat(books.entries(books.received("87.50", invoice)))
                .containsExactly("512000 87.50", "411000 -87.50", "445740 12.50", "445710 -10.00", "445711 -2.50");
    }

    @Test
    void a_cancelled_payment_takes_its_vat_back() {
        SalesInvoice invoice = books.sold("100");
        PaymentEntry first = books.received("40", invoice);
        books.received("40", invoice);
        books.cancelled(first);
        assertVat("-13.34", "-6.66");
        books.received("80", invoice);
        assertVat("0", "-20");
    }

    @Test
    void goods_and_companies_on_debits_owe_vat_at_once() {
        SalesInvoice mixed = books.sale();
        books.sold(mixed, "Machine", "1", "100")
                .set(SalesInvoiceItem.LINE.itemCode, item("Machine", Item.Nature.GOODS));
        books.sold(mixed, "Pose", "1", "50").set(SalesInvoiceItem.LINE.itemCode, item("Pose", Item.Nature.SERVICE));
        books.submitted(mixed);
        assertVat("-10", "-20");

        Company company = books.company;
        company.set(Company.VAT_ON_DEBITS, true);
        books.unit.save(company);
        assertThat(books.entries(books.sold("100"))).contains("445710 -20.00");
    }

    @Test
    void a_credit_note_lowers_what_waits_or_takes_back_what_was_due() {
        SalesInvoice unpaid = books.sold("100");
        books.submitted(books.<SalesInvoice, SalesInvoice>made(unpaid, "credit-note"));
        assertVat("0", "0");

        SalesInvoice half = books.sold("100");
        books.received("60", half);
        assertVat("-10", "-10");
        SalesInvoice note = books.made(half, "credit-note");
        note.rows(SalesInvoice.TOTALS.items).getFirst().set(SalesInvoiceItem.LINE.rate, eur("50"));
        books.submitted(note);
        assertVat("0", "-10");

        SalesInvoice paid = books.sold("100");
        books.received("120", paid);
        assertVat("0", "-30");
        books.submitted(books.<SalesInvoice, SalesInvoice>made(paid, "credit-note"));
        assertVat("0", "-10");
    }

    @Test
    void money_that_waited_makes_vat_due_at_once_and_its_cancellation_makes_it_wait() {
        PaymentEntry payment = books.submitted(books.payment(PaymentType.RECEIVE, "60"));
        SalesInvoice invoice = books.sale();
        invoice.set(SalesInvoice.ADVANCES.automatic, true);
        books.sold(invoice, "Conseil", "1", "100");
        books.submitted(invoice);
        assertVat("-10", "-10");

        books.cancelled(payment);
        assertVat("-20", "0");
        books.received("120", invoice);
        assertVat("0", "-20");
    }

    @Test
    void a_deposit_is_taxed_when_paid_and_never_twice() {
        SalesInvoice deposit = books.sale();
        deposit.set(SalesInvoice.IS_DOWN_PAYMENT_INVOICE, true);
        books.sold(deposit, "Acompte", "1", "30");
        books.submitted(deposit);
        books.received("36", deposit);
        assertVat("0", "-6");

        SalesInvoice last = books.sale();
        last.set(SalesInvoice.DOWN_PAYMENT_AGAINST, deposit.name());
        books.sold(last, "Conseil", "1", "100");
        books.submitted(last);
        assertVat("-14", "-6");
        books.received("84", last);
        assertVat("0", "-20");
    }

    private SalesInvoice depositOnGoods(String net) {
        SalesInvoice deposit = books.sale();
        deposit.set(SalesInvoice.IS_DOWN_PAYMENT_INVOICE, true);
        books.sold(deposit, "Acompte", "1", net).set(SalesInvoiceItem.LINE.itemCode, "Four");
        return books.submitted(deposit);
    }

    private SalesInvoice oven(SalesInvoice deposit) {
        SalesInvoice last = books.sale();
        last.set(SalesInvoice.DOWN_PAYMENT_AGAINST, deposit.name());
        books.sold(last, "Four", "1", "100").set(SalesInvoiceItem.LINE.itemCode, "Four");
        return books.submitted(last);
    }

    @Test
    void a_deposit_on_goods_is_taxed_when_received_and_the_rest_on_invoice() {
        item("Four", Item.Nature.GOODS);
        for (boolean onDebits : new boolean[] {false, true}) {
            Company company = books.company;
            company.set(Company.VAT_ON_DEBITS, onDebits);
            books.unit.save(company);
            BigDecimal before = books.balances().getOrDefault("445710", BigDecimal.ZERO);
            SalesInvoice deposit = depositOnGoods("33.33");
            assertThat(SalesInvoice.VAT.waitsWhole(deposit)).isTrue();
            assertVat("-6.67", before.toString());
            books.received("20", deposit);
            assertVat("-3.33", before.subtract(eur("3.34")).toString());
            books.received("20", deposit);
            assertVat("0", before.subtract(eur("6.67")).toString());

            SalesInvoice last = oven(deposit);
            assertThat(SalesInvoice.VAT.waitsWhole(last)).isFalse();
            assertVat("0", before.subtract(eur("20")).toString());
            books.received("30", last);
            assertVat("0", before.subtract(eur("20")).toString());
            books.received("50", last);
            assertVat("0", before.subtract(eur("20")).toString());
        }
    }

    @Test
    void a_deposit_on_goods_that_is_given_back_owes_nothing_more() {
        item("Four", Item.Nature.GOODS);
        SalesInvoice unpaid = depositOnGoods("30");
        books.submitted(books.<SalesInvoice, SalesInvoice>made(unpaid, "credit-note"));
        assertVat("0", "0");
        SalesInvoice paid = depositOnGoods("30");
        books.received("36", paid);
        assertVat("0", "-6");
        books.submitted(books.<SalesInvoice, SalesInvoice>made(paid, "credit-note"));
        assertVat("0", "0");
    }

    @Test
    void vat_of_a_supplier_on_receipts_is_deducted_when_paid() {
        books.supplier.set(Supplier.VAT_ON_RECEIPTS, true);
        books.unit.save(books.supplier);
        PurchaseInvoice invoice = books.bought("100");
        assertThat(books.entries(invoice)).containsExactly("607000 100.00", "445640 20.00", "401000 -120.00");
        PaymentEntry payment = books.payment(PaymentType.PAY, "30");
        books.allocated(payment, invoice, "30");
        books.submitted(payment);
        assertThat(books.entries(payment))
                .containsExactly("401000 30.00", "512000 -30.00", "445640 -5.00", "445660 5.00");
        books.cancelled(payment);
        books.submitted(books.<PurchaseInvoice, PaymentEntry>made(invoice, "payment"));
        assertThat(books.balances()).doesNotContainKey("445640").containsEntry("445660", eur("20.00"));
    }

    /** Shares of what is left, in percent; a share is followed by the cancellation of an earlier payment when it is odd. */
    @Provide
    Arbitrary<List<Integer>> splits() {
        return Arbitraries.integers().between(1, 99).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals().between(eur("0.05"), eur("9999")).ofScale(2);
    }

    @Property(tries = 40)
    void whatever_the_split_what_moved_is_the_vat_of_the_invoice(
            @ForAll("prices") BigDecimal first,
            @ForAll("prices") BigDecimal second,
            @ForAll("splits") List<Integer> split) {
        BigDecimal before = books.balances().getOrDefault("445740", BigDecimal.ZERO);
        SalesInvoice invoice = books.sale();
        books.sold(invoice, "Conseil", "1", first.toPlainString());
        books.sold(invoice, "Formation", "1", second.toPlainString())
                .set(SalesInvoiceItem.LINE.itemTaxTemplate, REDUCED);
        books.submitted(invoice);
        List<PaymentEntry> payments = new ArrayList<>();
        for (int share : split) {
            BigDecimal left = invoice.amount(SalesInvoice.OUTSTANDING_AMOUNT);
            BigDecimal part = left.multiply(BigDecimal.valueOf(share))
                    .movePointLeft(2)
                    .setScale(2, java.math.RoundingMode.HALF_UP);
            if (part.signum() > 0) {
                payments.add(books.received(part.toPlainString(), invoice));
            }
            if (share % 5 == 0 && !payments.isEmpty()) {
                books.cancelled(payments.removeFirst());
            }
            assertThat(waiting(invoice)).as("never more than all").isNotPositive();
        }
        BigDecimal left = invoice.amount(SalesInvoice.OUTSTANDING_AMOUNT);
        if (left.signum() > 0) {
            books.received(left.toPlainString(), invoice);
        }
        assertThat(waiting(invoice)).isEqualByComparingTo("0");
        assertThat(books.balances().getOrDefault("445740", BigDecimal.ZERO)).isEqualByComparingTo(before);
    }

    /** What the account of VAT that waits holds for an invoice: a credit is below zero. */
    private BigDecimal waiting(SalesInvoice invoice) {
        return books
                .unit
                .list(
                        GlEntry.TYPE,
                        GlEntry.AGAINST_VOUCHER.is(invoice.name()).and(GlEntry.ACCOUNT.is(books.account("44574"))))
                .stream()
                .map(each -> each.amount(GlEntry.DEBIT).subtract(each.amount(GlEntry.CREDIT)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
