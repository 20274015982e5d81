package eu.socle.erp.france;

import eu.socle.erp.france.einvoice.ItemKind;
import eu.socle.erp.france.einvoice.Line;
import eu.socle.erp.france.einvoice.Units;
import eu.socle.erp.france.einvoice.VatCategory;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.UOM;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.tax.LineTotals;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of an invoice in the terms of EN 16931: quantities carry the sign, prices never do. */
final class EInvoiceLine {

    private static final int PRICE_DECIMALS = 6;

    private EInvoiceLine() {}

    /** @param sign one, or minus one on a credit note */
    static Line of(SalesInvoiceItem line, LineTotals totals, VatCategory category, BigDecimal sign, Lookup lookup) {
        Item item = lookup.follow(line, SalesInvoiceItem.LINE.itemCode);
        BigDecimal quantity = line.amount(SalesInvoiceItem.LINE.qty).multiply(sign);
        BigDecimal net = totals.netAmount().multiply(sign);
        BigDecimal discount = line.amount(SalesInvoiceItem.LINE.discountPercentage);
        boolean discounted = discount.signum() > 0;
        return new Line(
                Integer.toString(line.idx()),
                item != null && item.get(Item.ITEM_KIND) == Item.Nature.GOODS ? ItemKind.GOODS : ItemKind.SERVICE,
                line.get(SalesInvoiceItem.LINE.itemCode),
                line.text(SalesInvoiceItem.LINE.itemName),
                description(line),
                plain(quantity),
                unit(line, lookup),
                netPrice(net, quantity, totals),
                discounted ? plain(line.amount(SalesInvoiceItem.LINE.priceListRate)) : null,
                discounted ? plain(discount) : null,
                List.of(),
                net,
                category,
                rate(totals, category),
                null);
    }

    private static BigDecimal netPrice(BigDecimal net, BigDecimal quantity, LineTotals totals) {
        return plain(
                quantity.signum() == 0
                        ? totals.netRate().abs()
                        : net.divide(quantity, PRICE_DECIMALS, RoundingMode.HALF_UP)
                                .abs());
    }

    private static BigDecimal rate(LineTotals totals, VatCategory category) {
        return category == VatCategory.S
                ? totals.taxes().stream()
                        .map(LineTotals.Tax::rate)
                        .filter(rate -> rate.signum() != 0)
                        .findFirst()
                        .map(EInvoiceLine::plain)
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static @Nullable String description(SalesInvoiceItem line) {
        String text = line.text(SalesInvoiceItem.LINE.description);
        return text.isBlank() || text.equals(line.text(SalesInvoiceItem.LINE.itemName)) ? null : text;
    }

    private static String unit(SalesInvoiceItem line, Lookup lookup) {
        UOM unit = lookup.follow(line, SalesInvoiceItem.LINE.uom);
        String code = unit == null ? null : unit.get(UOM.UOM_CODE);
        return code == null ? Units.codeOf(line.text(SalesInvoiceItem.LINE.uom)).orElse(Units.ONE) : code;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
