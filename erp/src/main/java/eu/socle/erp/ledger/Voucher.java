package eu.socle.erp.ledger;

import eu.socle.kernel.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document wants to book: one balanced accounting entry. Pure data; {@link Ledger#book} checks and writes it.
 *
 * @param source the document; its name is read last, when it has its legal number
 * @param journal the accounting journal, or null when none was set up
 * @param pieceRef the reference that the FEC shows; null for the name of the document
 * @param reverses the number of the entry that this one reverses, or null
 */
public record Voucher(
        Document<?> source,
        String company,
        LocalDate date,
        @Nullable String journal,
        String remarks,
        List<Posting> postings,
        boolean opening,
        @Nullable String pieceRef,
        @Nullable LocalDate pieceDate,
        @Nullable Integer reverses) {

    public static Voucher of(
            Document<?> source,
            String company,
            LocalDate date,
            @Nullable String journal,
            String remarks,
            List<Posting> postings) {
        return new Voucher(source, company, date, journal, remarks, List.copyOf(postings), false, null, null, null);
    }

    public Voucher asOpening(boolean yes) {
        return new Voucher(source, company, date, journal, remarks, postings, yes, pieceRef, pieceDate, reverses);
    }

    public Voucher referring(@Nullable String reference, @Nullable LocalDate on) {
        return new Voucher(source, company, date, journal, remarks, postings, opening, reference, on, reverses);
    }

    /** The voucher with lines of the same account, party and settled document added up, and lines of zero left out. */
    Voucher merged() {
        Map<Object, Posting> byKey = new LinkedHashMap<>();
        for (Posting posting : postings) {
            byKey.merge(posting.key(), posting, Posting::plus);
        }
        List<Posting> lines = new ArrayList<>();
        byKey.values().stream()
                .map(Voucher::positive)
                .filter(line -> line.balance().signum() != 0)
                .forEach(lines::add);
        return with(lines);
    }

    /** A negative debit is a credit. */
    private static Posting positive(Posting posting) {
        return posting.debit().signum() < 0 || posting.credit().signum() < 0
                ? new Posting(
                        posting.account(),
                        posting.balance().max(BigDecimal.ZERO),
                        posting.balance().negate().max(BigDecimal.ZERO),
                        posting.currencyAmount(),
                        posting.currency(),
                        posting.party(),
                        posting.settles(),
                        posting.costCenter(),
                        posting.dueDate(),
                        posting.remarks(),
                        posting.detail())
                : posting;
    }

    /** The same as an entry of its own, rather than the mirror of another. */
    Voucher standing() {
        return new Voucher(source, company, date, journal, remarks, postings, opening, pieceRef, pieceDate, null);
    }

    Voucher with(List<Posting> lines) {
        return new Voucher(
                source, company, date, journal, remarks, List.copyOf(lines), opening, pieceRef, pieceDate, reverses);
    }

    /** Debit less credit of the whole: zero when it balances. */
    BigDecimal difference() {
        return postings.stream().map(Posting::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return postings.stream().map(Posting::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
