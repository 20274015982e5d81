package eu.socle.erp.party;

import eu.socle.kernel.Input;
import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classifications and price lists that a new site starts with, in French as its users will read them. */
final class PartySeed implements SiteSeed {

    static final String INDIVIDUAL_CUSTOMERS = "Particuliers";
    static final String BUSINESS_CUSTOMERS = "Professionnels";
    static final String USUAL_SUPPLIERS = "Services";
    static final String HOME_TERRITORY = "France";
    private static final String ALL_CUSTOMERS = "Toutes les catégories de clients";
    private static final String ALL_SUPPLIERS = "Toutes les catégories de fournisseurs";
    private static final String ALL_TERRITORIES = "Toutes les zones commerciales";

    @Override
    public void seed(Unit unit) {
        customerGroup(unit, ALL_CUSTOMERS, null);
        List.of(BUSINESS_CUSTOMERS, INDIVIDUAL_CUSTOMERS, "Associations", "Secteur public")
                .forEach(name -> customerGroup(unit, name, ALL_CUSTOMERS));
        supplierGroup(unit, ALL_SUPPLIERS, null);
        List.of(USUAL_SUPPLIERS, "Marchandises", "Fournitures", "Sous-traitance")
                .forEach(name -> supplierGroup(unit, name, ALL_SUPPLIERS));
        territory(unit, ALL_TERRITORIES, null);
        List.of(HOME_TERRITORY, "Union européenne", "Reste du monde")
                .forEach(name -> territory(unit, name, ALL_TERRITORIES));
        priceList(unit, PriceList.STANDARD_SELLING, "Vente standard", PriceList.SELLING);
        priceList(unit, PriceList.STANDARD_BUYING, "Achat standard", PriceList.BUYING);
    }

    private static void customerGroup(Unit unit, String name, @Nullable String parent) {
        CustomerGroup group = new CustomerGroup();
        group.set(CustomerGroup.CUSTOMER_GROUP_NAME, name);
        group.set(CustomerGroup.PARENT_CUSTOMER_GROUP, parent);
        group.set(CustomerGroup.IS_GROUP, parent == null);
        unit.create(group);
    }

    private static void supplierGroup(Unit unit, String name, @Nullable String parent) {
        SupplierGroup group = new SupplierGroup();
        group.set(SupplierGroup.SUPPLIER_GROUP_NAME, name);
        group.set(SupplierGroup.PARENT_SUPPLIER_GROUP, parent);
        group.set(SupplierGroup.IS_GROUP, parent == null);
        unit.create(group);
    }

    private static void territory(Unit unit, String name, @Nullable String parent) {
        Territory territory = new Territory();
        territory.set(Territory.TERRITORY_NAME, name);
        territory.set(Territory.PARENT_TERRITORY, parent);
        territory.set(Territory.IS_GROUP, parent == null);
        unit.create(territory);
    }

    private static void priceList(Unit unit, String name, String title, Input<PriceList, Boolean> side) {
        PriceList list = new PriceList();
        list.set(PriceList.PRICE_LIST_NAME, name);
        list.set(PriceList.TITLE, title);
        list.set(PriceList.CURRENCY, "EUR");
        list.set(side, true);
        unit.create(list);
    }
}
