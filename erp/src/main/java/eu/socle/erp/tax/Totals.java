package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * The computed totals of a commercial document. It always closes, in both currencies: {@code netTotal + totalTaxes =
 * grandTotal} (less a cash discount), and the sums of lines and of rates are the totals shown.
 *
 * @param lines in the order of the sheet
 * @param taxes in the order of the sheet
 * @param document the totals in document currency
 * @param company the same in company currency, the {@code base_} fields
 * @param vatBreakdown VAT by rate, account and category, lowest rate first
 */
public record Totals(
        List<LineTotals> lines, List<TaxTotals> taxes, Sums document, Sums company, List<VatLine> vatBreakdown) {

    /**
     * The totals of a document in one currency.
     *
     * @param total sum of the line amounts, taxes in prices included
     * @param netTotal sum of the line nets, after discount
     * @param taxesAdded taxes paid on top
     * @param taxesDeducted taxes that lower the total, as a positive amount on an ordinary document
     * @param totalTaxes added less deducted
     * @param discount the discount on the document
     * @param cashDiscount the part of {@code discount} that lowers the grand total only
     * @param grandTotal net plus taxes less cash discount
     * @param roundingAdjustment rounded total less grand total, 0 without rounding
     * @param roundedTotal the total rounded to the smallest unit, 0 without rounding
     * @param payable what is owed: the rounded total where there is rounding, else the grand total
     */
    public record Sums(
            BigDecimal total,
            BigDecimal netTotal,
            BigDecimal taxesAdded,
            BigDecimal taxesDeducted,
            BigDecimal totalTaxes,
            BigDecimal discount,
            BigDecimal cashDiscount,
            BigDecimal grandTotal,
            BigDecimal roundingAdjustment,
            BigDecimal roundedTotal,
            BigDecimal payable) {}

    /** Computes a document. Rows that {@link TaxTableCheck} refuses count for what still makes sense of them. */
    public static Totals of(Sheet sheet) {
        TaxTable table = new TaxTable(sheet);
        Pricing.UnitPrice[] prices = new Pricing.UnitPrice[sheet.lines().size()];
        BigDecimal[] amounts = new BigDecimal[prices.length];
        for (int i = 0; i < prices.length; i++) {
            SheetLine line = sheet.lines().get(i);
            prices[i] = Pricing.price(line.price(), sheet.precision().price());
            amounts[i] = Pricing.amount(
                    sheet.kind(),
                    prices[i].rate(),
                    line.quantity(),
                    sheet.precision().document());
        }
        TaxPass full = Nets.open(sheet, table, amounts);
        BigDecimal discount = sheet.discount().amountOf(Round.sum(full.nets), full.gross(table.paid), full.decimals());
        TaxPass pass = sheet.discount().cash() ? full : DiscountPass.apply(discount, full);
        return new Summary(sheet, prices, amounts, full, pass, discount).totals();
    }
}
