package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CurrencyExchange;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Exchange rates, as recorded day by day. */
public final class Rates {

    private Rates() {}

    static <D extends Document<D>> @Nullable BigDecimal toCompany(
            D document, TotalFields<D, ?, ?> totals, Lookup lookup) {
        Company company = lookup.follow(document, totals.company);
        String from = document.get(totals.currency);
        String to = company == null ? null : company.get(Company.DEFAULT_CURRENCY);
        LocalDate day = document instanceof Trade<?, ?, ?> trade ? trade.tradeDate() : null;
        return from == null || to == null
                ? null
                : on(from, to, day == null ? lookup.context().today() : day, lookup);
    }

    /** What one unit of a currency is worth in another on a day: the last rate known, or null when there is none. */
    public static @Nullable BigDecimal on(String from, String to, LocalDate day, Lookup lookup) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        BigDecimal direct = last(from, to, day, lookup);
        if (direct != null) {
            return direct;
        }
        BigDecimal inverse = last(to, from, day, lookup);
        return inverse == null || inverse.signum() == 0 ? null : BigDecimal.ONE.divide(inverse, MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal last(String from, String to, LocalDate day, Lookup lookup) {
        return lookup.first(
                        CurrencyExchange.TYPE,
                        CurrencyExchange.FROM_CURRENCY
                                .is(from)
                                .and(CurrencyExchange.TO_CURRENCY.is(to))
                                .and(CurrencyExchange.DATE.atMost(day)),
                        CurrencyExchange.DATE.descending())
                .map(rate -> rate.amount(CurrencyExchange.EXCHANGE_RATE))
                .orElse(null);
    }
}
