package eu.socle.erp.accounting;

import eu.socle.kernel.Lookup;
import eu.socle.kernel.NamedDays;
import java.util.Optional;

/** The days of a fiscal year, for filters that name it: {@code ["posting_date", "fiscal year", "2026"]}. */
final class FiscalYearDays implements NamedDays {

    @Override
    public String operator() {
        return "fiscal year";
    }

    @Override
    public Optional<Days> named(String name, Lookup lookup) {
        return lookup.find(FiscalYear.TYPE, name)
                .map(year -> new Days(year.need(FiscalYear.YEAR_START_DATE), year.need(FiscalYear.YEAR_END_DATE)));
    }
}
