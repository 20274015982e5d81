package eu.socle.erp.ledger;

import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.FiscalYearCompany;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Unit;
import java.util.List;

/**
 * Who may write in the books of a company at one moment: many book together, whoever closes a period or a year is alone. So
 * no entry slips into a period that is being closed.
 */
public final class Books {

    private Books() {}

    static String of(String company) {
        return "books/" + company;
    }

    /** Waits for the bookings under way and keeps others waiting until the end of the unit. Called before closing anything. */
    public static void close(String company, Unit unit) {
        unit.exclude(of(company));
    }

    static void changed(AccountingPeriod period, Unit unit) {
        close(period.need(AccountingPeriod.COMPANY), unit);
    }

    /** Always in the same order, so that two who close never wait for each other. */
    static void changed(FiscalYear year, Unit unit) {
        List<String> named = year.rows(FiscalYear.COMPANIES).stream()
                .map(row -> row.text(FiscalYearCompany.COMPANY))
                .toList();
        List<String> companies = named.isEmpty()
                ? unit.list(Company.TYPE, Cond.always()).stream()
                        .map(Company::name)
                        .toList()
                : named;
        companies.stream().sorted().distinct().forEach(company -> close(company, unit));
    }
}
