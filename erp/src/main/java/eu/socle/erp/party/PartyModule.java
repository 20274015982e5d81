package eu.socle.erp.party;

import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.SiteSeed;
import java.util.List;

/** Customers, suppliers, their contacts and addresses, and the price lists they are granted. */
public final class PartyModule implements Module {

    @Override
    public String id() {
        return "party";
    }

    @Override
    public Label label() {
        return new Label("Tiers", "Parties");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(
                CustomerGroup.TYPE,
                SupplierGroup.TYPE,
                Territory.TYPE,
                PriceList.TYPE,
                Address.TYPE,
                Contact.TYPE,
                Customer.TYPE,
                Supplier.TYPE);
        registrar.offer(SiteSeed.class, new PartySeed());
        registrar.menu(Menu.Group.SELL, List.of(Menu.list(Customer.TYPE), Menu.list(Contact.TYPE)));
        registrar.menu(Menu.Group.BUY, List.of(Menu.list(Supplier.TYPE)));
        registrar.menu(
                Menu.Group.LISTS,
                List.of(
                        Menu.list(Address.TYPE),
                        Menu.list(CustomerGroup.TYPE),
                        Menu.list(SupplierGroup.TYPE),
                        Menu.list(Territory.TYPE)));
    }
}
