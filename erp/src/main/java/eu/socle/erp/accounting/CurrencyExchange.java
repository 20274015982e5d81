package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The rate of one currency in another on a date: one unit of the first is worth that many of the second. */
public final class CurrencyExchange extends Document<CurrencyExchange> {

    public static final DocType<CurrencyExchange> TYPE = DocType.of(
                    CurrencyExchange.class, "Currency Exchange", "Taux de change", "Exchange rate")
            .plural("Taux de change", "Exchange rates")
            .describedAs("Cours d’une devise dans une autre à une date.", "Rate of one currency in another on a date.");

    public static final Input<CurrencyExchange, LocalDate> DATE =
            TYPE.date("date", "Date", "Date").required();

    public static final Link<CurrencyExchange, Currency> FROM_CURRENCY = TYPE.link(
                    "from_currency", Currency.class, "Devise d’origine", "From currency")
            .required()
            .among(Currency::usable);

    public static final Link<CurrencyExchange, Currency> TO_CURRENCY = TYPE.link(
                    "to_currency", Currency.class, "Devise d’arrivée", "To currency")
            .required()
            .among(Currency::usable);

    public static final Input<CurrencyExchange, BigDecimal> EXCHANGE_RATE = TYPE.decimal(
                    "exchange_rate", "Taux de change", "Exchange rate")
            .required()
            .width(3);

    public static final Input<CurrencyExchange, Boolean> FOR_BUYING =
            TYPE.check("for_buying", "Pour les achats", "For buying").defaultsTo(true);

    public static final Input<CurrencyExchange, Boolean> FOR_SELLING =
            TYPE.check("for_selling", "Pour les ventes", "For selling").defaultsTo(true);

    static {
        TYPE.shared();
        TYPE.namedAs(CurrencyExchange::nameFromRate).check(CurrencyExchange::rateIsPositive);
        TYPE.form().section(DATE, FROM_CURRENCY, TO_CURRENCY, EXCHANGE_RATE).section(FOR_BUYING, FOR_SELLING);
        TYPE.list(DATE, FROM_CURRENCY, TO_CURRENCY, EXCHANGE_RATE).sortedBy(DATE.descending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.PURCHASE_USER, Grants.consult());
    }

    public CurrencyExchange() {
        super(TYPE);
    }

    /** {@code 2026-03-31-USD-EUR}, then the side when the rate serves only one. */
    private String nameFromRate() {
        boolean buying = flag(FOR_BUYING);
        String side = buying == flag(FOR_SELLING) ? "" : buying ? "-Buying" : "-Selling";
        return get(DATE) + "-" + text(FROM_CURRENCY) + "-" + text(TO_CURRENCY) + side;
    }

    private void rateIsPositive(Lookup lookup, Refusals refusals) {
        if (get(EXCHANGE_RATE) != null && amount(EXCHANGE_RATE).signum() <= 0) {
            refusals.add(Refusal.of("rate_not_positive")
                    .with("field", EXCHANGE_RATE.label())
                    .on(EXCHANGE_RATE));
        }
    }
}
