package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a FEC that make one accounting entry.
 *
 * @param journal the code of its journal
 * @param number EcritureNum as in the file; several entries share it when the file has no sequence
 * @param date the accounting date, the latest of its lines; null when no line has a readable one
 * @param lines its lines in the order of the file
 */
public record FecEntry(
        String journal, String number, @Nullable LocalDate date, List<FecLine> lines) {

    public FecEntry {
        lines = List.copyOf(lines);
    }

    /** An entry of lines that share their journal and number. */
    static FecEntry of(List<FecLine> lines) {
        LocalDate date = null;
        for (FecLine line : lines) {
            LocalDate candidate = line.ecritureDate();
            date = date == null || (candidate != null && candidate.isAfter(date)) ? candidate : date;
        }
        return new FecEntry(lines.getFirst().journalCode(), lines.getFirst().ecritureNum(), date, lines);
    }

    /** Whether debit equals credit. */
    public boolean isBalanced() {
        return balance().signum() == 0;
    }

    /** Whether it carries balances forward (à-nouveaux), as its journal tells. */
    public boolean isOpening() {
        return Journals.isOpening(lines.getFirst());
    }

    /** Debit minus credit. */
    public BigDecimal balance() {
        return lines.stream().map(FecLine::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of debits. */
    public BigDecimal debit() {
        return lines.stream().map(FecLine::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
