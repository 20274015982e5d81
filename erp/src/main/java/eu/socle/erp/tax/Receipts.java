package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * VAT that falls due as a document is paid: rate by rate in proportion to what was paid of what there is to pay, rounded to
 * the cent, and to the last cent once all of it is. Whatever the parts, what falls due from one to the next adds up. VAT of
 * the other sign was due before, on a deposit: it is taken back at once.
 *
 * @param vat the VAT of the whole document, by account
 * @param payable what there is to pay on it in all
 */
public record Receipts(Map<String, BigDecimal> vat, BigDecimal payable) {

    private static final int CENTS = 2;

    /** What is due in all once that much is paid. */
    public Map<String, BigDecimal> due(BigDecimal paid) {
        Map<String, BigDecimal> due = new LinkedHashMap<>();
        vat.forEach((account, whole) -> due.put(account, part(whole, paid)));
        return due;
    }

    private BigDecimal part(BigDecimal whole, BigDecimal paid) {
        if (paid.compareTo(payable) >= 0 || whole.signum() * payable.signum() < 0) {
            return whole;
        }
        return paid.signum() <= 0 ? BigDecimal.ZERO : whole.multiply(paid).divide(payable, CENTS, RoundingMode.HALF_UP);
    }
}
