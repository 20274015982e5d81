package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.FiscalYearSetup;
import eu.socle.erp.france.fec.FecFileName;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years that a FEC falls in. Those that exist are used. A missing one ends on the closing date in the name of the
 * file and has twelve months; it starts earlier, on the first of a month, when the file does and stays within the twenty-four
 * months of a long first year. Dates that the closing date does not explain fall in years of twelve months that end on its
 * anniversaries, or on 31 December when the name says nothing.
 */
final class FecYears {

    private static final int LONGEST_MONTHS = 24;

    private final Company company;
    private final Unit unit;
    private final @Nullable LocalDate closing;

    FecYears(Company company, String fileName, Unit unit) {
        this.company = company;
        this.unit = unit;
        this.closing = closing(fileName);
    }

    static @Nullable LocalDate closing(String fileName) {
        return FecFileName.parse(fileName).map(FecFileName::closing).orElse(null);
    }

    /** Adds the years that are missing. */
    void ensure(NavigableSet<LocalDate> dates) {
        for (LocalDate date : dates) {
            if (FiscalYear.containing(date, company.name(), unit).isEmpty()) {
                LocalDate end = endFor(date, dates);
                add(startFor(date, end, dates), end, date);
            }
        }
    }

    /** Refuses years that already have entries, unless other parts of the same file brought them. */
    void refuseStarted(NavigableSet<LocalDate> dates, FecFile file) {
        dates.stream()
                .map(date -> FiscalYear.containing(date, company.name(), unit)
                        .orElseThrow()
                        .name())
                .distinct()
                .filter(year -> isStarted(year, file))
                .findFirst()
                .ifPresent(year -> {
                    throw Refusal.of("fec_year_started")
                            .with("fiscal_year", year)
                            .with("company", company.name())
                            .asRefused();
                });
    }

    private boolean isStarted(String year, FecFile file) {
        Cond<GlEntry> own = GlEntry.COMPANY.is(company.name()).and(GlEntry.FISCAL_YEAR.is(year));
        boolean empty = unit.first(GlEntry.TYPE, own).isEmpty();
        return !empty
                && (!isPart(file)
                        || unit.first(GlEntry.TYPE, own.and(notImported())).isPresent());
    }

    private static Cond<GlEntry> notImported() {
        return GlEntry.VOUCHER_TYPE.isNot(FecImport.TYPE.name());
    }

    /** A part that was not taken over yet. */
    private boolean isPart(FecFile file) {
        boolean known = unit.first(
                        FecImport.TYPE, FecImport.COMPANY.is(company.name()).and(FecImport.SHA256.is(file.sha256())))
                .isPresent();
        return !known
                && FecFileName.parse(file.name())
                        .filter(name -> name.part() > 0)
                        .isPresent();
    }

    private LocalDate endFor(LocalDate date, NavigableSet<LocalDate> dates) {
        if (closing == null) {
            return LocalDate.of(date.getYear(), 12, 31);
        }
        if (isLong(dates) && !date.isAfter(closing)) {
            return closing;
        }
        LocalDate end = anniversary(date.getYear());
        return end.isBefore(date) ? anniversary(date.getYear() + 1) : end;
    }

    private LocalDate startFor(LocalDate date, LocalDate end, NavigableSet<LocalDate> dates) {
        return end.equals(closing) && isLong(dates)
                ? YearMonth.from(dates.first()).atDay(1)
                : twelveMonthsTo(end);
    }

    /** Whether the file starts earlier than twelve months before its closing, and never goes beyond it. */
    private boolean isLong(NavigableSet<LocalDate> dates) {
        return closing != null
                && !dates.last().isAfter(closing)
                && dates.first().isBefore(twelveMonthsTo(closing))
                && !dates.first().isBefore(closing.plusDays(1).minusMonths(LONGEST_MONTHS));
    }

    private static LocalDate twelveMonthsTo(LocalDate end) {
        return end.plusDays(1).minusYears(1);
    }

    /** The closing day of another year; the end of February stays the end of February. */
    private LocalDate anniversary(int year) {
        LocalDate day = closing == null ? LocalDate.of(year, 12, 31) : closing;
        LocalDate dayAfter = day.plusDays(1);
        int shift = dayAfter.getYear() - day.getYear();
        return dayAfter.withYear(year + shift).minusDays(1);
    }

    /** A year never overlaps its neighbours: it is cut where they begin and end. */
    private void add(LocalDate start, LocalDate end, LocalDate inside) {
        LocalDate from = start;
        LocalDate to = end;
        Cond<FiscalYear> crossing = FiscalYear.YEAR_START_DATE
                .atMost(end)
                .and(FiscalYear.YEAR_END_DATE.atLeast(start))
                .and(FiscalYear.DISABLED.is(false));
        for (FiscalYear other : unit.list(FiscalYear.TYPE, crossing)) {
            LocalDate otherEnd = other.need(FiscalYear.YEAR_END_DATE);
            LocalDate otherStart = other.need(FiscalYear.YEAR_START_DATE);
            if (other.appliesTo(company.name()) && otherEnd.isBefore(inside) && !otherEnd.isBefore(from)) {
                from = otherEnd.plusDays(1);
            } else if (other.appliesTo(company.name()) && otherStart.isAfter(inside) && !otherStart.isAfter(to)) {
                to = otherStart.minusDays(1);
            }
        }
        FiscalYearSetup.add(company, from, to, unit);
    }
}
