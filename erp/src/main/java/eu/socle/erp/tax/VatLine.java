package eu.socle.erp.tax;

import java.math.BigDecimal;

/**
 * One line of the VAT summary at the foot of a document.
 *
 * @param rate the rate in percent; 0 gathers the lines without tax
 * @param account the tax account, empty when no tax row exists
 * @param category whether the tax is paid, a cost, or both
 * @param base the taxed amount, in document currency
 * @param vat the tax on it, negative when it is deducted
 * @param companyBase the base in company currency
 * @param companyVat the tax in company currency
 */
public record VatLine(
        BigDecimal rate,
        String account,
        TaxRow.Category category,
        BigDecimal base,
        BigDecimal vat,
        BigDecimal companyBase,
        BigDecimal companyVat) {

    VatLine plus(VatLine other) {
        return new VatLine(
                rate,
                account,
                category,
                base.add(other.base),
                vat.add(other.vat),
                companyBase.add(other.companyBase),
                companyVat.add(other.companyVat));
    }

    boolean isSummedWith(VatLine other) {
        return rate.compareTo(other.rate) == 0 && account.equals(other.account) && category == other.category;
    }
}
