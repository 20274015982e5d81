package eu.socle.erp.ledger;

import eu.socle.kernel.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that other software booked earlier, to be kept exactly as it was.
 *
 * @param journal the accounting journal
 * @param number the number that the other software gave it
 * @param date its accounting date
 * @param validDate the day it became definitive there; null when it did not say
 * @param opening whether it carries balances forward
 */
public record PastEntry(
        String journal,
        String number,
        LocalDate date,
        @Nullable LocalDate validDate,
        boolean opening,
        List<Line> lines) {

    public PastEntry {
        lines = List.copyOf(lines);
    }

    /**
     * One line of it.
     *
     * @param posting account, amounts, party and wording.
     * @param pieceRef the reference of the supporting document, empty for none
     * @param pieceDate its date
     * @param letter the lettering code, empty for none
     * @param letterDate its date
     */
    public record Line(
            Posting posting,
            String pieceRef,
            @Nullable LocalDate pieceDate,
            String letter,
            @Nullable LocalDate letterDate) {

        boolean isLettered() {
            return !letter.isEmpty() || letterDate != null;
        }
    }

    /** Debit less credit of the whole: zero when it balances. */
    public BigDecimal difference() {
        return lines.stream().map(line -> line.posting().balance()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the proof of the books covers: the reference in its header is that of the first line. */
    Voucher voucher(Document<?> source, String company) {
        Line first = lines.getFirst();
        List<Posting> postings = lines.stream().map(Line::posting).toList();
        return new Voucher(
                source, company, date, journal, "", postings, opening, first.pieceRef(), first.pieceDate(), null);
    }
}
