package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of the document (BG-22), in the currency of the invoice unless said otherwise.
 *
 * @param lines sum of line net amounts (BT-106)
 * @param allowances sum of document allowances (BT-107)
 * @param charges sum of document charges (BT-108)
 * @param net total without VAT (BT-109)
 * @param vat total VAT (BT-110)
 * @param vatInEuro total VAT in euros, only when the invoice is in another currency (BT-111)
 * @param gross total with VAT (BT-112)
 * @param prepaid deposits and payments already received (BT-113)
 * @param due what remains to pay (BT-115)
 */
public record Totals(
        BigDecimal lines,
        BigDecimal allowances,
        BigDecimal charges,
        BigDecimal net,
        BigDecimal vat,
        @Nullable BigDecimal vatInEuro,
        BigDecimal gross,
        BigDecimal prepaid,
        BigDecimal due) {}
