package eu.socle.erp.france.fec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes entries while a file is read, in constant memory: an entry ends where the journal or the number changes. Right
 * for files whose lines follow each other entry by entry, which {@link FecRule#ENTRY_SCATTERED} would deny; the others
 * go through {@link FecGrouping}. Close it to hand over the last entry.
 */
public final class EntryAssembler implements Consumer<FecLine>, AutoCloseable {

    private final Consumer<FecEntry> entries;
    private final List<FecLine> open = new ArrayList<>();

    public EntryAssembler(Consumer<FecEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void accept(FecLine line) {
        if (!open.isEmpty() && !belongs(line)) {
            handOver();
        }
        open.add(line);
    }

    @Override
    public void close() {
        if (!open.isEmpty()) {
            handOver();
        }
    }

    private boolean belongs(FecLine line) {
        FecLine first = open.getFirst();
        return first.ecritureNum().equals(line.ecritureNum())
                && first.journalCode().equals(line.journalCode());
    }

    private void handOver() {
        entries.accept(FecEntry.of(open));
        open.clear();
    }
}
