package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Voucher;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A journal entry as the books receive it: its lines, as they are. */
final class JournalVoucher {

    private JournalVoucher() {}

    static Voucher of(JournalEntry entry, Lookup lookup) {
        Company company = lookup.need(entry, JournalEntry.COMPANY);
        List<Posting> postings = new ArrayList<>();
        entry.rows(JournalEntry.ACCOUNTS).forEach(row -> postings.add(posting(row, entry, company, lookup)));
        LocalDate printed = entry.get(JournalEntry.BILL_DATE);
        return Voucher.of(
                        entry,
                        company.name(),
                        entry.need(JournalEntry.POSTING_DATE),
                        entry.get(JournalEntry.ACCOUNTING_JOURNAL),
                        entry.text(JournalEntry.TITLE),
                        postings)
                .asOpening(entry.isOpening())
                .referring(null, printed == null ? entry.get(JournalEntry.CHEQUE_DATE) : printed);
    }

    private static Posting posting(JournalEntryAccount row, JournalEntry entry, Company company, Lookup lookup) {
        String currency = row.get(JournalEntryAccount.ACCOUNT_CURRENCY);
        boolean foreign = currency != null && !currency.equals(company.get(Company.DEFAULT_CURRENCY));
        String remark = row.get(JournalEntryAccount.USER_REMARK);
        return Posting.signed(row.need(JournalEntryAccount.ACCOUNT), row.balance())
                .of(row.party(lookup)
                        .map(party -> new Posting.Party(party.type(), party.name(), party.label()))
                        .orElse(null))
                .settling(row.get(JournalEntryAccount.PARTY) == null ? null : row.document())
                .at(row.get(JournalEntryAccount.COST_CENTER))
                .due(opens(row) ? entry.get(JournalEntry.DUE_DATE) : null)
                .saying(remark)
                .in(foreign ? currency : null, foreign ? row.balanceInCurrency() : null);
    }

    /** Whether the party owes by this line, rather than settling another document with it. */
    private static boolean opens(JournalEntryAccount row) {
        return row.get(JournalEntryAccount.PARTY) != null && row.document() == null;
    }

    /** By how much a line lowers what is left of the document that it settles, in the currency of that document. */
    static BigDecimal settledBy(JournalEntryAccount row) {
        boolean receivable = row.get(JournalEntryAccount.ACCOUNT_TYPE) == Account.Type.RECEIVABLE;
        return receivable ? row.balanceInCurrency().negate() : row.balanceInCurrency();
    }
}
