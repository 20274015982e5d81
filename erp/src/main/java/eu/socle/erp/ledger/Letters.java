package eu.socle.erp.ledger;

import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives letters by itself: once the lines of a party on an account that concern one document come to zero in company
 * currency, those that have no letter yet take the next one of that account and party (AAA, AAB…), dated the day it happens.
 */
final class Letters {

    private static final int SHORTEST = 3;
    private static final int ALPHABET = 26;

    private record Owner(String account, @Nullable String party) {}

    private record Place(String fiscalYear, int entry, int line) {}

    private Letters() {}

    /** Letters what a voucher has just settled. Called while the chain of the books is held, so letters are never shared. */
    static void close(Voucher voucher, Unit unit) {
        Set<Posting.Reference> settled = new LinkedHashSet<>(Settlement.references(voucher));
        if (voucher.reverses() != null) {
            settled.add(new Posting.Reference(
                    voucher.source().type().name(), voucher.source().name()));
        }
        settled.forEach(document -> close(voucher.company(), document, unit));
    }

    /** Documents that use each other's money take one letter, once all of them are settled. */
    static void close(String company, Posting.Reference document, Unit unit) {
        Map<Owner, List<GlEntry>> byOwner = new LinkedHashMap<>();
        for (Posting.Reference each : Matching.together(document, unit)) {
            for (GlEntry line : lines(company, each, unit)) {
                Owner owner = new Owner(line.need(GlEntry.ACCOUNT), line.get(GlEntry.PARTY));
                byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(line);
            }
        }
        byOwner.forEach((owner, lines) -> {
            if (lines.size() > 1 && balance(lines).signum() == 0) {
                letter(company, owner, lines, unit);
            }
        });
    }

    /** Found through the sub-ledger, which is indexed by what is settled; the books are indexed by what settles. */
    private static List<GlEntry> lines(String company, Posting.Reference document, Unit unit) {
        Set<String> vouchers = new LinkedHashSet<>();
        unit.list(
                        PaymentLedgerEntry.TYPE,
                        PaymentLedgerEntry.AGAINST_VOUCHER_NO
                                .is(document.name())
                                .and(PaymentLedgerEntry.AGAINST_VOUCHER_TYPE.is(document.type())))
                .forEach(movement -> vouchers.add(movement.need(PaymentLedgerEntry.VOUCHER_NO)));
        return unit.list(
                GlEntry.TYPE,
                GlEntry.VOUCHER_NO
                        .in(List.copyOf(vouchers))
                        .and(GlEntry.COMPANY.is(company))
                        .and(GlEntry.AGAINST_VOUCHER_TYPE.is(document.type()))
                        .and(GlEntry.AGAINST_VOUCHER.is(document.name())),
                GlEntry.POSTING_DATE.ascending(),
                GlEntry.ENTRY_NUMBER.ascending(),
                GlEntry.LINE_NUMBER.ascending());
    }

    private static BigDecimal balance(List<GlEntry> lines) {
        return lines.stream()
                .map(line -> line.amount(GlEntry.DEBIT).subtract(line.amount(GlEntry.CREDIT)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void letter(String company, Owner owner, List<GlEntry> lines, Unit unit) {
        List<GlEntry> bare = withoutLetter(company, lines, unit);
        if (bare.size() < 2) {
            return;
        }
        int rank = last(company, owner, unit)
                .map(last -> last.need(Lettering.RANK) + 1)
                .orElse(0);
        while (isTaken(code(rank), company, owner, unit)) {
            rank++;
        }
        int free = rank;
        unit.append(bare.stream()
                .map(line -> Lettering.on(line, code(free), unit.context().today(), free))
                .toList());
    }

    private static List<GlEntry> withoutLetter(String company, List<GlEntry> lines, Unit unit) {
        Set<Place> lettered = new HashSet<>();
        List<Integer> numbers = lines.stream()
                .map(line -> line.need(GlEntry.ENTRY_NUMBER))
                .distinct()
                .toList();
        unit.list(Lettering.TYPE, Lettering.COMPANY.is(company).and(Lettering.ENTRY_NUMBER.in(numbers)))
                .forEach(each -> lettered.add(new Place(
                        each.need(Lettering.FISCAL_YEAR),
                        each.need(Lettering.ENTRY_NUMBER),
                        each.need(Lettering.LINE_NUMBER))));
        return lines.stream()
                .filter(line -> !lettered.contains(new Place(
                        line.need(GlEntry.FISCAL_YEAR),
                        line.need(GlEntry.ENTRY_NUMBER),
                        line.need(GlEntry.LINE_NUMBER))))
                .toList();
    }

    private static Optional<Lettering> last(String company, Owner owner, Unit unit) {
        return unit.first(
                Lettering.TYPE,
                Lettering.COMPANY
                        .is(company)
                        .and(Lettering.ACCOUNT.is(owner.account()))
                        .and(owner.party() == null ? Lettering.PARTY.isEmpty() : Lettering.PARTY.is(owner.party()))
                        .and(Lettering.RANK.isSet()),
                Lettering.RANK.descending());
    }

    /** Letters of earlier software stay in use: ours step over them. */
    private static boolean isTaken(String code, String company, Owner owner, Unit unit) {
        return unit.first(
                        Lettering.TYPE,
                        Lettering.COMPANY
                                .is(company)
                                .and(Lettering.ACCOUNT.is(owner.account()))
                                .and(
                                        owner.party() == null
                                                ? Lettering.PARTY.isEmpty()
                                                : Lettering.PARTY.is(owner.party()))
                                .and(Lettering.LETTER.is(code)))
                .isPresent();
    }

    /** AAA for 0, AAB for 1, ZZZ, then AAAA. */
    static String code(int rank) {
        int length = SHORTEST;
        long first = 0;
        long room = (long) ALPHABET * ALPHABET * ALPHABET;
        while (rank - first >= room) {
            first += room;
            room *= ALPHABET;
            length++;
        }
        long rest = rank - first;
        char[] letters = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            letters[i] = (char) ('A' + rest % ALPHABET);
            rest /= ALPHABET;
        }
        return new String(letters);
    }
}
