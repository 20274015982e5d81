package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What parties owe, document by document, derived from the same postings as the entries. */
public final class Subledger {

    private Subledger() {}

    /** What remains due on a document, in the currency of the party account; negative when it was paid too much. */
    public static BigDecimal outstanding(String voucherType, String voucherNo, Lookup lookup) {
        return lookup.list(PaymentLedgerEntry.TYPE, against(new Posting.Reference(voucherType, voucherNo))).stream()
                .map(entry -> entry.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What others did to a document: everything that stands under it in the sub-ledger. */
    public static List<PaymentLedgerEntry> movements(Posting.Reference document, Lookup lookup) {
        return lookup.list(PaymentLedgerEntry.TYPE, against(document));
    }

    /** The lines of the books, whatever their account, that concern a document. */
    public static List<GlEntry> lines(Posting.Reference document, Lookup lookup) {
        List<String> vouchers = movements(document, lookup).stream()
                .map(movement -> movement.need(PaymentLedgerEntry.VOUCHER_NO))
                .distinct()
                .toList();
        return lookup.list(
                GlEntry.TYPE,
                GlEntry.VOUCHER_NO
                        .in(vouchers)
                        .and(GlEntry.AGAINST_VOUCHER_TYPE.is(document.type()))
                        .and(GlEntry.AGAINST_VOUCHER.is(document.name())));
    }

    /** What is left of each instalment of a document, the oldest first. */
    public static List<Instalment> instalments(Document<?> document, Lookup lookup) {
        Posting.Reference reference = new Posting.Reference(document.type().name(), document.name());
        return Instalment.of(reference, lookup.list(PaymentLedgerEntry.TYPE, against(reference)));
    }

    static Cond<PaymentLedgerEntry> against(Posting.Reference document) {
        return PaymentLedgerEntry.AGAINST_VOUCHER_TYPE
                .is(document.type())
                .and(PaymentLedgerEntry.AGAINST_VOUCHER_NO.is(document.name()));
    }

    /**
     * Keeps documents from being settled by anyone else until the end of the unit, in one order for all: outstanding
     * amounts read after this are the latest.
     */
    public static void hold(Collection<Posting.Reference> documents, Unit unit) {
        Settlement.lock(documents.stream().distinct().sorted(Settlement.ORDER).toList(), unit);
    }

    /** The other documents that changed what is due on this one, and were not cancelled since. */
    public static List<String> settledBy(Document<?> document, Lookup lookup) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (PaymentLedgerEntry entry : lookup.list(
                PaymentLedgerEntry.TYPE,
                against(new Posting.Reference(document.type().name(), document.name())))) {
            sums.merge(
                    entry.need(PaymentLedgerEntry.VOUCHER_NO),
                    entry.amount(PaymentLedgerEntry.AMOUNT),
                    BigDecimal::add);
        }
        sums.remove(document.name());
        sums.values().removeIf(sum -> sum.signum() == 0);
        return List.copyOf(sums.keySet());
    }

    /** Refuses to undo a document that others settle. */
    public static void refuseIfSettled(Document<?> document, Lookup lookup) {
        List<String> others = settledBy(document, lookup);
        if (!others.isEmpty()) {
            throw Refusal.of("cancel_linked")
                    .with("name", document.name())
                    .with("documents", String.join(", ", others))
                    .asRefused();
        }
    }

    /** The document that a posting changes the outstanding amount of. */
    static Posting.Reference settled(Voucher voucher, Posting posting) {
        return posting.settles() == null || posting.settles().equals(Posting.Reference.SELF)
                ? new Posting.Reference(
                        voucher.source().type().name(), voucher.source().name())
                : posting.settles();
    }

    static List<PaymentLedgerEntry> movements(Voucher voucher, Unit unit) {
        List<PaymentLedgerEntry> movements = new ArrayList<>();
        for (Posting posting : voucher.postings()) {
            Account account = Ledger.accountOf(posting, unit);
            side(account).ifPresent(side -> movements.add(movement(voucher, posting, account, side)));
        }
        return movements;
    }

    /** The side of the sub-ledger that an account belongs to, if any. */
    static Optional<AccountType> side(Account account) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            return Optional.of(AccountType.RECEIVABLE);
        }
        return type == Account.Type.PAYABLE ? Optional.of(AccountType.PAYABLE) : Optional.empty();
    }

    static PaymentLedgerEntry movement(Voucher voucher, Posting posting, Account account, AccountType side) {
        boolean receivable = side == AccountType.RECEIVABLE;
        Posting.Party party = posting.party();
        if (party == null) {
            throw new IllegalStateException("A party account without party passed the checks: " + posting.account());
        }
        PaymentLedgerEntry entry = new PaymentLedgerEntry();
        BigDecimal foreign = posting.currencyAmount() == null ? posting.balance() : posting.currencyAmount();
        Posting.Reference settled = settled(voucher, posting);
        entry.set(PaymentLedgerEntry.COMPANY, voucher.company());
        entry.set(PaymentLedgerEntry.POSTING_DATE, voucher.date());
        entry.set(PaymentLedgerEntry.ACCOUNT_TYPE, side);
        entry.set(PaymentLedgerEntry.ACCOUNT, posting.account());
        entry.set(PaymentLedgerEntry.PARTY_TYPE, party.type());
        entry.set(PaymentLedgerEntry.PARTY, party.name());
        entry.set(PaymentLedgerEntry.VOUCHER_TYPE, voucher.source().type().name());
        entry.set(PaymentLedgerEntry.VOUCHER_NO, voucher.source().name());
        entry.set(PaymentLedgerEntry.AGAINST_VOUCHER_TYPE, settled.type());
        entry.set(PaymentLedgerEntry.AGAINST_VOUCHER_NO, settled.name());
        entry.set(
                PaymentLedgerEntry.ACCOUNT_CURRENCY,
                posting.currency() == null ? account.get(Account.ACCOUNT_CURRENCY) : posting.currency());
        entry.set(
                PaymentLedgerEntry.AMOUNT,
                receivable ? posting.balance() : posting.balance().negate());
        entry.set(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY, receivable ? foreign : foreign.negate());
        entry.set(PaymentLedgerEntry.DUE_DATE, posting.dueDate());
        entry.set(PaymentLedgerEntry.DELINKED, false);
        return entry;
    }
}
