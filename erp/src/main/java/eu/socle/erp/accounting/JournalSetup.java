package eu.socle.erp.accounting;

import eu.socle.kernel.Link;
import eu.socle.kernel.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The journals of a new company, and the account and journal behind each payment method. */
final class JournalSetup {

    private final Company company;
    private final Unit unit;

    JournalSetup(Company company, Unit unit) {
        this.company = company;
        this.unit = unit;
    }

    void run(Map<AccountRole, String> accounts) {
        String bank = accounts.get(AccountRole.BANK);
        String cash = accounts.get(AccountRole.CASH);
        journal(Company.SALES_JOURNAL, "VE", "Ventes", AccountingJournal.Type.SALES, null);
        journal(Company.PURCHASE_JOURNAL, "AC", "Achats", AccountingJournal.Type.PURCHASE, null);
        journal(Company.BANK_JOURNAL, "BQ", "Banque", AccountingJournal.Type.BANK, bank);
        journal(Company.CASH_JOURNAL, "CA", "Caisse", AccountingJournal.Type.CASH, cash);
        journal(Company.MISCELLANEOUS_JOURNAL, "OD", "Opérations diverses", AccountingJournal.Type.MISCELLANEOUS, null);
        journal(Company.OPENING_JOURNAL, "AN", "À-nouveaux", AccountingJournal.Type.MISCELLANEOUS, null);
        book(ModeOfPayment.Type.BANK, bank, Company.BANK_JOURNAL);
        book(ModeOfPayment.Type.CASH, cash, Company.CASH_JOURNAL);
    }

    private void journal(
            Link<Company, AccountingJournal> field,
            String code,
            String title,
            AccountingJournal.Type type,
            @Nullable String account) {
        AccountingJournal journal = new AccountingJournal();
        journal.set(AccountingJournal.JOURNAL_CODE, code);
        journal.set(AccountingJournal.JOURNAL_NAME, title);
        journal.set(AccountingJournal.TYPE_OF_JOURNAL, type);
        journal.set(AccountingJournal.COMPANY, company.name());
        journal.set(AccountingJournal.ACCOUNT, account);
        CompanySetup.fill(company, field, unit.create(journal).name());
    }

    private void book(ModeOfPayment.Type type, @Nullable String account, Link<Company, AccountingJournal> journal) {
        if (account == null) {
            return;
        }
        for (ModeOfPayment found : unit.list(ModeOfPayment.TYPE, ModeOfPayment.TYPE_OF_PAYMENT.is(type))) {
            ModeOfPayment mode = unit.lock(ModeOfPayment.TYPE, found.name());
            ModeOfPaymentAccount row = mode.add(ModeOfPayment.ACCOUNTS);
            row.set(ModeOfPaymentAccount.COMPANY, company.name());
            row.set(ModeOfPaymentAccount.DEFAULT_ACCOUNT, account);
            row.set(ModeOfPaymentAccount.ACCOUNTING_JOURNAL, company.get(journal));
            unit.save(mode);
        }
    }
}
