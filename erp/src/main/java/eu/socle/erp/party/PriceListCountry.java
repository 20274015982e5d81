package eu.socle.erp.party;

import eu.socle.erp.accounting.Country;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** A country in which a price list applies. */
public final class PriceListCountry extends Document<PriceListCountry> {

    public static final DocType<PriceListCountry> TYPE = DocType.row(
                    PriceListCountry.class, "Price List Country", "Pays du tarif", "Price list country")
            .plural("Pays du tarif", "Price list countries")
            .describedAs("Pays où le tarif s’applique.", "Country in which the price list applies.");

    public static final Link<PriceListCountry, Country> COUNTRY =
            TYPE.link("country", Country.class, "Pays", "Country").required();

    static {
        TYPE.form().section(COUNTRY);
        TYPE.list(COUNTRY);
    }

    public PriceListCountry() {
        super(TYPE);
    }
}
