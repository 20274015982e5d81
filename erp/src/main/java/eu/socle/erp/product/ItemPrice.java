package eu.socle.erp.product;

import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.DateOrder;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PriceList;
import eu.socle.erp.party.Supplier;
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
import org.jspecify.annotations.Nullable;

/** The price of an item in a price list, with a unit, a party and dates of validity when they matter. */
public final class ItemPrice extends Document<ItemPrice> {

    public static final DocType<ItemPrice> TYPE = DocType.of(
                    ItemPrice.class, "Item Price", "Prix d’article", "Item price")
            .plural("Prix d’articles", "Item prices")
            .describedAs(
                    "Prix d’un article dans un tarif, avec unité, tiers et dates de validité.",
                    "Price of an item in a price list, with unit, party and validity dates.");

    public static final Link<ItemPrice, Item> ITEM_CODE =
            TYPE.link("item_code", Item.class, "Article", "Item").required();

    public static final Link<ItemPrice, PriceList> PRICE_LIST =
            TYPE.link("price_list", PriceList.class, "Tarif", "Price list").required();

    public static final Link<ItemPrice, UOM> UNIT = TYPE.link("uom", UOM.class, "Unité", "Unit")
            .fetch(ITEM_CODE, ItemPrice::stockUnit)
            .among(UOM::usable);

    public static final Link<ItemPrice, Currency> CURRENCY = TYPE.link("currency", Currency.class, "Devise", "Currency")
            .required()
            .fetch(PRICE_LIST, ItemPrice::currencyOfList)
            .among(Currency::usable);

    public static final Input<ItemPrice, BigDecimal> PRICE_LIST_RATE =
            TYPE.price("price_list_rate", "Prix", "Price").required().in(() -> ItemPrice.CURRENCY);

    public static final Input<ItemPrice, LocalDate> VALID_FROM = TYPE.date("valid_from", "Valable du", "Valid from");

    public static final Input<ItemPrice, LocalDate> VALID_UPTO =
            TYPE.date("valid_upto", "Valable jusqu’au", "Valid to");

    public static final Link<ItemPrice, Customer> CUSTOMER =
            TYPE.link("customer", Customer.class, "Client", "Customer");

    public static final Link<ItemPrice, Supplier> SUPPLIER =
            TYPE.link("supplier", Supplier.class, "Fournisseur", "Supplier");

    public static final Input<ItemPrice, Integer> PACKING_UNIT =
            TYPE.whole("packing_unit", "Multiple de vente", "Packing unit");

    public static final Input<ItemPrice, Integer> LEAD_TIME_DAYS =
            TYPE.whole("lead_time_days", "Délai d’approvisionnement (jours)", "Lead time (days)");

    static {
        TYPE.shared();
        TYPE.uniqueTogether(ITEM_CODE, PRICE_LIST, UNIT, CUSTOMER, SUPPLIER, VALID_FROM, VALID_UPTO, PACKING_UNIT)
                .check(ItemPrice::datesInOrder)
                .check(ItemPrice::isAlone);
        TYPE.form()
                .section(ITEM_CODE, PRICE_LIST, UNIT, PRICE_LIST_RATE, CURRENCY)
                .section("Validité", "Validity", VALID_FROM, VALID_UPTO, PACKING_UNIT, LEAD_TIME_DAYS)
                .section("Tiers", "Party", CUSTOMER, SUPPLIER);
        TYPE.list(ITEM_CODE, PRICE_LIST, PRICE_LIST_RATE, UNIT, VALID_FROM, VALID_UPTO)
                .sortedBy(ITEM_CODE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ITEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.PURCHASE_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public ItemPrice() {
        super(TYPE);
    }

    private static @Nullable String stockUnit(ItemPrice price, Lookup lookup) {
        Item item = lookup.follow(price, ITEM_CODE);
        return item == null ? null : item.get(Item.STOCK_UOM);
    }

    private static @Nullable String currencyOfList(ItemPrice price, Lookup lookup) {
        PriceList list = lookup.follow(price, PRICE_LIST);
        return list == null ? null : list.get(PriceList.CURRENCY);
    }

    private void datesInOrder(Lookup lookup, Refusals refusals) {
        DateOrder.check(get(VALID_FROM), get(VALID_UPTO), VALID_UPTO, refusals);
    }

    /** The key of the table lets empty cells repeat; here two empty cells are the same. */
    private void isAlone(Lookup lookup, Refusals refusals) {
        String item = get(ITEM_CODE);
        String list = get(PRICE_LIST);
        if (item == null || list == null) {
            return;
        }
        lookup.list(TYPE, ITEM_CODE.is(item).and(PRICE_LIST.is(list))).stream()
                .filter(other -> !other.name().equals(name()) && hasKeyOf(other))
                .findFirst()
                .ifPresent(other -> refusals.add(Refusal.of("duplicate")
                        .with("doctype", TYPE.label())
                        .with("name", item + " – " + list)
                        .on(ITEM_CODE)));
    }

    private boolean hasKeyOf(ItemPrice other) {
        return TYPE.keys().getFirst().stream().allMatch(field -> Document.same(get(field), other.get(field)));
    }
}
