package eu.socle.erp.product;

import eu.socle.erp.party.PriceList;
import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.SiteSeed;
import java.util.List;

/** What is bought and sold: items, their groups, units and prices. */
public final class ProductModule implements Module {

    @Override
    public String id() {
        return "product";
    }

    @Override
    public Label label() {
        return new Label("Articles", "Products");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(UOM.TYPE, ItemGroup.TYPE, Item.TYPE, ItemPrice.TYPE);
        registrar.offer(SiteSeed.class, new ProductSeed());
        registrar.menu(
                Menu.Group.PRODUCTS,
                List.of(
                        Menu.list(Item.TYPE),
                        Menu.list(ItemPrice.TYPE),
                        Menu.list(PriceList.TYPE),
                        Menu.list(ItemGroup.TYPE),
                        Menu.list(UOM.TYPE)));
    }
}
