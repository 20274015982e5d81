package eu.socle.erp.ledger;

import eu.socle.kernel.Document;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mirror of an entry: same accounts, sides swapped. */
final class Reversal {

    private Reversal() {}

    static Voucher of(Document<?> document, int number, List<GlEntry> lines, Unit unit) {
        GlEntry first = lines.getFirst();
        String company = first.need(GlEntry.COMPANY);
        LocalDate day = first.need(GlEntry.POSTING_DATE);
        LocalDate date = VoucherChecks.isOpen(company, document.type(), day, unit)
                ? day
                : unit.context().today();
        List<Posting> mirrored =
                lines.stream().map(line -> posting(line).mirrored()).toList();
        return new Voucher(
                document,
                company,
                date,
                first.get(GlEntry.ACCOUNTING_JOURNAL),
                first.text(GlEntry.REMARKS),
                mirrored,
                first.get(GlEntry.IS_OPENING) == YesNo.YES,
                first.get(GlEntry.PIECE_REF),
                first.get(GlEntry.TRANSACTION_DATE),
                number);
    }

    private static Posting posting(GlEntry line) {
        BigDecimal foreign = line.amount(GlEntry.DEBIT_IN_ACCOUNT_CURRENCY)
                .subtract(line.amount(GlEntry.CREDIT_IN_ACCOUNT_CURRENCY));
        return new Posting(
                line.need(GlEntry.ACCOUNT),
                line.amount(GlEntry.DEBIT),
                line.amount(GlEntry.CREDIT),
                foreign,
                line.get(GlEntry.ACCOUNT_CURRENCY),
                line.get(GlEntry.PARTY) == null
                        ? null
                        : new Posting.Party(
                                line.text(GlEntry.PARTY_TYPE),
                                line.text(GlEntry.PARTY),
                                line.text(GlEntry.PARTY_LABEL)),
                settled(line),
                line.get(GlEntry.COST_CENTER),
                line.get(GlEntry.DUE_DATE),
                line.get(GlEntry.REMARKS),
                line.get(GlEntry.VOUCHER_DETAIL_NO));
    }

    private static Posting.@Nullable Reference settled(GlEntry line) {
        String type = line.get(GlEntry.AGAINST_VOUCHER_TYPE);
        return type == null
                ? null
                : new Posting.Reference(type, Objects.requireNonNull(line.get(GlEntry.AGAINST_VOUCHER)));
    }
}
