package eu.socle.erp.accounting;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Unit;
import java.time.LocalDate;

/** Makes sure that today, and everything since the first fiscal year, falls in a year of the company. */
public final class FiscalYearSetup {

    /** A start further back than this is a slip of the keyboard. */
    private static final int MOST_YEARS = 20;

    private final Company company;
    private final Unit unit;

    FiscalYearSetup(Company company, Unit unit) {
        this.company = company;
        this.unit = unit;
    }

    void run() {
        LocalDate today = unit.context().today();
        LocalDate wished = company.get(Company.FISCAL_YEAR_START);
        LocalDate start = wished == null || wished.isAfter(today) ? today.withDayOfYear(1) : wished;
        for (int i = 0; i < MOST_YEARS && !start.isAfter(today); i++) {
            ensure(start, start.plusYears(1).minusDays(1));
            start = start.plusYears(1);
        }
    }

    private void ensure(LocalDate start, LocalDate end) {
        if (FiscalYear.containing(start, company.name(), unit).isEmpty()) {
            add(company, start, end, unit);
        }
    }

    /** Gives a company a fiscal year. Companies with the same year share it as long as it is open. */
    public static void add(Company company, LocalDate start, LocalDate end, Unit unit) {
        Cond<FiscalYear> same = FiscalYear.YEAR_START_DATE
                .is(start)
                .and(FiscalYear.YEAR_END_DATE.is(end))
                .and(FiscalYear.DISABLED.is(false))
                .and(FiscalYear.STATUS.isNot(FiscalYear.Status.CLOSED));
        FiscalYear year = unit.first(FiscalYear.TYPE, same)
                .map(known -> unit.lock(FiscalYear.TYPE, known.name()))
                .orElseGet(FiscalYear::new);
        year.add(FiscalYear.COMPANIES).set(FiscalYearCompany.COMPANY, company.name());
        if (year.isNew()) {
            year.set(FiscalYear.YEAR, freeName(company, start, end, unit));
            year.set(FiscalYear.YEAR_START_DATE, start);
            year.set(FiscalYear.YEAR_END_DATE, end);
            year.set(FiscalYear.AUTO_CREATED, true);
            unit.create(year);
        } else {
            unit.save(year);
        }
    }

    /** {@code 2026} or {@code 2026-2027}, with the abbreviation of the company when another year has that name. */
    private static String freeName(Company company, LocalDate start, LocalDate end, Unit unit) {
        String first = Integer.toString(start.getYear());
        String name = start.getYear() == end.getYear() ? first : first + "-" + end.getYear();
        boolean taken = unit.find(FiscalYear.TYPE, name).isPresent();
        return taken ? Abbreviated.name(name, company.text(Company.ABBR)) : name;
    }
}
