package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemPrice;
import eu.socle.erp.product.ItemTax;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a line come from when nobody typed them. */
final class LineRules {

    private LineRules() {}

    static @Nullable String nameOf(@Nullable Item item) {
        return item == null ? null : item.get(Item.ITEM_NAME);
    }

    static @Nullable String descriptionOf(@Nullable Item item) {
        return item == null ? null : item.get(Item.DESCRIPTION);
    }

    static @Nullable String unitOf(Document<?> line, @Nullable Item item) {
        Trade<?, ?, ?> trade = trade(line);
        if (item == null) {
            return null;
        }
        String own = trade == null ? null : item.get(trade.isSelling() ? Item.SALES_UOM : Item.PURCHASE_UOM);
        return own == null ? item.get(Item.STOCK_UOM) : own;
    }

    /** The price of the list for the party first, then for everyone, then the standard price; else what was typed. */
    static <L extends Document<L>> @Nullable BigDecimal priceOf(L line, LineFields<L> fields, Lookup lookup) {
        Item item = lookup.follow(line, fields.itemCode);
        Trade<?, ?, ?> trade = trade(line);
        if (item == null || trade == null) {
            return line.get(fields.rate);
        }
        ItemPrice listed = listed(item, trade, lookup);
        if (listed != null) {
            return listed.get(ItemPrice.PRICE_LIST_RATE);
        }
        BigDecimal standard = trade.isSelling() ? item.get(Item.STANDARD_RATE) : item.get(Item.LAST_PURCHASE_RATE);
        return standard == null || standard.signum() == 0 ? line.get(fields.rate) : standard;
    }

    private static @Nullable ItemPrice listed(Item item, Trade<?, ?, ?> trade, Lookup lookup) {
        String list = trade.priceList();
        LocalDate day = trade.tradeDate();
        if (list == null) {
            return null;
        }
        Cond<ItemPrice> wanted = ItemPrice.ITEM_CODE.is(item.name()).and(ItemPrice.PRICE_LIST.is(list));
        List<ItemPrice> prices = lookup.list(ItemPrice.TYPE, wanted);
        return prices.stream()
                .filter(price -> isFor(price, trade) && isValid(price, day))
                .max(Comparator.<ItemPrice, Boolean>comparing(price -> owner(price, trade) != null)
                        .thenComparing(price -> from(price)))
                .orElse(null);
    }

    private static LocalDate from(ItemPrice price) {
        LocalDate from = price.get(ItemPrice.VALID_FROM);
        return from == null ? LocalDate.MIN : from;
    }

    private static @Nullable String owner(ItemPrice price, Trade<?, ?, ?> trade) {
        return price.get(trade.isSelling() ? ItemPrice.CUSTOMER : ItemPrice.SUPPLIER);
    }

    private static boolean isFor(ItemPrice price, Trade<?, ?, ?> trade) {
        String owner = owner(price, trade);
        return owner == null || owner.equals(trade.partyName());
    }

    private static boolean isValid(ItemPrice price, @Nullable LocalDate day) {
        LocalDate from = price.get(ItemPrice.VALID_FROM);
        LocalDate to = price.get(ItemPrice.VALID_UPTO);
        return day == null || (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** The tax of the item for the party's fiscal category; one without category serves all. */
    static <L extends Document<L>> @Nullable String taxOf(L line, LineFields<L> fields, Lookup lookup) {
        Item item = lookup.follow(line, fields.itemCode);
        Trade<?, ?, ?> trade = trade(line);
        if (item == null || trade == null) {
            return null;
        }
        String category = trade.taxCategory();
        LocalDate day = trade.tradeDate();
        Company company = trade.company(lookup);
        return item.rows(Item.TAXES).stream()
                .filter(tax -> category == null
                        ? tax.get(ItemTax.TAX_CATEGORY) == null
                        : tax.get(ItemTax.TAX_CATEGORY) == null || category.equals(tax.get(ItemTax.TAX_CATEGORY)))
                .filter(tax -> day == null
                        || tax.get(ItemTax.VALID_FROM) == null
                        || !tax.need(ItemTax.VALID_FROM).isAfter(day))
                .filter(tax ->
                        company != null && TaxTemplates.belongs(tax.need(ItemTax.ITEM_TAX_TEMPLATE), company, lookup))
                .max(Comparator.comparing(tax -> tax.get(ItemTax.TAX_CATEGORY) != null))
                .map(tax -> tax.need(ItemTax.ITEM_TAX_TEMPLATE))
                .orElse(null);
    }

    static @Nullable String costCenterOf(Document<?> line, Lookup lookup) {
        Trade<?, ?, ?> trade = trade(line);
        Company company = trade == null ? null : trade.company(lookup);
        return company == null ? null : company.get(Company.COST_CENTER);
    }

    static @Nullable Trade<?, ?, ?> trade(Document<?> line) {
        return line.parent() instanceof Trade<?, ?, ?> trade ? trade : null;
    }
}
