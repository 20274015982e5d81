package eu.socle.erp.party;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Country;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.PaymentTermsTemplate;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Option;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person or organisation we buy from. */
public final class Supplier extends Document<Supplier> {

    public static final DocType<Supplier> TYPE = DocType.of(Supplier.class, "Supplier", "Fournisseur", "Supplier")
            .plural("Fournisseurs", "Suppliers")
            .describedAs("Personne ou organisation à qui l’on achète.", "Person or organisation we buy from.");

    public static final Input<Supplier, String> SUPPLIER_NAME = TYPE.text(
                    "supplier_name", "Nom du fournisseur", "Supplier name")
            .required()
            .searchable();

    public static final Input<Supplier, PartyType> SUPPLIER_TYPE = TYPE.choice(
                    "supplier_type", PartyType.class, "Particulier ou organisation", "Individual or organisation")
            .required()
            .defaultsTo(PartyType.COMPANY);

    public static final Link<Supplier, SupplierGroup> SUPPLIER_GROUP = TYPE.link(
                    "supplier_group", SupplierGroup.class, "Catégorie de fournisseurs", "Supplier group")
            .required()
            .fetch(Supplier::usualGroup);

    public static final Link<Supplier, Country> COUNTRY = TYPE.link("country", Country.class, "Pays", "Country");

    public static final Input<Supplier, String> SIREN = TYPE.text("siren", 20, "SIREN", "SIREN")
            .help("Neuf chiffres, délivré par l’Insee.", "Nine digits, given by INSEE.")
            .searchable()
            .notCopied()
            .visibleWhen(SUPPLIER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Input<Supplier, String> SIRET = TYPE.text("siret", 20, "SIRET", "SIRET")
            .help(
                    "Quatorze chiffres\u00a0: SIREN et numéro d’établissement.",
                    "Fourteen digits: SIREN and establishment number.")
            .searchable()
            .notCopied()
            .visibleWhen(SUPPLIER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Input<Supplier, String> TAX_ID = TYPE.text("tax_id", 20, "Numéro de TVA", "VAT number")
            .help("Numéro intracommunautaire, par exemple FR83404833048.", "EU VAT number, for example FR83404833048.")
            .searchable()
            .notCopied()
            .visibleWhen(SUPPLIER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Link<Supplier, TaxCategory> TAX_CATEGORY =
            TYPE.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");

    public static final Input<Supplier, String> EMAIL_ID =
            TYPE.text("email_id", "Adresse électronique", "E-mail address").searchable();

    public static final Input<Supplier, String> MOBILE_NO =
            TYPE.text("mobile_no", 40, "Téléphone mobile", "Mobile phone");

    public static final Input<Supplier, SpokenLanguage> LANGUAGE =
            TYPE.choice("language", SpokenLanguage.class, "Langue", "Language").defaultsTo(SpokenLanguage.FRENCH);

    public static final Link<Supplier, Contact> SUPPLIER_PRIMARY_CONTACT =
            TYPE.link("supplier_primary_contact", Contact.class, "Contact principal", "Primary contact");

    public static final Link<Supplier, Address> SUPPLIER_PRIMARY_ADDRESS =
            TYPE.link("supplier_primary_address", Address.class, "Adresse principale", "Primary address");

    public static final Link<Supplier, Currency> DEFAULT_CURRENCY = TYPE.link(
                    "default_currency", Currency.class, "Devise de facturation", "Billing currency")
            .among(Currency::usable);

    public static final Link<Supplier, PriceList> DEFAULT_PRICE_LIST = TYPE.link(
                    "default_price_list", PriceList.class, "Tarif par défaut", "Default price list")
            .among(PriceList::forBuying);

    public static final Link<Supplier, PaymentTermsTemplate> PAYMENT_TERMS =
            TYPE.link("payment_terms", PaymentTermsTemplate.class, "Conditions de règlement", "Payment terms");

    public static final Rows<Supplier, PartyAccount> ACCOUNTS =
            TYPE.rows("accounts", PartyAccount.class, "Comptes du tiers", "Party accounts");

    public static final Input<Supplier, Boolean> VAT_ON_RECEIPTS = TYPE.check(
                    "vat_on_receipts", "TVA sur les encaissements", "VAT on receipts")
            .help(
                    "La TVA de ses prestations se déduit quand elles sont payées.",
                    "VAT on its services is deducted once they are paid.");

    public static final Input<Supplier, Boolean> IS_TRANSPORTER =
            TYPE.check("is_transporter", "Transporteur", "Carrier");

    public static final Input<Supplier, Boolean> IS_INTERNAL_SUPPLIER =
            TYPE.check("is_internal_supplier", "Fournisseur interne", "Internal supplier");

    public static final Link<Supplier, Company> REPRESENTS_COMPANY = TYPE.link(
                    "represents_company", Company.class, "Société représentée", "Represented company")
            .beyondRestrictions()
            .visibleWhen(IS_INTERNAL_SUPPLIER.is(true));

    public static final Rows<Supplier, AllowedToTransactWith> COMPANIES = TYPE.rows(
                    "companies", AllowedToTransactWith.class, "Sociétés autorisées", "Allowed companies")
            .visibleWhen(IS_INTERNAL_SUPPLIER.is(true));

    public static final Input<Supplier, Boolean> ON_HOLD =
            TYPE.check("on_hold", "Fournisseur bloqué", "Supplier on hold");

    public static final Input<Supplier, HoldType> HOLD_TYPE = TYPE.choice(
                    "hold_type", HoldType.class, "Portée du blocage", "Hold scope")
            .visibleWhen(ON_HOLD.is(true))
            .requiredWhen(ON_HOLD.is(true));

    public static final Input<Supplier, LocalDate> RELEASE_DATE =
            TYPE.date("release_date", "Fin du blocage", "Release date").visibleWhen(ON_HOLD.is(true));

    public static final Input<Supplier, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    static {
        TYPE.shared();
        TYPE.named(new Naming.Serial<>("SUP-.YYYY.-.#####"))
                .titled(SUPPLIER_NAME)
                .disabledBy(DISABLED)
                .check((supplier, lookup, refusals) -> Email.check(supplier, EMAIL_ID, refusals));
        TYPE.form()
                .tab("Identité", "Identity")
                .section(SUPPLIER_NAME, SUPPLIER_TYPE, SUPPLIER_GROUP, COUNTRY)
                .section("Immatriculation", "Registration", SIREN, SIRET, TAX_ID, TAX_CATEGORY)
                .section(
                        "Coordonnées",
                        "Contact details",
                        EMAIL_ID,
                        MOBILE_NO,
                        LANGUAGE,
                        SUPPLIER_PRIMARY_CONTACT,
                        SUPPLIER_PRIMARY_ADDRESS)
                .section(DISABLED)
                .tab("Conditions", "Terms")
                .section(DEFAULT_CURRENCY, DEFAULT_PRICE_LIST, PAYMENT_TERMS, VAT_ON_RECEIPTS, IS_TRANSPORTER)
                .section("Blocage", "Hold", ON_HOLD, HOLD_TYPE, RELEASE_DATE)
                .tab("Comptabilité", "Accounting")
                .section(ACCOUNTS)
                .section("Groupe", "Group", IS_INTERNAL_SUPPLIER, REPRESENTS_COMPANY, COMPANIES);
        TYPE.list(SUPPLIER_NAME, TYPE.nameField(), SUPPLIER_GROUP, EMAIL_ID)
                .sortedBy(SUPPLIER_NAME.ascending())
                .tab("Actifs", "Active", DISABLED.is(false))
                .tab("Bloqués", "On hold", ON_HOLD.is(true))
                .tab("Inactifs", "Disabled", DISABLED.is(true));
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.PURCHASE_USER, Grants.edit())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Supplier() {
        super(TYPE);
    }

    private static @Nullable String usualGroup(Supplier supplier, Lookup lookup) {
        return lookup.find(SupplierGroup.TYPE, PartySeed.USUAL_SUPPLIERS)
                .map(Document::name)
                .orElse(null);
    }

    /** Whether invoices, or payments, of this supplier are blocked on a day. */
    public boolean isOnHold(HoldType what, LocalDate day) {
        LocalDate release = get(RELEASE_DATE);
        HoldType held = get(HOLD_TYPE);
        boolean concerned = held == null || held == HoldType.ALL || held == what;
        return flag(ON_HOLD) && concerned && (release == null || day.isBefore(release));
    }

    /** The control account of this supplier in a company, when it has its own. */
    public Optional<String> accountIn(String company) {
        return rows(ACCOUNTS).stream()
                .filter(row -> company.equals(row.get(PartyAccount.COMPANY)))
                .map(row -> row.text(PartyAccount.ACCOUNT))
                .findFirst();
    }

    /** What is blocked when a supplier is on hold. */
    public enum HoldType implements Option {
        ALL("All", "Factures et paiements", "All"),
        INVOICES("Invoices", "Factures", "Invoices"),
        PAYMENTS("Payments", "Paiements", "Payments");

        private final String value;
        private final Label label;

        HoldType(String value, String fr, String en) {
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
