package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the invoice (BG-25).
 *
 * @param id number of the line in the document, from "1"
 * @param itemCode the seller's code for the item (BT-155)
 * @param unit UN/ECE recommendation 20 code (BT-130), see {@link Units}
 * @param netPrice price of one unit after discount, without VAT, up to six decimals, never negative (BT-146)
 * @param grossPrice price of one unit before discount, absent when there is none (BT-148)
 * @param discountPercent the discount between both prices in points, for the printed column only
 * @param adjustments allowances and charges on the whole line
 * @param netAmount quantity × net price + charges − allowances, two decimals (BT-131)
 * @param rate VAT rate in points, zero when no VAT is charged
 */
public record Line(
        String id,
        ItemKind kind,
        @Nullable String itemCode,
        String name,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        BigDecimal netPrice,
        @Nullable BigDecimal grossPrice,
        @Nullable BigDecimal discountPercent,
        List<Adjustment> adjustments,
        BigDecimal netAmount,
        VatCategory category,
        BigDecimal rate,
        @Nullable Period period) {

    public Line {
        adjustments = List.copyOf(adjustments);
    }
}
