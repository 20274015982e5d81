package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Books the entries of earlier software one after the other: same number, dates, lines and signs as there, and all the same
 * numbered, chained and proved like every other entry. Constant memory, whatever the number of entries. Obtained from
 * {@link Ledger#history}; close it to store the last ones.
 */
public final class History implements AutoCloseable {

    /** Whole entries are stored together once they have this many lines: few statements, little memory. */
    private static final int LINES_AT_ONCE = 1_000;

    private final Document<?> source;
    private final Company company;
    private final Unit unit;
    private final Map<LocalDate, FiscalYear> years = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private int lines;
    private final List<PaymentLedgerEntry> movements = new ArrayList<>();

    /** An entry that waits for its place in the chain. */
    private record Pending(PastEntry entry, List<GlEntry> lines, FiscalYear year) {}

    History(Document<?> source, String company, Unit unit) {
        this.source = source;
        this.company = unit.get(Company.TYPE, company);
        this.unit = unit;
    }

    /**
     * Books an entry.
     *
     * @throws eu.socle.kernel.Refused with every reason why it cannot be booked
     */
    public void add(PastEntry entry) {
        if (lines + entry.lines().size() > LINES_AT_ONCE) {
            flush();
        }
        Refusals refusals = new Refusals();
        Voucher voucher = VoucherChecks.completed(entry.voucher(source, company.name()), company, unit, refusals);
        refusals.throwIfAny();
        FiscalYear year = year(entry.date());
        VoucherChecks.balance(voucher, refusals);
        VoucherChecks.accounts(voucher, company, unit, refusals);
        refusals.throwIfAny();
        write(entry, voucher, year);
        if (lines >= LINES_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void flush() {
        List<Lettering> letters = new ArrayList<>();
        Map<String, List<Pending>> byYear = new LinkedHashMap<>();
        pending.forEach(each -> byYear.computeIfAbsent(each.year().name(), k -> new ArrayList<>())
                .add(each));
        byYear.forEach((year, entries) -> {
            List<byte[]> payloads =
                    entries.stream().map(each -> Proof.payload(each.lines())).toList();
            List<Unit.Link> links = unit.chainAll(Ledger.chainOf(company.name(), year), payloads);
            for (int i = 0; i < entries.size(); i++) {
                Pending numbered = entries.get(i);
                Ledger.number(numbered.lines(), links.get(i), numbered.entry().number());
                letter(numbered.entry(), numbered.lines(), letters);
            }
        });
        unit.append(pending.stream().flatMap(each -> each.lines().stream()).toList());
        unit.append(movements);
        unit.append(letters);
        pending.clear();
        movements.clear();
        lines = 0;
    }

    private FiscalYear year(LocalDate date) {
        return years.computeIfAbsent(date, day -> {
            Refusals refusals = new Refusals();
            FiscalYear year = VoucherChecks.openYear(day, company.name(), source.type(), unit, refusals);
            refusals.throwIfAny();
            return Objects.requireNonNull(year);
        });
    }

    private void write(PastEntry entry, Voucher voucher, FiscalYear year) {
        String debited = against(voucher, true);
        String credited = against(voucher, false);
        List<GlEntry> written = new ArrayList<>();
        for (int i = 0; i < voucher.postings().size(); i++) {
            Posting posting = voucher.postings().get(i);
            PastEntry.Line line = entry.lines().get(i);
            GlEntry booked = Ledger.entry(voucher, posting, company);
            booked.set(GlEntry.FISCAL_YEAR, year.name());
            booked.set(GlEntry.VALID_DATE, entry.validDate());
            booked.set(GlEntry.ACCOUNTING_ENTRY_NUMBER, entry.number());
            booked.set(GlEntry.AGAINST, posting.balance().signum() > 0 ? credited : debited);
            booked.set(GlEntry.PIECE_REF, filled(line.pieceRef()));
            booked.set(GlEntry.TRANSACTION_DATE, line.pieceDate());
            booked.set(GlEntry.REMARKS, filled(booked.text(GlEntry.REMARKS)));
            written.add(booked);
            Account account = Ledger.accountOf(posting, unit);
            Subledger.side(account)
                    .ifPresent(side -> movements.add(Subledger.movement(voucher, posting, account, side)));
        }
        pending.add(new Pending(entry, written, year));
        lines += written.size();
    }

    private static void letter(PastEntry entry, List<GlEntry> lines, List<Lettering> letters) {
        for (int i = 0; i < lines.size(); i++) {
            PastEntry.Line line = entry.lines().get(i);
            if (line.isLettered()) {
                letters.add(Lettering.on(lines.get(i), line.letter(), line.letterDate(), null));
            }
        }
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The accounts and parties on one side of the entry. */
    private static @Nullable String against(Voucher voucher, boolean debit) {
        return Ledger.named(
                voucher.postings().stream().filter(posting -> posting.balance().signum() > 0 == debit));
    }
}
