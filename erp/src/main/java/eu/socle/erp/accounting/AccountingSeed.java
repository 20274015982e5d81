package eu.socle.erp.accounting;

import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What every new site starts with: currencies, countries, tax categories, payment methods and terms. */
final class AccountingSeed implements SiteSeed {

    static final String USUAL_TERMS = "30 jours";

    /** ISO code and symbol of the currencies offered at first; users add others. */
    private static final Map<String, String> SYMBOLS = symbols();

    @Override
    public void seed(Unit unit) {
        unit.createAll(SYMBOLS.entrySet().stream()
                .map(each -> currency(each.getKey(), each.getValue()))
                .toList());
        unit.createAll(
                Stream.of(Locale.getISOCountries()).map(AccountingSeed::country).toList());
        taxCategory(unit, TaxCategory.DOMESTIC, "France");
        taxCategory(unit, TaxCategory.EUROPEAN_UNION, "Union européenne");
        taxCategory(unit, TaxCategory.EXPORT, "Export");
        taxCategory(unit, TaxCategory.REVERSE_CHARGE, "Autoliquidation");
        taxCategory(unit, TaxCategory.EXEMPT, "Exonéré");
        List.of("Virement", "Carte", "Chèque", "Prélèvement")
                .forEach(name -> mode(unit, name, ModeOfPayment.Type.BANK));
        mode(unit, "Espèces", ModeOfPayment.Type.CASH);
        terms(unit, "Comptant", DueDateBasedOn.DAYS_AFTER_INVOICE, 0);
        terms(unit, USUAL_TERMS, DueDateBasedOn.DAYS_AFTER_INVOICE, 30);
        terms(unit, "30 jours fin de mois", DueDateBasedOn.DAYS_THEN_MONTH_END, 30);
        terms(unit, "45 jours fin de mois", DueDateBasedOn.DAYS_THEN_MONTH_END, 45);
        terms(unit, "60 jours", DueDateBasedOn.DAYS_AFTER_INVOICE, 60);
    }

    private static Map<String, String> symbols() {
        Map<String, String> symbols = new LinkedHashMap<>();
        String codes =
                "EUR € USD $ GBP £ CHF CHF JPY ¥ CNY ¥ CAD $ AUD $ SEK kr NOK kr DKK kr PLN zł CZK Kč HUF Ft RON lei "
                        + "BGN лв TRY ₺ TND DT MAD DH DZD DA XOF CFA XAF FCFA XPF F BRL R$ INR ₹";
        String[] words = codes.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            symbols.put(words[i], words[i + 1]);
        }
        return symbols;
    }

    private static Currency currency(String code, String symbol) {
        int decimals = Math.max(0, java.util.Currency.getInstance(code).getDefaultFractionDigits());
        String french = java.util.Currency.getInstance(code).getDisplayName(Locale.FRENCH);
        Currency currency = new Currency();
        currency.set(Currency.CURRENCY_NAME, code);
        currency.set(Currency.TITLE, french.substring(0, 1).toUpperCase(Locale.FRENCH) + french.substring(1));
        currency.set(Currency.SYMBOL, symbol);
        currency.set(Currency.FRACTION, code.equals("EUR") ? "Centime" : null);
        currency.set(Currency.FRACTION_UNITS, BigDecimal.TEN.pow(decimals).intValueExact());
        currency.set(Currency.SMALLEST_CURRENCY_FRACTION_VALUE, BigDecimal.ONE.movePointLeft(decimals));
        return currency;
    }

    private static Country country(String code) {
        Locale place = Locale.of("", code);
        Country country = new Country();
        country.set(Country.COUNTRY_NAME, place.getDisplayCountry(Locale.ENGLISH));
        country.set(Country.TITLE, place.getDisplayCountry(Locale.FRENCH));
        country.set(Country.CODE, code);
        return country;
    }

    private static void taxCategory(Unit unit, String code, String title) {
        TaxCategory category = new TaxCategory();
        category.set(TaxCategory.CODE, code);
        category.set(TaxCategory.TITLE, title);
        unit.create(category);
    }

    private static void mode(Unit unit, String name, ModeOfPayment.Type type) {
        ModeOfPayment mode = new ModeOfPayment();
        mode.set(ModeOfPayment.MODE_OF_PAYMENT, name);
        mode.set(ModeOfPayment.TYPE_OF_PAYMENT, type);
        unit.create(mode);
    }

    /** A payment term and the template that uses it alone, under the same name. */
    private static void terms(Unit unit, String name, DueDateBasedOn basis, int days) {
        PaymentTerm term = new PaymentTerm();
        term.set(PaymentTerm.PAYMENT_TERM_NAME, name);
        term.set(PaymentTerm.DUE_DATE_BASED_ON, basis);
        term.set(PaymentTerm.CREDIT_DAYS, days);
        unit.create(term);
        PaymentTermsTemplate template = new PaymentTermsTemplate();
        template.set(PaymentTermsTemplate.TEMPLATE_NAME, name);
        template.add(PaymentTermsTemplate.TERMS).set(PaymentTermsTemplateDetail.PAYMENT_TERM, name);
        unit.create(template);
    }
}
