package eu.socle.erp.party;

import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A set of prices in one currency, for selling or for buying, that a party may be granted. */
public final class PriceList extends Document<PriceList> {

    public static final DocType<PriceList> TYPE = DocType.of(PriceList.class, "Price List", "Tarif", "Price list")
            .plural("Tarifs", "Price lists")
            .describedAs(
                    "Grille de prix dans une devise, pour la vente ou pour l’achat.",
                    "Set of prices in one currency, for selling or buying.");

    public static final Input<PriceList, String> PRICE_LIST_NAME = TYPE.text(
                    "price_list_name", "Code du tarif", "Price list code")
            .help("Nom employé par les intégrations.", "Name that integrations use.")
            .required()
            .unique()
            .searchable();

    public static final Input<PriceList, String> TITLE = TYPE.text("title", "Nom du tarif", "Price list name")
            .searchable()
            .fetch((list, lookup) -> list.get(PRICE_LIST_NAME));

    public static final Link<PriceList, Currency> CURRENCY = TYPE.link("currency", Currency.class, "Devise", "Currency")
            .required()
            .among(Currency::usable);

    public static final Input<PriceList, Boolean> SELLING = TYPE.check("selling", "Vente", "Selling");

    public static final Input<PriceList, Boolean> BUYING = TYPE.check("buying", "Achat", "Buying");

    public static final Input<PriceList, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);

    public static final Input<PriceList, Boolean> PRICE_NOT_UOM_DEPENDENT =
            TYPE.check("price_not_uom_dependent", "Prix indépendant de l’unité", "Price does not depend on unit");

    public static final Rows<PriceList, PriceListCountry> COUNTRIES =
            TYPE.rows("countries", PriceListCountry.class, "Pays", "Countries");

    public static final String STANDARD_SELLING = "Standard Selling";
    public static final String STANDARD_BUYING = "Standard Buying";

    static {
        TYPE.shared();
        TYPE.namedBy(PRICE_LIST_NAME).titled(TITLE);
        TYPE.form()
                .section(PRICE_LIST_NAME, TITLE, CURRENCY)
                .section(SELLING, BUYING, ENABLED, PRICE_NOT_UOM_DEPENDENT)
                .section(COUNTRIES);
        TYPE.list(TITLE, CURRENCY, SELLING, BUYING, ENABLED).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.ITEM_MANAGER, Grants.edit())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.PURCHASE_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public PriceList() {
        super(TYPE);
    }

    public static Cond<PriceList> forSelling() {
        return ENABLED.is(true).and(SELLING.is(true));
    }

    public static Cond<PriceList> forBuying() {
        return ENABLED.is(true).and(BUYING.is(true));
    }
}
