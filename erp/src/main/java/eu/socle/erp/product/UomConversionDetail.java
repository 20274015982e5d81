package eu.socle.erp.product;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** How many stock units another unit of the item holds. */
public final class UomConversionDetail extends Document<UomConversionDetail> {

    public static final DocType<UomConversionDetail> TYPE = DocType.row(
                    UomConversionDetail.class, "UOM Conversion Detail", "Conversion d’unité", "Unit conversion")
            .plural("Conversions d’unité", "Unit conversions")
            .describedAs(
                    "Nombre d’unités de stock contenues dans une autre unité.",
                    "Number of stock units in another unit.");

    public static final Link<UomConversionDetail, UOM> UNIT =
            TYPE.link("uom", UOM.class, "Unité", "Unit").required().among(UOM::usable);

    public static final Input<UomConversionDetail, BigDecimal> CONVERSION_FACTOR = TYPE.decimal(
                    "conversion_factor", "Coefficient de conversion", "Conversion factor")
            .help("Nombre d’unités de stock dans l’unité choisie.", "Stock units in the chosen unit.")
            .required()
            .defaultsTo(BigDecimal.ONE);

    static {
        TYPE.form().section(UNIT, CONVERSION_FACTOR);
        TYPE.list(UNIT, CONVERSION_FACTOR);
    }

    public UomConversionDetail() {
        super(TYPE);
    }
}
