package eu.socle.app.demo;

import eu.socle.erp.bookkeeping.EntryKind;
import eu.socle.erp.bookkeeping.JournalEntry;
import eu.socle.erp.bookkeeping.JournalEntryAccount;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.kernel.Cond;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the accountant writes each month: the first funds, wages, VAT, wear of machines, grants, cash taken to the bank. */
final class Bookkeeping {

    private static final String BANK = "512";
    private static final String CREDIT_OF_VAT = "44567";
    private static final int VAT_DAY = 19;
    private static final int SOCIAL_DAY = 15;
    private static final int MONTHS = 12;

    private final Story story;
    private final Pen pen;
    private final Agenda agenda;

    Bookkeeping(Story story, Pen pen, Agenda agenda) {
        this.story = story;
        this.pen = pen;
        this.agenda = agenda;
    }

    void fund() {
        Story.Profile profile = story.profile();
        entry(
                profile.fundsLabel(),
                EntryKind.BANK,
                Map.of(BANK, euros(profile.funds()), profile.fundsAccount(), euros(-profile.funds())));
    }

    void planMonth(LocalDate first, LocalDate start) {
        LocalDate last = first.plusMonths(1).minusDays(1);
        agenda.on(last, () -> wages(last));
        agenda.on(last, () -> wear(start, last));
        agenda.on(last, this::bankCash);
        agenda.on(first.plusMonths(1).withDayOfMonth(SOCIAL_DAY), this::social);
        agenda.on(first.plusMonths(1).withDayOfMonth(VAT_DAY), () -> vat(first, last));
    }

    void grant(Story.Grant grant) {
        entry(
                "Subvention " + grant.giver(),
                EntryKind.BANK,
                Map.of(BANK, euros(grant.amount()), grant.account(), euros(-grant.amount())));
    }

    private void wages(LocalDate last) {
        Story.Payroll pay = story.payroll();
        Map<String, BigDecimal> moves = new LinkedHashMap<>();
        moves.put("641", euros(pay.gross()));
        moves.put("645", euros(pay.employerShare()));
        moves.put("431", euros(-pay.employeeShare() - pay.employerShare()));
        moves.put("421", euros(-pay.gross() + pay.employeeShare()));
        entry("Salaires " + month(last), EntryKind.JOURNAL_ENTRY, moves);
        BigDecimal net = euros(pay.gross() - pay.employeeShare());
        entry("Virement des salaires " + month(last), EntryKind.BANK, Map.of("421", net, BANK, net.negate()));
    }

    private void social() {
        Story.Payroll pay = story.payroll();
        BigDecimal due = euros(pay.employeeShare() + pay.employerShare());
        entry("Cotisations sociales", EntryKind.BANK, Map.of("431", due, BANK, due.negate()));
    }

    /** One month of wear of each machine in use. */
    private void wear(LocalDate start, LocalDate last) {
        for (Story.Machine machine : story.machines()) {
            if (start.plusMonths(machine.month() + 1L).minusDays(1).isAfter(last)) {
                continue;
            }
            BigDecimal part = BigDecimal.valueOf(machine.amount())
                    .divide(BigDecimal.valueOf((long) machine.years() * MONTHS), 2, RoundingMode.HALF_UP);
            entry(
                    "Amortissement " + machine.label(),
                    EntryKind.JOURNAL_ENTRY,
                    Map.of("681", part, machine.wear(), part.negate()));
        }
    }

    /** Notes in the till, but for a float, go to the bank at the end of the month. */
    private void bankCash() {
        BigDecimal inTill = sum("53", Cond.always()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal carried = inTill.subtract(euros(150)).setScale(0, RoundingMode.DOWN);
        if (carried.signum() > 0) {
            entry("Remise d’espèces", EntryKind.CONTRA, Map.of(BANK, carried, "53", carried.negate()));
        }
    }

    /** Settles the VAT of a month, in whole euros as it is declared, and pays it. */
    private void vat(LocalDate first, LocalDate last) {
        Map<String, BigDecimal> moves = new LinkedHashMap<>();
        Cond<GlEntry> invoiced = GlEntry.VOUCHER_TYPE
                .isNot(JournalEntry.TYPE.name())
                .and(GlEntry.POSTING_DATE.atLeast(first))
                .and(GlEntry.POSTING_DATE.atMost(last));
        sum("4457", invoiced).forEach((account, balance) -> moves.put(account, balance.negate()));
        sum("4456", invoiced).forEach((account, balance) -> moves.put(account, balance.negate()));
        sum(CREDIT_OF_VAT, Cond.always()).forEach((account, balance) -> moves.put(account, balance.negate()));
        moves.values().removeIf(amount -> amount.signum() == 0);
        BigDecimal left = moves.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (moves.isEmpty()) {
            return;
        }
        BigDecimal owed = left.setScale(0, RoundingMode.HALF_UP);
        moves.merge(pen.account(owed.signum() < 0 ? CREDIT_OF_VAT : "44551"), owed.negate(), BigDecimal::add);
        BigDecimal rounding = left.subtract(owed);
        moves.merge(pen.account(rounding.signum() < 0 ? "658" : "758"), rounding.negate(), BigDecimal::add);
        moves.values().removeIf(amount -> amount.signum() == 0);
        write("TVA " + month(last), EntryKind.JOURNAL_ENTRY, moves);
        if (owed.signum() > 0) {
            entry("Règlement de la TVA " + month(last), EntryKind.BANK, Map.of("44551", owed, BANK, owed.negate()));
        }
    }

    /** Debit less credit of the accounts that begin so, by account. */
    private Map<String, BigDecimal> sum(String start, Cond<GlEntry> among) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        pen.work(unit -> unit.list(
                        GlEntry.TYPE, GlEntry.ACCOUNT.in(pen.accounts(start)).and(among), GlEntry.ACCOUNT.ascending()))
                .forEach(line -> sums.merge(
                        line.text(GlEntry.ACCOUNT),
                        line.amount(GlEntry.DEBIT).subtract(line.amount(GlEntry.CREDIT)),
                        BigDecimal::add));
        return sums;
    }

    private void entry(String label, EntryKind kind, Map<String, BigDecimal> moves) {
        Map<String, BigDecimal> byAccount = new java.util.TreeMap<>();
        moves.forEach((start, amount) -> byAccount.put(pen.account(start), amount));
        write(label, kind, byAccount);
    }

    /** Positive amounts are debits. */
    private void write(String label, EntryKind kind, Map<String, BigDecimal> moves) {
        JournalEntry entry = new JournalEntry();
        entry.set(JournalEntry.VOUCHER_TYPE, kind);
        entry.set(JournalEntry.USER_REMARK, label);
        moves.forEach((account, amount) -> {
            JournalEntryAccount line = entry.add(JournalEntry.ACCOUNTS);
            line.set(JournalEntryAccount.ACCOUNT, account);
            line.set(amount.signum() > 0 ? JournalEntryAccount.DEBIT : JournalEntryAccount.CREDIT, amount.abs());
        });
        pen.submit(entry);
    }

    private static BigDecimal euros(int amount) {
        return BigDecimal.valueOf(amount);
    }

    private static String month(LocalDate day) {
        return "%02d/%d".formatted(day.getMonthValue(), day.getYear());
    }
}
