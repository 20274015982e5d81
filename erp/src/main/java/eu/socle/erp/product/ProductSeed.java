package eu.socle.erp.product;

import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units and item groups that a new site starts with, in French as its users will read them. */
final class ProductSeed implements SiteSeed {

    static final String PIECE = "Unité";
    static final String GOODS = "Produits";
    static final String SERVICES = "Services";
    private static final String ALL_ITEMS = "Toutes les familles d’articles";

    /** A unit: name, symbol, code of UN/ECE recommendation 20, whether only whole quantities make sense. */
    private record Measure(String name, String symbol, String code, boolean whole) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(PIECE, "u", "C62", false),
            new Measure("Pièce", "pce", "H87", true),
            new Measure("Forfait", "forf.", "LS", false),
            new Measure("Lot", "lot", "SET", true),
            new Measure("Paire", "paire", "PR", true),
            new Measure("Douzaine", "dz", "DZN", true),
            new Measure("Minute", "min", "MIN", false),
            new Measure("Heure", "h", "HUR", false),
            new Measure("Jour", "j", "DAY", false),
            new Measure("Semaine", "sem.", "WEE", false),
            new Measure("Mois", "mois", "MON", false),
            new Measure("Année", "an", "ANN", false),
            new Measure("Gramme", "g", "GRM", false),
            new Measure("Kilogramme", "kg", "KGM", false),
            new Measure("Tonne", "t", "TNE", false),
            new Measure("Millilitre", "ml", "MLT", false),
            new Measure("Litre", "l", "LTR", false),
            new Measure("Hectolitre", "hl", "HLT", false),
            new Measure("Mètre cube", "m³", "MTQ", false),
            new Measure("Centimètre", "cm", "CMT", false),
            new Measure("Mètre", "m", "MTR", false),
            new Measure("Mètre carré", "m²", "MTK", false),
            new Measure("Kilomètre", "km", "KMT", false),
            new Measure("Kilowattheure", "kWh", "KWH", false));

    @Override
    public void seed(Unit unit) {
        unit.createAll(MEASURES.stream().map(ProductSeed::unitOfMeasure).toList());
        itemGroup(unit, ALL_ITEMS, null);
        List.of(GOODS, SERVICES, "Marchandises", "Consommables").forEach(name -> itemGroup(unit, name, ALL_ITEMS));
    }

    private static UOM unitOfMeasure(Measure measure) {
        UOM uom = new UOM();
        uom.set(UOM.UOM_NAME, measure.name());
        uom.set(UOM.SYMBOL, measure.symbol());
        uom.set(UOM.UOM_CODE, measure.code());
        uom.set(UOM.MUST_BE_WHOLE_NUMBER, measure.whole());
        return uom;
    }

    private static void itemGroup(Unit unit, String name, @Nullable String parent) {
        ItemGroup group = new ItemGroup();
        group.set(ItemGroup.ITEM_GROUP_NAME, name);
        group.set(ItemGroup.PARENT_ITEM_GROUP, parent);
        group.set(ItemGroup.IS_GROUP, parent == null);
        unit.create(group);
    }
}
