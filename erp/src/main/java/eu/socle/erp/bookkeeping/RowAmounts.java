package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.commerce.Rates;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Input;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The two faces of an amount of a line: in the currency of the account and in that of the company. People type either. */
final class RowAmounts {

    private static final int RATE_DECIMALS = 6;

    /** What rounding a rate to its decimals may shift, for one unit of amount. */
    private static final BigDecimal RATE_ERROR = new BigDecimal("0.000001");

    private RowAmounts() {}

    static @Nullable String own(JournalEntryAccount row, Lookup lookup) {
        Company company = lookup.follow(row.in(JournalEntry.class), JournalEntry.COMPANY);
        return company == null ? null : company.get(Company.DEFAULT_CURRENCY);
    }

    private static boolean isForeign(JournalEntryAccount row, @Nullable String own) {
        String currency = row.get(JournalEntryAccount.ACCOUNT_CURRENCY);
        return currency != null && own != null && !currency.equals(own);
    }

    /** The rate that the two amounts give when both were typed, else that of the day. */
    static @Nullable BigDecimal usualRate(JournalEntryAccount row, Lookup lookup) {
        String own = own(row, lookup);
        if (!isForeign(row, own)) {
            return BigDecimal.ONE;
        }
        BigDecimal base = row.balance();
        BigDecimal foreign = row.balanceInCurrency();
        if (base.signum() != 0 && foreign.signum() == base.signum()) {
            return base.divide(foreign, RATE_DECIMALS, RoundingMode.HALF_UP);
        }
        LocalDate day = row.in(JournalEntry.class).get(JournalEntry.POSTING_DATE);
        return own == null
                ? null
                : Rates.on(
                        row.text(JournalEntryAccount.ACCOUNT_CURRENCY),
                        own,
                        day == null ? lookup.context().today() : day,
                        lookup);
    }

    static void complete(JournalEntryAccount row, Lookup lookup) {
        String own = own(row, lookup);
        BigDecimal rate = isForeign(row, own) ? row.amount(JournalEntryAccount.EXCHANGE_RATE) : BigDecimal.ONE;
        if (!isForeign(row, own)) {
            row.set(JournalEntryAccount.EXCHANGE_RATE, BigDecimal.ONE);
        }
        side(row, JournalEntryAccount.DEBIT, JournalEntryAccount.DEBIT_IN_ACCOUNT_CURRENCY, rate, own);
        side(row, JournalEntryAccount.CREDIT, JournalEntryAccount.CREDIT_IN_ACCOUNT_CURRENCY, rate, own);
    }

    private static void side(
            JournalEntryAccount row,
            Input<JournalEntryAccount, BigDecimal> base,
            Input<JournalEntryAccount, BigDecimal> foreign,
            BigDecimal rate,
            @Nullable String own) {
        BigDecimal typedBase = row.amount(base);
        BigDecimal typedForeign = row.amount(foreign);
        boolean sameCurrency = rate.compareTo(BigDecimal.ONE) == 0;
        boolean baseWins = typedForeign.signum() == 0
                || sameCurrency
                        && typedBase.signum() != 0
                        && !(row.isStored() && row.changed(foreign) && !row.changed(base));
        if (baseWins) {
            row.set(
                    foreign,
                    typedBase.signum() == 0 || rate.signum() == 0
                            ? null
                            : typedBase.divide(
                                    rate,
                                    Currencies.decimals(row.get(JournalEntryAccount.ACCOUNT_CURRENCY)),
                                    RoundingMode.HALF_UP));
            return;
        }
        BigDecimal worth = Currencies.round(typedForeign.multiply(rate), own);
        BigDecimal slack = typedForeign.abs().multiply(RATE_ERROR).max(new BigDecimal("0.01"));
        if (typedBase.signum() == 0 || worth.subtract(typedBase).abs().compareTo(slack) > 0) {
            row.set(base, worth);
        }
    }
}
