package eu.socle.erp.ledger;

import eu.socle.kernel.Currencies;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a party owes on one document, or is owed on it, read from the sub-ledger. Amounts are in the currency of the document
 * and negative when we owe the money back, as on a credit note.
 *
 * @param total what the document itself booked
 * @param outstanding what is left of it
 * @param baseOutstanding the same as it stands in the books, in company currency
 * @param instalments the days it is due on, the oldest first, at least one
 */
public record OpenItem(
        Posting.Reference document,
        String account,
        @Nullable String currency,
        BigDecimal total,
        BigDecimal outstanding,
        BigDecimal baseOutstanding,
        BigDecimal rate,
        List<Instalment> instalments) {

    /** What stands under a document for a party; empty while it has booked nothing. */
    public static Optional<OpenItem> find(Posting.Reference document, String partyType, String party, Lookup lookup) {
        List<PaymentLedgerEntry> movements = lookup.list(
                PaymentLedgerEntry.TYPE,
                PaymentLedgerEntry.AGAINST_VOUCHER_TYPE
                        .is(document.type())
                        .and(PaymentLedgerEntry.AGAINST_VOUCHER_NO.is(document.name()))
                        .and(PaymentLedgerEntry.PARTY_TYPE.is(partyType))
                        .and(PaymentLedgerEntry.PARTY.is(party)));
        return movements.isEmpty() ? Optional.empty() : Optional.of(of(document, movements));
    }

    static OpenItem of(Posting.Reference document, List<PaymentLedgerEntry> movements) {
        PaymentLedgerEntry own = movements.stream()
                .filter(each -> document.name().equals(each.get(PaymentLedgerEntry.VOUCHER_NO)))
                .findFirst()
                .orElse(movements.getFirst());
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal outstanding = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (PaymentLedgerEntry each : movements) {
            BigDecimal amount = each.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY);
            boolean mine = document.name().equals(each.get(PaymentLedgerEntry.VOUCHER_NO));
            total = mine ? total.add(amount) : total;
            outstanding = outstanding.add(amount);
            base = base.add(each.amount(PaymentLedgerEntry.AMOUNT));
        }
        return new OpenItem(
                document,
                own.need(PaymentLedgerEntry.ACCOUNT),
                own.get(PaymentLedgerEntry.ACCOUNT_CURRENCY),
                total,
                outstanding,
                base,
                rateOf(own),
                Instalment.of(document, movements));
    }

    private static BigDecimal rateOf(PaymentLedgerEntry own) {
        BigDecimal amount = own.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY);
        return amount.signum() == 0
                ? BigDecimal.ONE
                : own.amount(PaymentLedgerEntry.AMOUNT).divide(amount, MathContext.DECIMAL64);
    }

    /** The day of the oldest instalment that is still due, else that of the last. */
    public @Nullable LocalDate dueDate() {
        return instalments.stream()
                .filter(each -> each.outstanding().signum() != 0)
                .findFirst()
                .orElse(instalments.getLast())
                .dueDate();
    }

    /** Whether that much may be settled: no more than what is left, and on the same side. */
    public boolean allows(BigDecimal amount) {
        return amount.signum() == 0
                || amount.signum() == outstanding.signum() && amount.abs().compareTo(outstanding.abs()) <= 0;
    }

    /** What a part of an instalment is worth in the books; the whole leaves no cent behind. */
    public BigDecimal baseOf(Instalment instalment, BigDecimal amount, @Nullable String companyCurrency) {
        if (amount.compareTo(instalment.outstanding()) == 0) {
            return instalment.baseOutstanding();
        }
        return amount.multiply(rate).setScale(Currencies.decimals(companyCurrency), RoundingMode.HALF_UP);
    }
}
