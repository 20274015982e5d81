package eu.socle.erp.bookkeeping;

import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happens when a journal entry is submitted or reversed. */
final class JournalEntrySteps implements OpenDocument<JournalEntry> {

    /** Documents are held first and looked at after, so that two entries cannot settle the same amount. */
    static void submit(JournalEntry entry, Unit unit) {
        Subledger.hold(held(entry), unit);
        Refusals refusals = new Refusals();
        JournalEntryChecks.settlements(entry, unit, refusals);
        refusals.throwIfAny();
        Ledger.book(JournalVoucher.of(entry, unit), unit);
    }

    private static List<Posting.Reference> held(JournalEntry entry) {
        Stream<Posting.Reference> settled = entry.rows(JournalEntry.ACCOUNTS).stream()
                .map(JournalEntryAccount::document)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        String original = entry.get(JournalEntry.REVERSAL_OF);
        return original == null
                ? settled.toList()
                : Stream.concat(settled, Stream.of(new Posting.Reference(JournalEntry.TYPE.name(), original)))
                        .toList();
    }

    static void cancel(JournalEntry entry, Unit unit) {
        List<JournalEntry> reversals = JournalEntryChecks.reversalOf(entry, unit);
        if (!reversals.isEmpty()) {
            throw Refusal.of("cancel_linked")
                    .with("name", entry.name())
                    .with("documents", reversals.getFirst().name())
                    .asRefused();
        }
        Subledger.refuseIfSettled(entry, unit);
        Ledger.reverse(entry, unit);
    }

    @Override
    public DocType<JournalEntry> type() {
        return JournalEntry.TYPE;
    }

    /** An entry keeps no figure of what its parties still owe: the sub-ledger tells. */
    @Override
    public void settled(JournalEntry entry, BigDecimal outstanding, Unit unit) {}
}
