package eu.socle.erp.bookkeeping;

import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a journal entry must satisfy; accounts, parties and periods are checked by the ledger. */
final class JournalEntryChecks {

    private JournalEntryChecks() {}

    static void onSave(JournalEntry entry, Lookup lookup, Refusals refusals) {
        EntryKind kind = entry.get(JournalEntry.VOUCHER_TYPE);
        if (kind != null
                && kind.isMadeBySystem()
                && entry.isDraft()
                && !lookup.context().system()) {
            refusals.add(Refusal.of("invalid_value")
                    .with("field", JournalEntry.VOUCHER_TYPE.label())
                    .with("value", kind.label())
                    .with(
                            "allowed",
                            Arrays.stream(EntryKind.values())
                                    .filter(each -> !each.isMadeBySystem())
                                    .map(each ->
                                            each.label().in(lookup.context().language()))
                                    .collect(Collectors.joining(", ")))
                    .on(JournalEntry.VOUCHER_TYPE));
        }
        for (JournalEntryAccount row : entry.rows(JournalEntry.ACCOUNTS)) {
            sides(row, lookup, refusals);
        }
    }

    private static void sides(JournalEntryAccount row, Lookup lookup, Refusals refusals) {
        BigDecimal debit = row.amount(JournalEntryAccount.DEBIT);
        BigDecimal credit = row.amount(JournalEntryAccount.CREDIT);
        if (debit.signum() != 0 && credit.signum() != 0) {
            refusals.add(fault("debit_and_credit", row, JournalEntryAccount.DEBIT));
        }
        for (var field : List.of(JournalEntryAccount.DEBIT, JournalEntryAccount.CREDIT)) {
            if (row.amount(field).signum() < 0) {
                refusals.add(fault("negative_not_allowed", row, field).with("field", field.label()));
            }
        }
        if (row.get(JournalEntryAccount.ACCOUNT) != null
                && row.amount(JournalEntryAccount.EXCHANGE_RATE).signum() <= 0) {
            refusals.add(fault("exchange_rate_missing", row, JournalEntryAccount.EXCHANGE_RATE)
                    .with("from", row.get(JournalEntryAccount.ACCOUNT_CURRENCY))
                    .with("to", RowAmounts.own(row, lookup))
                    .with("date", row.in(JournalEntry.class).get(JournalEntry.POSTING_DATE)));
        }
    }

    private static Refusal fault(String code, JournalEntryAccount row, Field<?, ?> cell) {
        return Refusal.of(code).on(JournalEntry.ACCOUNTS, row, cell);
    }

    static void onSubmit(JournalEntry entry, Lookup lookup, Refusals refusals) {
        if (!entry.isDraft()) {
            return;
        }
        for (JournalEntryAccount row : entry.rows(JournalEntry.ACCOUNTS)) {
            if (row.balance().signum() == 0
                    && row.amount(JournalEntryAccount.DEBIT).signum() == 0) {
                refusals.add(fault("no_amount", row, JournalEntryAccount.DEBIT));
            }
        }
        BigDecimal difference = entry.amount(JournalEntry.DIFFERENCE);
        if (difference.signum() != 0) {
            refusals.add(Refusal.of("unbalanced")
                    .with("debit", entry.amount(JournalEntry.TOTAL_DEBIT))
                    .with("credit", entry.amount(JournalEntry.TOTAL_CREDIT))
                    .with("difference", difference.abs())
                    .on(JournalEntry.ACCOUNTS));
        }
        settlements(entry, lookup, refusals);
        reversal(entry, lookup, refusals);
    }

    /** A document may be charged further by an entry, but not settled beyond what is left of it. */
    static void settlements(JournalEntry entry, Lookup lookup, Refusals refusals) {
        Map<Posting.Reference, BigDecimal> sums = new LinkedHashMap<>();
        for (JournalEntryAccount row : entry.rows(JournalEntry.ACCOUNTS)) {
            OpenItem item = row.item(lookup).orElse(null);
            if (item == null) {
                continue;
            }
            BigDecimal settled = JournalVoucher.settledBy(row);
            BigDecimal sum = sums.merge(item.document(), settled, BigDecimal::add);
            boolean lowers = sum.signum() == item.total().signum();
            if (lowers && !item.allows(sum)) {
                refusals.add(fault("payment_over_allocated", row, JournalEntryAccount.REFERENCE_NAME)
                        .with("allocated", sum)
                        .with("invoice", item.document().name())
                        .with("outstanding", item.outstanding()));
            }
        }
    }

    /** An entry is reversed once. */
    private static void reversal(JournalEntry entry, Lookup lookup, Refusals refusals) {
        JournalEntry original = lookup.follow(entry, JournalEntry.REVERSAL_OF);
        if (original == null) {
            return;
        }
        if (!original.isSubmitted()) {
            refusals.add(Refusal.of("link_cancelled")
                    .with("doctype", JournalEntry.TYPE.label())
                    .with("name", original.name())
                    .on(JournalEntry.REVERSAL_OF));
        }
        reversalOf(original, lookup).stream()
                .filter(other -> !other.name().equals(entry.name()))
                .findFirst()
                .ifPresent(other -> refusals.add(Refusal.of("duplicate_value")
                        .with("value", original.name())
                        .with("field", JournalEntry.REVERSAL_OF.label())
                        .with("name", other.name())
                        .on(JournalEntry.REVERSAL_OF)));
    }

    static List<JournalEntry> reversalOf(JournalEntry original, Lookup lookup) {
        return lookup.list(
                JournalEntry.TYPE, JournalEntry.REVERSAL_OF.is(original.name()).and(JournalEntry.TYPE.isSubmitted()));
    }
}
