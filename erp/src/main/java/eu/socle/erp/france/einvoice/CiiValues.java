package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import un.unece.uncefact.codelist.standard.iso.iso3alphacurrencycode._2012_08_31.ISO3AlphaCurrencyCodeContentType;
import un.unece.uncefact.codelist.standard.unece.dutyortaxorfeecategorycode.d22a.DutyorTaxorFeeCategoryCodeContentType;
import un.unece.uncefact.codelist.standard.unece.dutytaxfeetypecode.d22a.DutyTaxFeeTypeCodeContentType;
import un.unece.uncefact.codelist.standard.unece.timepointformatcode.d21b.TimePointFormatCodeContentType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.CurrencyCodeType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.FormattedDateTimeType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.TaxCategoryCodeType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.TaxTypeCodeType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.SpecifiedPeriodType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeTaxType;
import un.unece.uncefact.data.standard.cii.d22b.udt.AmountType;
import un.unece.uncefact.data.standard.cii.d22b.udt.DateTimeType;
import un.unece.uncefact.data.standard.cii.d22b.udt.IDType;
import un.unece.uncefact.data.standard.cii.d22b.udt.IndicatorType;
import un.unece.uncefact.data.standard.cii.d22b.udt.PercentType;
import un.unece.uncefact.data.standard.cii.d22b.udt.QuantityType;
import un.unece.uncefact.data.standard.cii.d22b.udt.TextType;

/** Our values as the typed values of the CII schema. */
final class CiiValues {

    /** Code of the date format AAAAMMJJ in UNTDID 2379. */
    private static final String DAY_FORMAT = "102";

    private CiiValues() {}

    static IDType id(String value) {
        return new IDType(value);
    }

    static IDType id(String value, String scheme) {
        IDType id = new IDType(value);
        id.setSchemeID(scheme);
        return id;
    }

    static TextType text(String value) {
        return new TextType(value);
    }

    static @Nullable TextType textOrNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : new TextType(value);
    }

    /** An amount of money: always two decimals. */
    static AmountType money(BigDecimal value) {
        return new AmountType(value.setScale(2));
    }

    static AmountType money(BigDecimal value, String currency) {
        AmountType amount = money(value);
        amount.setCurrencyID(currency);
        return amount;
    }

    /** A unit price: two to six decimals, those that count. */
    static AmountType price(BigDecimal value) {
        return new AmountType(atLeastTwoDecimals(value));
    }

    static QuantityType quantity(BigDecimal value, String unit) {
        BigDecimal plain = value.stripTrailingZeros();
        QuantityType quantity = new QuantityType(plain.scale() < 0 ? plain.setScale(0) : plain);
        quantity.setUnitCode(unit);
        return quantity;
    }

    static PercentType percent(BigDecimal value) {
        return new PercentType(atLeastTwoDecimals(value));
    }

    private static BigDecimal atLeastTwoDecimals(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    static IndicatorType indicator(boolean value) {
        IndicatorType indicator = new IndicatorType();
        indicator.setIndicator(value);
        return indicator;
    }

    static DateTimeType day(LocalDate date) {
        DateTimeType.DateTimeString text = new DateTimeType.DateTimeString(basic(date));
        text.setFormat(DAY_FORMAT);
        DateTimeType day = new DateTimeType();
        day.setDateTimeString(text);
        return day;
    }

    static FormattedDateTimeType formattedDay(LocalDate date) {
        FormattedDateTimeType.DateTimeString text = new FormattedDateTimeType.DateTimeString(basic(date));
        text.setFormat(TimePointFormatCodeContentType.fromValue(DAY_FORMAT));
        FormattedDateTimeType day = new FormattedDateTimeType();
        day.setDateTimeString(text);
        return day;
    }

    private static String basic(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static SpecifiedPeriodType period(Period period) {
        SpecifiedPeriodType type = new SpecifiedPeriodType();
        type.setStartDateTime(day(period.start()));
        type.setEndDateTime(day(period.end()));
        return type;
    }

    static CurrencyCodeType currency(String code) {
        return new CurrencyCodeType(ISO3AlphaCurrencyCodeContentType.fromValue(code));
    }

    /** VAT, its category and its rate; out of scope has no rate at all (BR-O-05). */
    static TradeTaxType vat(VatCategory category, BigDecimal rate) {
        TradeTaxType tax = new TradeTaxType();
        tax.setTypeCode(new TaxTypeCodeType(DutyTaxFeeTypeCodeContentType.VAT));
        tax.setCategoryCode(new TaxCategoryCodeType(DutyorTaxorFeeCategoryCodeContentType.fromValue(category.name())));
        if (category != VatCategory.O) {
            tax.setRateApplicablePercent(percent(rate));
        }
        return tax;
    }
}
