package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The only place that writes accounting entries. */
public final class Ledger {

    /** A difference of conversion up to this many units of the last decimal goes to the rounding account. */
    private static final BigDecimal TOLERANCE_UNITS = BigDecimal.valueOf(5);

    private Ledger() {}

    /**
     * Checks a voucher now, and writes it at the very end of the unit of work, when its document has its legal number. A
     * document worth nothing, such as a free invoice, has nothing to book.
     *
     * @throws eu.socle.kernel.Refused with every reason why it cannot be booked
     */
    public static void book(Voucher wanted, Unit unit) {
        boolean worthNothing =
                wanted.postings().stream().allMatch(posting -> posting.balance().signum() == 0);
        if (worthNothing && !wanted.postings().isEmpty()) {
            return;
        }
        unit.share(Books.of(wanted.company()));
        Company company = unit.get(Company.TYPE, wanted.company());
        Settlement.lock(wanted, unit);
        Voucher voucher = rounded(withEffects(wanted, unit).merged(), company);
        Refusals refusals = new Refusals();
        voucher = VoucherChecks.completed(voucher, company, unit, refusals);
        FiscalYear year = VoucherChecks.run(voucher, company, unit, refusals);
        refusals.throwIfAny();
        Voucher checked = voucher;
        FiscalYear open = Objects.requireNonNull(year);
        unit.last(() -> write(checked, company, open, unit));
    }

    /**
     * Books the mirror of everything that a document booked: on the same day when its period is still open, else today. What
     * other documents used of its money is due on them again.
     */
    public static void reverse(Document<?> document, Unit unit) {
        Set<Posting.Reference> dueAgain = Matching.takeBack(document, unit);
        TreeMap<Integer, List<GlEntry>> byNumber = new TreeMap<>();
        for (GlEntry entry : booked(document, unit)) {
            byNumber.computeIfAbsent(entry.need(GlEntry.ENTRY_NUMBER), k -> new ArrayList<>())
                    .add(entry);
        }
        byNumber.forEach((number, lines) -> {
            Voucher mirror = Reversal.of(document, number, lines, unit);
            book(mirror, unit);
            List<Posting> effects =
                    number.equals(byNumber.firstKey()) ? effects(dueAgain, mirror.with(List.of()), unit) : List.of();
            if (!effects.isEmpty()) {
                book(mirror.with(effects).standing(), unit);
            }
        });
    }

    /** What settling documents entails is booked with what settles them; a mirror already holds it. */
    private static Voucher withEffects(Voucher voucher, Unit unit) {
        if (voucher.reverses() != null) {
            return voucher;
        }
        List<Posting> lines = new ArrayList<>(voucher.postings());
        lines.addAll(effects(Settlement.references(voucher), voucher, unit));
        return voucher.with(lines);
    }

    private static List<Posting> effects(Collection<Posting.Reference> settled, Voucher voucher, Unit unit) {
        List<Posting> lines = new ArrayList<>();
        for (SettlementEffect effect : unit.registry().offers(SettlementEffect.class)) {
            settled.stream()
                    .filter(document -> document.type().equals(effect.type()))
                    .forEach(document -> lines.addAll(effect.postings(document, voucher, unit)));
        }
        return lines;
    }

    /**
     * Opens the books for entries of earlier software, which are kept exactly as they were. To be called last in a unit of
     * work, because the books stay held until its end.
     *
     * @param source the document that brings them, already stored
     */
    public static History history(Document<?> source, String company, Unit unit) {
        return new History(source, company, unit);
    }

    /** The entries of a document, in order. */
    public static List<GlEntry> booked(Document<?> document, Unit unit) {
        return unit.list(
                GlEntry.TYPE,
                GlEntry.VOUCHER_TYPE.is(document.type().name()).and(GlEntry.VOUCHER_NO.is(document.name())),
                order());
    }

    private static Field.Order[] order() {
        return new Field.Order[] {GlEntry.ENTRY_NUMBER.ascending(), GlEntry.LINE_NUMBER.ascending()};
    }

    private static Voucher rounded(Voucher voucher, Company company) {
        BigDecimal difference = voucher.difference();
        String account = company.get(Company.ROUND_OFF_ACCOUNT);
        int decimals = Currencies.decimals(company.get(Company.DEFAULT_CURRENCY));
        BigDecimal tolerance = TOLERANCE_UNITS.movePointLeft(decimals);
        boolean foreign = voucher.postings().stream().anyMatch(posting -> posting.currency() != null);
        if (difference.signum() == 0
                || !foreign
                || account == null
                || difference.abs().compareTo(tolerance) > 0) {
            return voucher;
        }
        List<Posting> lines = new ArrayList<>(voucher.postings());
        lines.add(Posting.signed(account, difference.negate()));
        return voucher.with(lines);
    }

    private static void write(Voucher voucher, Company company, FiscalYear year, Unit unit) {
        List<GlEntry> entries = entries(voucher, company, year, unit.context().today());
        Unit.Link link = unit.chain(chainOf(voucher.company(), year.name()), Proof.payload(entries));
        number(entries, link, Long.toString(link.number()));
        unit.append(entries);
        unit.append(Subledger.movements(voucher, unit));
        Settlement.tell(voucher, unit);
        Letters.close(voucher, unit);
    }

    static String chainOf(String company, String fiscalYear) {
        return "ledger/" + company + "/" + fiscalYear;
    }

    /** Gives the entry its place in the chain; the first line carries the hash of the whole. */
    static void number(List<GlEntry> entries, Unit.Link link, String shown) {
        int line = 0;
        for (GlEntry entry : entries) {
            entry.set(GlEntry.ENTRY_NUMBER, Math.toIntExact(link.number()));
            entry.set(GlEntry.ACCOUNTING_ENTRY_NUMBER, shown);
            entry.set(GlEntry.LINE_NUMBER, ++line);
            entry.set(GlEntry.HASH, line == 1 ? link.hash() : null);
        }
    }

    private static List<GlEntry> entries(Voucher voucher, Company company, FiscalYear year, LocalDate today) {
        List<GlEntry> entries = new ArrayList<>();
        for (Posting posting : voucher.postings()) {
            GlEntry entry = entry(voucher, posting, company);
            entry.set(GlEntry.FISCAL_YEAR, year.name());
            entry.set(GlEntry.VALID_DATE, today);
            entry.set(GlEntry.AGAINST, against(voucher, posting));
            entries.add(entry);
        }
        return entries;
    }

    /** What every line of the books has; its numbers come with the chain. */
    static GlEntry entry(Voucher voucher, Posting posting, Company company) {
        GlEntry entry = new GlEntry();
        entry.set(GlEntry.COMPANY, voucher.company());
        entry.set(GlEntry.ACCOUNTING_JOURNAL, voucher.journal());
        entry.set(GlEntry.POSTING_DATE, voucher.date());
        entry.set(GlEntry.TRANSACTION_DATE, voucher.pieceDate() == null ? voucher.date() : voucher.pieceDate());
        entry.set(GlEntry.ACCOUNT, posting.account());
        Posting.Party party = posting.party();
        Posting.Party owing = party == null || party.isOnlyShown() ? null : party;
        entry.set(GlEntry.PARTY_TYPE, owing == null ? null : owing.type());
        entry.set(GlEntry.PARTY, party == null ? null : party.name());
        entry.set(GlEntry.PARTY_LABEL, party == null ? null : party.label());
        entry.set(GlEntry.COST_CENTER, posting.costCenter());
        entry.set(GlEntry.DEBIT, posting.debit());
        entry.set(GlEntry.CREDIT, posting.credit());
        BigDecimal foreign = posting.currencyAmount() == null ? posting.balance() : posting.currencyAmount();
        String currency = posting.currency() == null ? company.get(Company.DEFAULT_CURRENCY) : posting.currency();
        entry.set(GlEntry.ACCOUNT_CURRENCY, currency);
        entry.set(GlEntry.DEBIT_IN_ACCOUNT_CURRENCY, foreign.max(BigDecimal.ZERO));
        entry.set(GlEntry.CREDIT_IN_ACCOUNT_CURRENCY, foreign.negate().max(BigDecimal.ZERO));
        entry.set(GlEntry.VOUCHER_TYPE, voucher.source().type().name());
        entry.set(GlEntry.VOUCHER_NO, voucher.source().name());
        entry.set(GlEntry.VOUCHER_DETAIL_NO, posting.detail());
        Posting.Reference settled = Subledger.settled(voucher, posting);
        boolean settling = owing != null || posting.settles() != null;
        entry.set(GlEntry.AGAINST_VOUCHER_TYPE, settling ? settled.type() : null);
        entry.set(GlEntry.AGAINST_VOUCHER, settling ? settled.name() : null);
        entry.set(
                GlEntry.PIECE_REF, voucher.pieceRef() == null ? voucher.source().name() : voucher.pieceRef());
        entry.set(GlEntry.DUE_DATE, posting.dueDate());
        entry.set(GlEntry.REMARKS, posting.remarks() == null ? voucher.remarks() : posting.remarks());
        entry.set(GlEntry.IS_OPENING, YesNo.of(voucher.opening()));
        entry.set(GlEntry.IS_ADVANCE, YesNo.NO);
        entry.set(GlEntry.REVERSAL_OF, voucher.reverses());
        return entry;
    }

    /** The accounts on the other side, for whoever reads one account. */
    private static @Nullable String against(Voucher voucher, Posting posting) {
        boolean debited = posting.debit().signum() > 0;
        return named(voucher.postings().stream().filter(other -> other.debit().signum() > 0 != debited));
    }

    /** Parties, or else accounts, in a few words. */
    static @Nullable String named(Stream<Posting> postings) {
        String names = postings.map(each ->
                        each.party() == null ? each.account() : each.party().name())
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** The account of a posting. */
    static Account accountOf(Posting posting, Unit unit) {
        return unit.get(Account.TYPE, posting.account());
    }
}
