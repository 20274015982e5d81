package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a journal entry come from when nobody typed them. */
final class JournalEntryRules {

    private JournalEntryRules() {}

    static @Nullable String usualCompany(JournalEntry entry, Lookup lookup) {
        return lookup.first(Company.TYPE, Company.IS_GROUP.is(false))
                .map(Company::name)
                .orElse(null);
    }

    /** That of the bank or cash account of a line, for entries of that kind; else that of the company for the kind. */
    static @Nullable String usualJournal(JournalEntry entry, Lookup lookup) {
        Company company = lookup.follow(entry, JournalEntry.COMPANY);
        EntryKind kind = entry.get(JournalEntry.VOUCHER_TYPE);
        if (company == null || kind == null) {
            return null;
        }
        if (entry.isOpening()) {
            return company.get(Company.OPENING_JOURNAL);
        }
        boolean money = kind == EntryKind.BANK || kind == EntryKind.CASH || kind == EntryKind.CREDIT_CARD;
        return (money ? ofAccount(entry, lookup) : Optional.<String>empty()).orElse(company.get(kind.journal()));
    }

    private static Optional<String> ofAccount(JournalEntry entry, Lookup lookup) {
        return entry.rows(JournalEntry.ACCOUNTS).stream()
                .map(row -> row.text(JournalEntryAccount.ACCOUNT))
                .flatMap(account -> lookup
                        .first(
                                AccountingJournal.TYPE,
                                AccountingJournal.ACCOUNT.is(account).and(AccountingJournal.DISABLED.is(false)))
                        .stream())
                .map(AccountingJournal::name)
                .findFirst();
    }

    /** What the entry is about; the books are kept in French. */
    static @Nullable String usualTitle(JournalEntry entry, Lookup lookup) {
        String remark = entry.text(JournalEntry.USER_REMARK);
        EntryKind kind = entry.get(JournalEntry.VOUCHER_TYPE);
        return !remark.isEmpty() || kind == null ? remark : kind.label().fr();
    }

    static String series(JournalEntry entry, Lookup lookup) {
        return lookup.need(entry, JournalEntry.COMPANY).series("OD");
    }

    /** The same lines the other way round, dated today, for a person to date and submit. */
    static JournalEntry reversal(JournalEntry entry, Lookup lookup) {
        JournalEntry mirror = JournalEntry.TYPE.create();
        mirror.set(JournalEntry.COMPANY, entry.get(JournalEntry.COMPANY));
        mirror.set(JournalEntry.VOUCHER_TYPE, entry.get(JournalEntry.VOUCHER_TYPE));
        mirror.set(JournalEntry.POSTING_DATE, lookup.context().today());
        mirror.set(JournalEntry.IS_OPENING, entry.get(JournalEntry.IS_OPENING));
        mirror.set(JournalEntry.ACCOUNTING_JOURNAL, entry.get(JournalEntry.ACCOUNTING_JOURNAL));
        mirror.set(JournalEntry.MULTI_CURRENCY, entry.get(JournalEntry.MULTI_CURRENCY));
        mirror.set(JournalEntry.USER_REMARK, "Extourne de " + entry.name());
        mirror.set(JournalEntry.REVERSAL_OF, entry.name());
        entry.rows(JournalEntry.ACCOUNTS).forEach(row -> mirror(row, entry, mirror.add(JournalEntry.ACCOUNTS)));
        return mirror;
    }

    private static void mirror(JournalEntryAccount row, JournalEntry entry, JournalEntryAccount back) {
        for (Field<JournalEntryAccount, ?> field : JournalEntryAccount.TYPE.fields()) {
            if (field instanceof Editable<?, ?, ?>) {
                back.write(field, row.get(field));
            }
        }
        swap(row, back, JournalEntryAccount.DEBIT, JournalEntryAccount.CREDIT);
        swap(row, back, JournalEntryAccount.DEBIT_IN_ACCOUNT_CURRENCY, JournalEntryAccount.CREDIT_IN_ACCOUNT_CURRENCY);
        if (row.get(JournalEntryAccount.PARTY) != null && row.document() == null) {
            back.set(JournalEntryAccount.REFERENCE_TYPE, JournalEntry.TYPE.name());
            back.set(JournalEntryAccount.REFERENCE_NAME, entry.name());
        }
    }

    private static void swap(
            JournalEntryAccount row,
            JournalEntryAccount back,
            Input<JournalEntryAccount, BigDecimal> debit,
            Input<JournalEntryAccount, BigDecimal> credit) {
        back.set(debit, row.get(credit));
        back.set(credit, row.get(debit));
    }
}
