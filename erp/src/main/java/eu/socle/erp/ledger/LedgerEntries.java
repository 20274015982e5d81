package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.kernel.DocType;
import eu.socle.kernel.EntriesView;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounting entries of a document, reversals included, as its page shows them. */
final class LedgerEntries implements EntriesView {

    @Override
    public List<Map<String, @Nullable Object>> entries(DocType<?> type, String name, Lookup lookup) {
        List<GlEntry> entries = lookup.list(
                GlEntry.TYPE,
                GlEntry.VOUCHER_TYPE.is(type.name()).and(GlEntry.VOUCHER_NO.is(name)),
                GlEntry.POSTING_DATE.ascending(),
                GlEntry.ENTRY_NUMBER.ascending(),
                GlEntry.LINE_NUMBER.ascending());
        lookup.prefetch(
                Account.TYPE,
                entries.stream().map(entry -> entry.need(GlEntry.ACCOUNT)).collect(Collectors.toSet()));
        return entries.stream().map(entry -> row(entry, lookup)).toList();
    }

    private static Map<String, @Nullable Object> row(GlEntry entry, Lookup lookup) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Account account = lookup.follow(entry, GlEntry.ACCOUNT);
        row.put("entry_number", entry.get(GlEntry.ENTRY_NUMBER));
        row.put("posting_date", entry.get(GlEntry.POSTING_DATE));
        row.put("journal", entry.get(GlEntry.ACCOUNTING_JOURNAL));
        row.put("account", entry.get(GlEntry.ACCOUNT));
        row.put("label", account == null ? null : account.get(Account.ACCOUNT_NAME));
        row.put("party", entry.get(GlEntry.PARTY_LABEL));
        row.put("debit", unlessZero(entry.amount(GlEntry.DEBIT)));
        row.put("credit", unlessZero(entry.amount(GlEntry.CREDIT)));
        row.put("cost_center", entry.get(GlEntry.COST_CENTER));
        row.put("remarks", entry.get(GlEntry.REMARKS));
        row.put("reversal_of", entry.get(GlEntry.REVERSAL_OF));
        return row;
    }

    private static @Nullable BigDecimal unlessZero(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }
}
