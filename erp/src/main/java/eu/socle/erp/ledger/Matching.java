package eu.socle.erp.ledger;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Money that waits on one document, such as a payment received before its invoice, used for another one. The books already
 * hold both lines: the sub-ledger alone says that they belong together, by pairs that weigh nothing, and letters follow.
 */
public final class Matching {

    /** How much of the money that waits on a document is used, in the currency of the party. */
    public record Part(Posting.Reference from, BigDecimal amount) {}

    private Matching() {}

    /** The documents on which money of a party waits on its account, the oldest first; those of its own invoices apart. */
    public static List<OpenItem> waiting(
            String company, Posting.Party party, String account, String invoices, Lookup lookup) {
        Map<Posting.Reference, List<PaymentLedgerEntry>> byDocument = new LinkedHashMap<>();
        lookup.list(
                        PaymentLedgerEntry.TYPE,
                        PaymentLedgerEntry.PARTY
                                .is(party.name())
                                .and(PaymentLedgerEntry.PARTY_TYPE.is(party.type()))
                                .and(PaymentLedgerEntry.COMPANY.is(company))
                                .and(PaymentLedgerEntry.ACCOUNT.is(account))
                                .and(PaymentLedgerEntry.AGAINST_VOUCHER_TYPE.isNot(invoices)),
                        PaymentLedgerEntry.POSTING_DATE.ascending())
                .forEach(each -> byDocument
                        .computeIfAbsent(against(each), key -> new ArrayList<>())
                        .add(each));
        return byDocument.entrySet().stream()
                .map(each -> OpenItem.of(each.getKey(), each.getValue()))
                .filter(item -> item.outstanding().signum() < 0)
                .toList();
    }

    /**
     * Uses waiting money for a document, once the document has its number and its entry is written. To be called after
     * {@link Ledger#book}, with the documents held and looked at.
     */
    public static void use(List<Part> parts, Document<?> document, LocalDate date, Unit unit) {
        if (!parts.isEmpty()) {
            unit.last(() -> {
                Posting.Reference to = reference(document);
                parts.forEach(part -> pair(part.from(), to, part.amount(), date, unit));
                parts.forEach(part -> Settlement.tell(part.from(), unit));
                Letters.close(own(parts.getFirst().from(), unit).need(PaymentLedgerEntry.COMPANY), to, unit);
            });
        }
    }

    /** Makes money wait again that a document had used, the last used first, up to an amount. */
    public static void giveBack(Document<?> document, BigDecimal most, LocalDate date, Unit unit) {
        Posting.Reference to = reference(document);
        Subledger.hold(usedBy(to, unit).keySet(), unit);
        List<Map.Entry<Posting.Reference, BigDecimal>> used =
                new ArrayList<>(usedBy(to, unit).entrySet());
        BigDecimal left = most;
        for (Map.Entry<Posting.Reference, BigDecimal> each : used.reversed()) {
            BigDecimal part = each.getValue().min(left);
            if (part.signum() > 0) {
                pair(each.getKey(), to, part.negate(), date, unit);
                Settlement.tell(each.getKey(), unit);
                left = left.subtract(part);
            }
        }
    }

    /** Takes back from other documents the money of a document that is being undone, and returns them. */
    static Set<Posting.Reference> takeBack(Document<?> document, Unit unit) {
        Posting.Reference from = reference(document);
        Map<Posting.Reference, BigDecimal> users = usersOf(from, unit);
        Subledger.hold(users.keySet(), unit);
        LocalDate today = unit.context().today();
        users.forEach((to, amount) -> pair(from, to, amount.negate(), today, unit));
        users.keySet().forEach(to -> Settlement.tell(to, unit));
        return users.keySet();
    }

    /** The documents that settle each other through this one, itself included. */
    static Set<Posting.Reference> together(Posting.Reference document, Lookup lookup) {
        Set<Posting.Reference> found = new LinkedHashSet<>(List.of(document));
        Deque<Posting.Reference> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Posting.Reference next = open.pop();
            List<Posting.Reference> linked =
                    new ArrayList<>(usedBy(next, lookup).keySet());
            if (isSource(next, lookup)) {
                linked.addAll(usersOf(next, lookup).keySet());
            }
            linked.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** What a document used of the money that waited on others. */
    private static Map<Posting.Reference, BigDecimal> usedBy(Posting.Reference to, Lookup lookup) {
        return sums(
                lookup.list(PaymentLedgerEntry.TYPE, Subledger.against(to).and(PaymentLedgerEntry.IS_ADVANCE.is(true))),
                to,
                true);
    }

    private static boolean isSource(Posting.Reference from, Lookup lookup) {
        return lookup
                .list(PaymentLedgerEntry.TYPE, Subledger.against(from).and(PaymentLedgerEntry.IS_ADVANCE.is(true)))
                .stream()
                .anyMatch(each -> voucher(each).equals(from));
    }

    private static Map<Posting.Reference, BigDecimal> usersOf(Posting.Reference from, Lookup lookup) {
        Cond<PaymentLedgerEntry> own = PaymentLedgerEntry.VOUCHER_NO
                .is(from.name())
                .and(PaymentLedgerEntry.VOUCHER_TYPE.is(from.type()))
                .and(PaymentLedgerEntry.IS_ADVANCE.is(true));
        return sums(lookup.list(PaymentLedgerEntry.TYPE, own), from, false);
    }

    private static Map<Posting.Reference, BigDecimal> sums(
            Collection<PaymentLedgerEntry> movements, Posting.Reference self, boolean byVoucher) {
        Map<Posting.Reference, BigDecimal> sums = new LinkedHashMap<>();
        for (PaymentLedgerEntry each : movements) {
            sums.merge(
                    byVoucher ? voucher(each) : against(each),
                    each.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY).negate(),
                    BigDecimal::add);
        }
        sums.remove(self);
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    /** Lowers what is left of the document and of the money by the same amount; a negative one gives back. */
    private static void pair(
            Posting.Reference from, Posting.Reference to, BigDecimal amount, LocalDate date, Unit unit) {
        PaymentLedgerEntry own = own(from, unit);
        BigDecimal base = worth(own, amount);
        unit.append(List.of(
                movement(own, from, from, amount, base, date),
                movement(own, from, to, amount.negate(), base.negate(), date)));
    }

    /** What money that waits is worth in the books. */
    public static BigDecimal worth(Posting.Reference from, BigDecimal amount, Lookup lookup) {
        return worth(own(from, lookup), amount);
    }

    private static BigDecimal worth(PaymentLedgerEntry own, BigDecimal amount) {
        BigDecimal whole = own.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY);
        BigDecimal base = own.amount(PaymentLedgerEntry.AMOUNT);
        return whole.compareTo(base) == 0
                ? amount
                : amount.multiply(base).divide(whole, Currencies.decimals(null), RoundingMode.HALF_UP);
    }

    private static PaymentLedgerEntry own(Posting.Reference from, Lookup lookup) {
        return lookup
                .list(
                        PaymentLedgerEntry.TYPE,
                        Subledger.against(from).and(PaymentLedgerEntry.VOUCHER_NO.is(from.name())))
                .stream()
                .filter(each -> !each.flag(PaymentLedgerEntry.IS_ADVANCE))
                .findFirst()
                .orElseThrow();
    }

    private static PaymentLedgerEntry movement(
            PaymentLedgerEntry own,
            Posting.Reference from,
            Posting.Reference against,
            BigDecimal amount,
            BigDecimal base,
            LocalDate date) {
        PaymentLedgerEntry movement = own.typed();
        LocalDate since = own.need(PaymentLedgerEntry.POSTING_DATE);
        movement.set(PaymentLedgerEntry.POSTING_DATE, date.isBefore(since) ? since : date);
        movement.set(PaymentLedgerEntry.VOUCHER_TYPE, from.type());
        movement.set(PaymentLedgerEntry.VOUCHER_NO, from.name());
        movement.set(PaymentLedgerEntry.AGAINST_VOUCHER_TYPE, against.type());
        movement.set(PaymentLedgerEntry.AGAINST_VOUCHER_NO, against.name());
        movement.set(PaymentLedgerEntry.AMOUNT, base);
        movement.set(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY, amount);
        movement.set(PaymentLedgerEntry.DUE_DATE, null);
        movement.set(PaymentLedgerEntry.IS_ADVANCE, true);
        return movement;
    }

    private static Posting.Reference voucher(PaymentLedgerEntry each) {
        return new Posting.Reference(
                each.need(PaymentLedgerEntry.VOUCHER_TYPE), each.need(PaymentLedgerEntry.VOUCHER_NO));
    }

    private static Posting.Reference against(PaymentLedgerEntry each) {
        return new Posting.Reference(
                each.need(PaymentLedgerEntry.AGAINST_VOUCHER_TYPE), each.need(PaymentLedgerEntry.AGAINST_VOUCHER_NO));
    }

    private static Posting.Reference reference(Document<?> document) {
        return new Posting.Reference(document.type().name(), document.name());
    }
}
