package eu.socle.erp.bookkeeping;

import static eu.socle.erp.Books.assertRefused;
import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.Books;
import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.ClosedDocument;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.banking.PaymentType;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.YesNo;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Context;
import eu.socle.kernel.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entries that an accountant types. */
class JournalEntryTest {

    private final Books books = new Books();

    @AfterEach
    void every_entry_balances() {
        books.assertBalanced();
    }

    private JournalEntryAccount row(
            JournalEntry entry, String account, @Nullable String debit, @Nullable String credit) {
        JournalEntryAccount row = entry.add(JournalEntry.ACCOUNTS);
        row.set(JournalEntryAccount.ACCOUNT, books.account(account));
        row.set(JournalEntryAccount.DEBIT, debit == null ? null : eur(debit));
        row.set(JournalEntryAccount.CREDIT, credit == null ? null : eur(credit));
        return row;
    }

    private JournalEntry bankFees() {
        JournalEntry entry = new JournalEntry();
        entry.set(JournalEntry.USER_REMARK, "Frais bancaires de mars");
        row(entry, "627", "12.50", null);
        row(entry, "512000", null, "12.50");
        return entry;
    }

    @Test
    void an_entry_that_balances_is_booked_under_its_number() {
        JournalEntry entry = books.submitted(bankFees());
        assertThat(entry.name()).isEqualTo("OD-2026-00001");
        assertThat(entry.get(JournalEntry.ACCOUNTING_JOURNAL)).isEqualTo("OD - BL");
        assertThat(entry.get(JournalEntry.TOTAL_DEBIT)).isEqualByComparingTo("12.50");
        assertThat(books.entries(entry)).containsExactly("627000 12.50", "512000 -12.50");
    }

    @Test
    void the_kind_of_entry_chooses_the_journal() {
        JournalEntry bank = bankFees();
        bank.set(JournalEntry.VOUCHER_TYPE, EntryKind.BANK);
        assertThat(books.unit.create(bank).get(JournalEntry.ACCOUNTING_JOURNAL)).isEqualTo("BQ - BL");
        JournalEntry cash = bankFees();
        cash.set(JournalEntry.VOUCHER_TYPE, EntryKind.CASH);
        cash.rows(JournalEntry.ACCOUNTS).getLast().set(JournalEntryAccount.ACCOUNT, books.account("530"));
        assertThat(books.unit.create(cash).get(JournalEntry.ACCOUNTING_JOURNAL)).isEqualTo("CA - BL");
    }

    @Test
    void an_entry_that_does_not_balance_stays_a_draft() {
        JournalEntry entry = bankFees();
        entry.rows(JournalEntry.ACCOUNTS).getLast().set(JournalEntryAccount.CREDIT, eur("12"));
        assertThat(books.unit.create(entry).get(JournalEntry.DIFFERENCE)).isEqualByComparingTo("0.50");
        assertRefused(() -> books.submitted(entry), "unbalanced");
    }

    @Test
    void a_line_has_one_side_and_an_amount() {
        JournalEntry both = bankFees();
        both.rows(JournalEntry.ACCOUNTS).getFirst().set(JournalEntryAccount.CREDIT, eur("1"));
        assertRefused(() -> books.unit.create(both), "debit_and_credit");

        JournalEntry empty = bankFees();
        row(empty, "607", null, null);
        assertRefused(() -> books.submitted(empty), "no_amount");

        JournalEntry negative = bankFees();
        negative.rows(JournalEntry.ACCOUNTS).getFirst().set(JournalEntryAccount.DEBIT, eur("-1"));
        assertRefused(() -> books.unit.create(negative), "negative_not_allowed");
        assertRefused(() -> books.unit.create(new JournalEntry()), "required");
    }

    @Test
    void group_accounts_and_those_of_another_company_are_refused() {
        JournalEntry group = bankFees();
        group.rows(JournalEntry.ACCOUNTS).getFirst().set(JournalEntryAccount.ACCOUNT, "6 - Groupe 6 - BL");
        assertRefused(() -> books.unit.create(group), "link_filter");

        JournalEntry late = books.unit.create(bankFees());
        Account fees = books.unit.get(Account.TYPE, books.account("627"));
        fees.set(Account.IS_GROUP, true);
        assertRefused(() -> books.submitted(late), "group_account");
        fees.set(Account.IS_GROUP, false);

        Company other = books.company("Atelier Colin", "AC");
        JournalEntry foreign = bankFees();
        foreign.rows(JournalEntry.ACCOUNTS)
                .getLast()
                .set(JournalEntryAccount.ACCOUNT, other.get(Company.DEFAULT_BANK_ACCOUNT));
        assertRefused(() -> books.unit.create(foreign), "account_company");
    }

    @Test
    void parties_stand_on_their_own_accounts_only() {
        JournalEntry without = bankFees();
        without.rows(JournalEntry.ACCOUNTS).getLast().set(JournalEntryAccount.ACCOUNT, books.account("411"));
        assertRefused(() -> books.submitted(without), "party_required");

        JournalEntry stray = bankFees();
        stray.rows(JournalEntry.ACCOUNTS).getLast().set(JournalEntryAccount.PARTY_TYPE, "Customer");
        stray.rows(JournalEntry.ACCOUNTS).getLast().set(JournalEntryAccount.PARTY, books.customer.name());
        assertRefused(() -> books.submitted(stray), "party_forbidden");
    }

    @Test
    void a_closed_month_takes_no_entry_and_a_reversal_goes_to_today() {
        JournalEntry february = bankFees();
        february.set(JournalEntry.POSTING_DATE, LocalDate.of(2026, 2, 10));
        books.submitted(february);
        AccountingPeriod closed = new AccountingPeriod();
        closed.set(AccountingPeriod.PERIOD_NAME, "Février 2026");
        closed.set(AccountingPeriod.COMPANY, books.company.name());
        closed.set(AccountingPeriod.START_DATE, LocalDate.of(2026, 2, 1));
        closed.set(AccountingPeriod.END_DATE, LocalDate.of(2026, 2, 28));
        closed.add(AccountingPeriod.CLOSED_DOCUMENTS).set(ClosedDocument.DOCUMENT_TYPE, "Journal Entry");
        books.unit.create(closed);

        JournalEntry late = bankFees();
        late.set(JournalEntry.POSTING_DATE, LocalDate.of(2026, 2, 11));
        assertRefused(() -> books.submitted(late), "period_closed");
        books.cancelled(february);
        assertThat(Ledger.booked(february, books.unit).getLast().get(GlEntry.POSTING_DATE))
                .isEqualTo(Books.TODAY);
        assertThat(books.balances()).isEmpty();
    }

    private JournalEntry opening() {
        JournalEntry entry = new JournalEntry();
        entry.set(JournalEntry.VOUCHER_TYPE, EntryKind.OPENING);
        entry.set(JournalEntry.POSTING_DATE, LocalDate.of(2026, 1, 1));
        row(entry, "512000", "1000", null);
        row(entry, "411", "240", null).set(JournalEntryAccount.PARTY, books.customer.name());
        row(entry, "101", null, "1240");
        return books.submitted(entry);
    }

    @Test
    void balances_carried_forward_go_to_the_opening_journal_and_are_then_paid() {
        JournalEntry entry = opening();
        assertThat(entry.get(JournalEntry.ACCOUNTING_JOURNAL)).isEqualTo("AN - BL");
        assertThat(Ledger.booked(entry, books.unit))
                .allSatisfy(line -> assertThat(line.get(GlEntry.IS_OPENING)).isEqualTo(YesNo.YES));

        PaymentEntry payment = books.payment(PaymentType.RECEIVE, "240");
        books.allocated(payment, entry, null);
        books.submitted(payment);
        assertThat(books.balances()).doesNotContainKey("411000");
        assertRefused(() -> books.cancelled(entry), "cancel_linked");
    }

    @Test
    void a_reversal_is_drafted_as_the_mirror_and_made_once() {
        JournalEntry entry = opening();
        JournalEntry mirror = books.submitted(books.<JournalEntry, JournalEntry>made(entry, "reversal"));
        assertThat(mirror.get(JournalEntry.REVERSAL_OF)).isEqualTo(entry.name());
        assertThat(mirror.get(JournalEntry.POSTING_DATE)).isEqualTo(Books.TODAY);
        assertThat(books.balances()).isEmpty();

        JournalEntry again = books.made(entry, "reversal");
        assertRefused(() -> books.submitted(again), "duplicate_value", "payment_over_allocated");
        assertRefused(() -> books.cancelled(entry), "cancel_linked");
        books.cancelled(mirror);
        books.cancelled(entry);
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void an_entry_settles_an_invoice_and_its_reversal_opens_it_again() {
        SalesInvoice invoice = books.sold("100");
        JournalEntry loss = new JournalEntry();
        loss.set(JournalEntry.VOUCHER_TYPE, EntryKind.WRITE_OFF);
        row(loss, "658", "120", null);
        JournalEntryAccount settled = row(loss, "411", null, "120");
        settled.set(JournalEntryAccount.PARTY, books.customer.name());
        settled.set(JournalEntryAccount.REFERENCE_TYPE, "Sales Invoice");
        settled.set(JournalEntryAccount.REFERENCE_NAME, invoice.name());
        books.submitted(loss);
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");

        books.submitted(books.<JournalEntry, JournalEntry>made(loss, "reversal"));
        assertThat(invoice.get(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("120");
    }

    @Test
    void an_entry_settles_no_more_than_what_is_left() {
        SalesInvoice invoice = books.sold("100");
        JournalEntry loss = new JournalEntry();
        row(loss, "658", "121", null);
        JournalEntryAccount settled = row(loss, "411", null, "121");
        settled.set(JournalEntryAccount.PARTY, books.customer.name());
        settled.set(JournalEntryAccount.REFERENCE_TYPE, "Sales Invoice");
        settled.set(JournalEntryAccount.REFERENCE_NAME, invoice.name());
        assertRefused(() -> books.submitted(loss), "payment_over_allocated");
    }

    @Test
    void dollars_are_typed_in_dollars_and_booked_in_euros() {
        Account dollars = books.unit.get(Account.TYPE, books.account("512100"));
        dollars.set(Account.ACCOUNT_CURRENCY, "USD");
        books.rate(Books.TODAY, "USD", "0.92");
        JournalEntry entry = new JournalEntry();
        row(entry, "512100", null, null).set(JournalEntryAccount.DEBIT_IN_ACCOUNT_CURRENCY, eur("100"));
        row(entry, "512000", null, "92");
        books.submitted(entry);
        assertThat(books.entries(entry)).containsExactly("512100 92.00", "512000 -92.00");
        assertThat(Ledger.booked(entry, books.unit).getFirst().get(GlEntry.DEBIT_IN_ACCOUNT_CURRENCY))
                .isEqualByComparingTo("100");
    }

    @Test
    void what_the_bank_really_gave_sets_the_rate() {
        Account dollars = books.unit.get(Account.TYPE, books.account("512100"));
        dollars.set(Account.ACCOUNT_CURRENCY, "USD");
        JournalEntry entry = new JournalEntry();
        row(entry, "512100", "91.37", null).set(JournalEntryAccount.DEBIT_IN_ACCOUNT_CURRENCY, eur("100"));
        row(entry, "512000", null, "91.37");
        books.submitted(entry);
        assertThat(entry.rows(JournalEntry.ACCOUNTS).getFirst().get(JournalEntryAccount.EXCHANGE_RATE))
                .isEqualByComparingTo("0.9137");
    }

    @Test
    void entries_that_the_software_makes_are_not_typed_by_people() {
        Context accountant = books.unit.context();
        books.unit.acting(new Context(
                "zoe@lemoine.fr",
                Set.of(Role.ACCOUNTS_USER),
                accountant.language(),
                accountant.zone(),
                accountant.clock(),
                false));
        JournalEntry entry = bankFees();
        entry.set(JournalEntry.VOUCHER_TYPE, EntryKind.EXCHANGE_DIFFERENCE);
        assertRefused(() -> books.unit.create(entry), "invalid_value");
    }
}
