package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A country with its ISO 3166-1 code. Named in English, as integrations expect; read in French. */
public final class Country extends Document<Country> {

    public static final DocType<Country> TYPE = DocType.of(Country.class, "Country", "Pays", "Country")
            .plural("Pays", "Countries")
            .describedAs("Pays et code ISO.", "Country and ISO code.");

    public static final Input<Country, String> COUNTRY_NAME = TYPE.text(
                    "country_name", "Nom (anglais)", "Name (English)")
            .required()
            .unique()
            .searchable();

    public static final Input<Country, String> TITLE =
            TYPE.text("title", "Nom", "Name").searchable().fetch((country, lookup) -> country.get(COUNTRY_NAME));

    public static final Input<Country, String> CODE = TYPE.text("code", 2, "Code ISO", "ISO code")
            .help("Deux lettres, par exemple FR.", "Two letters, such as FR.")
            .required()
            .unique()
            .width(2);

    /** Where French rules of identification, accounts and VAT apply. */
    public static final String FRANCE = "France";

    static {
        TYPE.shared();
        TYPE.namedBy(COUNTRY_NAME).titled(TITLE);
        TYPE.form().section(TITLE, COUNTRY_NAME, CODE);
        TYPE.list(TITLE, TYPE.nameField(), CODE).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage()).access(Role.ALL, Right.READ);
    }

    public Country() {
        super(TYPE);
    }
}
