package eu.socle.erp.party;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.PaymentTermsTemplate;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.kernel.Computed;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person or organisation we sell to. */
public final class Customer extends Document<Customer> {

    public static final DocType<Customer> TYPE = DocType.of(Customer.class, "Customer", "Client", "Customer")
            .plural("Clients", "Customers")
            .describedAs("Personne ou organisation à qui l’on vend.", "Person or organisation we sell to.");

    public static final Input<Customer, String> CUSTOMER_NAME = TYPE.text(
                    "customer_name", "Nom du client", "Customer name")
            .required()
            .searchable();

    public static final Input<Customer, PartyType> CUSTOMER_TYPE = TYPE.choice(
                    "customer_type", PartyType.class, "Particulier ou organisation", "Individual or organisation")
            .help("Change les mentions et les pénalités applicables.", "Changes the mentions and penalties that apply.")
            .required()
            .defaultsTo(PartyType.COMPANY);

    public static final Link<Customer, CustomerGroup> CUSTOMER_GROUP = TYPE.link(
                    "customer_group", CustomerGroup.class, "Catégorie de clients", "Customer group")
            .required()
            .fetch(Customer::usualGroup);

    public static final Link<Customer, Territory> TERRITORY = TYPE.link(
                    "territory", Territory.class, "Zone commerciale", "Territory")
            .required()
            .fetch(Customer::usualTerritory);

    public static final Computed<Customer, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();

    public static final Input<Customer, String> SIREN = TYPE.text("siren", 20, "SIREN", "SIREN")
            .help("Neuf chiffres, délivré par l’Insee.", "Nine digits, given by INSEE.")
            .searchable()
            .notCopied()
            .visibleWhen(CUSTOMER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Input<Customer, String> SIRET = TYPE.text("siret", 20, "SIRET", "SIRET")
            .help(
                    "Quatorze chiffres\u00a0: SIREN et numéro d’établissement.",
                    "Fourteen digits: SIREN and establishment number.")
            .searchable()
            .notCopied()
            .visibleWhen(CUSTOMER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Input<Customer, String> TAX_ID = TYPE.text("tax_id", 20, "Numéro de TVA", "VAT number")
            .help("Numéro intracommunautaire, par exemple FR83404833048.", "EU VAT number, for example FR83404833048.")
            .searchable()
            .notCopied()
            .visibleWhen(CUSTOMER_TYPE.isNot(PartyType.INDIVIDUAL));

    public static final Link<Customer, TaxCategory> TAX_CATEGORY =
            TYPE.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");

    public static final Input<Customer, String> EMAIL_ID =
            TYPE.text("email_id", "Adresse électronique", "E-mail address").searchable();

    public static final Input<Customer, String> MOBILE_NO =
            TYPE.text("mobile_no", 40, "Téléphone mobile", "Mobile phone");

    public static final Input<Customer, SpokenLanguage> LANGUAGE =
            TYPE.choice("language", SpokenLanguage.class, "Langue", "Language").defaultsTo(SpokenLanguage.FRENCH);

    public static final Link<Customer, Contact> CUSTOMER_PRIMARY_CONTACT =
            TYPE.link("customer_primary_contact", Contact.class, "Contact principal", "Primary contact");

    public static final Link<Customer, Address> CUSTOMER_PRIMARY_ADDRESS =
            TYPE.link("customer_primary_address", Address.class, "Adresse principale", "Primary address");

    public static final Link<Customer, Currency> DEFAULT_CURRENCY = TYPE.link(
                    "default_currency", Currency.class, "Devise de facturation", "Billing currency")
            .among(Currency::usable);

    public static final Link<Customer, PriceList> DEFAULT_PRICE_LIST = TYPE.link(
                    "default_price_list", PriceList.class, "Tarif par défaut", "Default price list")
            .among(PriceList::forSelling);

    public static final Link<Customer, PaymentTermsTemplate> PAYMENT_TERMS =
            TYPE.link("payment_terms", PaymentTermsTemplate.class, "Conditions de règlement", "Payment terms");

    public static final Rows<Customer, PartyAccount> ACCOUNTS = TYPE.rows(
                    "accounts", PartyAccount.class, "Comptes du tiers", "Party accounts")
            .help(
                    "À remplir seulement si le compte diffère de celui de la société.",
                    "Only if the account differs from the company default.");

    public static final Rows<Customer, CustomerCreditLimit> CREDIT_LIMITS =
            TYPE.rows("credit_limits", CustomerCreditLimit.class, "Plafonds d’encours", "Credit limits");

    public static final Input<Customer, Boolean> SO_REQUIRED =
            TYPE.check("so_required", "Facturer sans commande", "Bill without an order");

    public static final Input<Customer, Boolean> DN_REQUIRED =
            TYPE.check("dn_required", "Facturer sans bon de livraison", "Bill without a delivery note");

    public static final Input<Customer, Boolean> IS_INTERNAL_CUSTOMER = TYPE.check(
                    "is_internal_customer", "Client interne", "Internal customer")
            .help("Société du groupe.", "Company of the group.");

    public static final Link<Customer, Company> REPRESENTS_COMPANY = TYPE.link(
                    "represents_company", Company.class, "Société représentée", "Represented company")
            .beyondRestrictions()
            .visibleWhen(IS_INTERNAL_CUSTOMER.is(true));

    public static final Rows<Customer, AllowedToTransactWith> COMPANIES = TYPE.rows(
                    "companies", AllowedToTransactWith.class, "Sociétés autorisées", "Allowed companies")
            .visibleWhen(IS_INTERNAL_CUSTOMER.is(true));

    public static final Input<Customer, Boolean> IS_FROZEN = TYPE.check("is_frozen", "Compte bloqué", "Frozen")
            .help("Aucune nouvelle pièce pour ce client.", "No new documents for this customer.");

    public static final Input<Customer, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    static {
        TYPE.shared();
        TYPE.named(new Naming.Serial<>("CUST-.YYYY.-.#####"))
                .titled(CUSTOMER_NAME)
                .disabledBy(DISABLED)
                .compute(Customer::complete)
                .check((customer, lookup, refusals) -> Email.check(customer, EMAIL_ID, refusals));
        TYPE.form()
                .tab("Identité", "Identity")
                .section(CUSTOMER_NAME, CUSTOMER_TYPE, CUSTOMER_GROUP, TERRITORY, STATUS)
                .section("Immatriculation", "Registration", SIREN, SIRET, TAX_ID, TAX_CATEGORY)
                .section(
                        "Coordonnées",
                        "Contact details",
                        EMAIL_ID,
                        MOBILE_NO,
                        LANGUAGE,
                        CUSTOMER_PRIMARY_CONTACT,
                        CUSTOMER_PRIMARY_ADDRESS)
                .section(IS_FROZEN, DISABLED)
                .tab("Conditions", "Terms")
                .section(DEFAULT_CURRENCY, DEFAULT_PRICE_LIST, PAYMENT_TERMS)
                .section(CREDIT_LIMITS)
                .section("Commandes et livraisons", "Orders and deliveries", SO_REQUIRED, DN_REQUIRED)
                .tab("Comptabilité", "Accounting")
                .section(ACCOUNTS)
                .section("Groupe", "Group", IS_INTERNAL_CUSTOMER, REPRESENTS_COMPANY, COMPANIES);
        TYPE.list(CUSTOMER_NAME, TYPE.nameField(), CUSTOMER_GROUP, EMAIL_ID, STATUS)
                .sortedBy(CUSTOMER_NAME.ascending())
                .tab("Actifs", "Active", DISABLED.is(false))
                .tab("Inactifs", "Disabled", DISABLED.is(true));
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.edit())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Customer() {
        super(TYPE);
    }

    private static @Nullable String usualGroup(Customer customer, Lookup lookup) {
        String usual = customer.get(CUSTOMER_TYPE) == PartyType.INDIVIDUAL
                ? PartySeed.INDIVIDUAL_CUSTOMERS
                : PartySeed.BUSINESS_CUSTOMERS;
        return lookup.find(CustomerGroup.TYPE, usual).map(Document::name).orElse(null);
    }

    private static @Nullable String usualTerritory(Customer customer, Lookup lookup) {
        return lookup.find(Territory.TYPE, PartySeed.HOME_TERRITORY)
                .map(Document::name)
                .orElse(null);
    }

    private void complete(Lookup lookup) {
        if (flag(DISABLED)) {
            compute(STATUS, Status.DISABLED);
        } else if (get(STATUS) != Status.SUBSCRIBER) {
            compute(STATUS, Status.ENABLED);
        }
    }

    /** The control account of this customer in a company, when it has its own. */
    public Optional<String> accountIn(String company) {
        return rows(ACCOUNTS).stream()
                .filter(row -> company.equals(row.get(PartyAccount.COMPANY)))
                .map(row -> row.text(PartyAccount.ACCOUNT))
                .findFirst();
    }

    public enum Status implements Option {
        SUBSCRIBER("Subscriber", "Abonné", "Subscriber"),
        ENABLED("Enabled", "Actif", "Active"),
        DISABLED("Disabled", "Inactif", "Inactive");

        private final String value;
        private final Label label;

        Status(String value, String fr, String en) {
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
