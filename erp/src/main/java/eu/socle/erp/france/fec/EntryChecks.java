package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The checks that need the whole file: balance, order, one date per number. Keeps one small object per entry, so that
 * a million lines fit in a small heap.
 */
final class EntryChecks {

    /** What an entry is known by. */
    record Key(String journal, String number) {}

    /** What is remembered of an entry. */
    static final class State {
        final Key key;
        final long firstLine;
        final boolean opening;
        private BigDecimal balance = BigDecimal.ZERO;
        private @Nullable LocalDate firstDate;
        private @Nullable LocalDate lastDate;
        private boolean scattered;

        State(Key key, long firstLine, boolean opening) {
            this.key = key;
            this.firstLine = firstLine;
            this.opening = opening;
        }

        private void add(FecLine line) {
            balance = balance.add(line.balance());
            LocalDate date = line.ecritureDate();
            if (date != null) {
                firstDate = firstDate == null || date.isBefore(firstDate) ? date : firstDate;
                lastDate = lastDate == null || date.isAfter(lastDate) ? date : lastDate;
            }
        }
    }

    private final Consumer<Finding> findings;
    private final Map<Key, State> entries = new LinkedHashMap<>();
    private final Map<String, String> journals = new HashMap<>();
    private @Nullable State current;
    private @Nullable LocalDate lastValidation;
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private boolean movementSeen;
    private boolean openingReported;

    EntryChecks(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(FecRow row) {
        FecLine line = row.line();
        debit = debit.add(line.debit());
        credit = credit.add(line.credit());
        State entry = entry(row);
        entry.add(line);
        opening(entry, row);
        validation(line.validDate(), row.number());
    }

    /** Reports what is only known at the end of the file. */
    void finish() {
        for (State entry : entries.values()) {
            balance(entry);
            dates(entry);
        }
        new NumberChecks(findings).check(entries.values());
        if (debit.compareTo(credit) != 0) {
            findings.accept(FecRule.FILE_UNBALANCED.onFile(debit, credit));
        }
    }

    Collection<State> entries() {
        return entries.values();
    }

    private State entry(FecRow row) {
        FecLine line = row.line();
        State last = current;
        if (last != null
                && last.key.number().equals(line.ecritureNum())
                && last.key.journal().equals(line.journalCode())) {
            return last;
        }
        String journal = journals.computeIfAbsent(line.journalCode(), code -> code);
        Key key = new Key(journal, line.ecritureNum());
        State known = entries.get(key);
        State entry = known == null ? new State(key, row.number(), Journals.isOpening(line)) : known;
        if (known == null) {
            entries.put(key, entry);
        } else if (!known.scattered) {
            known.scattered = true;
            findings.accept(FecRule.ENTRY_SCATTERED.at(row.number(), FecColumn.ECRITURE_NUM, shown(key)));
        }
        current = entry;
        return entry;
    }

    private void opening(State entry, FecRow row) {
        if (!entry.opening) {
            movementSeen = true;
        } else if (movementSeen && !openingReported) {
            openingReported = true;
            findings.accept(FecRule.OPENING_NOT_FIRST.at(row.number(), FecColumn.JOURNAL_CODE, entry.key.journal()));
        }
    }

    private void validation(@Nullable LocalDate date, long at) {
        LocalDate last = lastValidation;
        if (date != null && last != null && date.isBefore(last)) {
            String column = FecColumn.VALID_DATE.header();
            findings.accept(FecRule.VALIDATION_ORDER.at(at, column, date, last));
        }
        lastValidation = date == null ? last : date;
    }

    private void balance(State entry) {
        if (entry.balance.signum() != 0) {
            String column = FecColumn.ECRITURE_NUM.header();
            findings.accept(FecRule.ENTRY_UNBALANCED.at(entry.firstLine, column, shown(entry.key), entry.balance));
        }
    }

    /** Detailed opening entries keep the dates of last year's open items: several dates are normal there. */
    private void dates(State entry) {
        LocalDate first = entry.firstDate;
        LocalDate last = entry.lastDate;
        if (!entry.opening && first != null && last != null && !first.equals(last)) {
            findings.accept(FecRule.NUMBER_NOT_SEQUENCE.at(
                    entry.firstLine, FecColumn.ECRITURE_NUM.header(), shown(entry.key), new Shown.Span(first, last)));
        }
    }

    static String shown(Key key) {
        return key.journal() + " " + key.number();
    }
}
