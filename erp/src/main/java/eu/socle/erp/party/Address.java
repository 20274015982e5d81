package eu.socle.erp.party;

import eu.socle.erp.accounting.Country;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import org.jspecify.annotations.Nullable;

/** A postal address of a customer, a supplier or a company, for billing, delivery or premises. */
public final class Address extends Document<Address> {

    public static final DocType<Address> TYPE = DocType.of(Address.class, "Address", "Adresse", "Address")
            .plural("Adresses", "Addresses")
            .describedAs(
                    "Adresse postale de facturation, de livraison ou d’établissement.",
                    "Postal address for billing, delivery or premises.");

    public static final Input<Address, String> ADDRESS_TITLE = TYPE.text(
                    "address_title", "Nom de l’adresse", "Address name")
            .searchable()
            .fetch((address, lookup) -> address.titleFromLinks(lookup));

    public static final Input<Address, Type> ADDRESS_TYPE = TYPE.choice(
                    "address_type", Type.class, "Usage de l’adresse", "Address use")
            .required()
            .defaultsTo(Type.BILLING);

    public static final Input<Address, String> ADDRESS_LINE1 =
            TYPE.text("address_line1", "Numéro et voie", "Street").required().searchable();

    public static final Input<Address, String> ADDRESS_LINE2 =
            TYPE.text("address_line2", "Complément d’adresse", "Address line 2");

    public static final Input<Address, String> PINCODE =
            TYPE.text("pincode", 20, "Code postal", "Postcode").width(2).searchable();

    public static final Input<Address, String> CITY =
            TYPE.text("city", "Commune", "City").required().searchable();

    public static final Input<Address, String> COUNTY = TYPE.text("county", "Département", "County");

    public static final Input<Address, String> STATE = TYPE.text("state", "Région", "State");

    public static final Link<Address, Country> COUNTRY =
            TYPE.link("country", Country.class, "Pays", "Country").required();

    public static final Input<Address, String> EMAIL_ID =
            TYPE.text("email_id", "Adresse électronique", "E-mail address");

    public static final Input<Address, String> PHONE = TYPE.text("phone", 40, "Téléphone", "Phone");

    public static final Input<Address, Boolean> IS_PRIMARY_ADDRESS =
            TYPE.check("is_primary_address", "Adresse de facturation par défaut", "Default billing address");

    public static final Input<Address, Boolean> IS_SHIPPING_ADDRESS =
            TYPE.check("is_shipping_address", "Adresse de livraison par défaut", "Default shipping address");

    public static final Input<Address, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<Address, DynamicLink> LINKS =
            TYPE.rows("links", DynamicLink.class, "Rattachée à", "Linked to");

    static {
        TYPE.shared();
        TYPE.namedAs(address -> address.text(ADDRESS_TITLE) + "-" + address.typeValue())
                .disabledBy(DISABLED)
                .check((address, lookup, refusals) -> Email.check(address, EMAIL_ID, refusals));
        TYPE.form()
                .section(ADDRESS_TITLE, ADDRESS_TYPE)
                .section(ADDRESS_LINE1, ADDRESS_LINE2, PINCODE, CITY, COUNTY, STATE, COUNTRY)
                .section(EMAIL_ID, PHONE)
                .section(LINKS)
                .section(IS_PRIMARY_ADDRESS, IS_SHIPPING_ADDRESS, DISABLED);
        TYPE.list(TYPE.nameField(), ADDRESS_TYPE, PINCODE, CITY, COUNTRY).sortedBy(ADDRESS_TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.edit())
                .access(Role.PURCHASE_USER, Grants.edit())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Address() {
        super(TYPE);
    }

    private String typeValue() {
        Type type = get(ADDRESS_TYPE);
        return (type == null ? Type.BILLING : type).value();
    }

    private @Nullable String titleFromLinks(Lookup lookup) {
        return rows(LINKS).isEmpty() ? null : rows(LINKS).getFirst().titleOfTarget(lookup);
    }

    public enum Type implements Option {
        BILLING("Billing", "Facturation", "Billing"),
        SHIPPING("Shipping", "Livraison", "Shipping"),
        OFFICE("Office", "Bureau", "Office"),
        PERSONAL("Personal", "Personnelle", "Personal"),
        PLANT("Plant", "Usine", "Plant"),
        POSTAL("Postal", "Postale", "Postal"),
        SHOP("Shop", "Boutique", "Shop"),
        SUBSIDIARY("Subsidiary", "Filiale", "Subsidiary"),
        WAREHOUSE("Warehouse", "Entrepôt", "Warehouse"),
        CURRENT("Current", "Actuelle", "Current"),
        PERMANENT("Permanent", "Permanente", "Permanent"),
        OTHER("Other", "Autre", "Other");

        private final String value;
        private final Label label;

        Type(String value, String fr, String en) {
            this.value = value;
            this.label = new Label(fr, en);
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
