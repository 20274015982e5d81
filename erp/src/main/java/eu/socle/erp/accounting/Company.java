package eu.socle.erp.accounting;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal entity whose books Socle keeps. Everything that is booked belongs to exactly one company. */
public final class Company extends Document<Company> {

    public static final DocType<Company> TYPE = DocType.of(Company.class, "Company", "Société", "Company")
            .plural("Sociétés", "Companies")
            .describedAs(
                    "Entité juridique dont Socle tient les comptes et les pièces.",
                    "Legal entity whose books and documents Socle keeps.");

    public static final Input<Company, String> COMPANY_NAME = TYPE.text(
                    "company_name", "Raison sociale", "Company name")
            .required()
            .unique()
            .searchable();

    public static final Input<Company, String> ABBR = TYPE.text("abbr", 5, "Sigle", "Abbreviation")
            .help("Deux à cinq lettres ajoutées aux noms de comptes.", "Two to five letters added to account names.")
            .required()
            .unique()
            .width(2);

    public static final Input<Company, String> SERIES_PREFIX = TYPE.text(
                    "series_prefix", 8, "Préfixe des numéros", "Number prefix")
            .help(
                    "Ajouté aux numéros de pièces quand plusieurs sociétés partagent le site.",
                    "Added to document numbers when several companies share the site.")
            .fetch(Company::usualPrefix)
            .width(2);

    public static final Input<Company, Boolean> IS_GROUP = TYPE.check("is_group", "Tête de groupe", "Parent group");

    public static final Link<Company, Company> PARENT_COMPANY = TYPE.link(
                    "parent_company", Company.class, "Société mère", "Parent company")
            .treeParent()
            .among(Company::groups);

    public static final Link<Company, Currency> DEFAULT_CURRENCY = TYPE.link(
                    "default_currency", Currency.class, "Devise par défaut", "Default currency")
            .required()
            .among(Currency::usable)
            .fetch((company, lookup) -> "EUR");

    public static final Link<Company, Country> COUNTRY =
            TYPE.link("country", Country.class, "Pays", "Country").required().fetch((company, lookup) -> "France");

    public static final Input<Company, String> CHART_OF_ACCOUNTS = TYPE.text(
                    "chart_of_accounts", "Plan comptable", "Chart of accounts")
            .fetch(COUNTRY, Company::usualChart);

    public static final Input<Company, String> DOMAIN = TYPE.text("domain", "Activité", "Business domain");

    public static final Input<Company, LocalDate> FISCAL_YEAR_START = TYPE.date(
                    "fiscal_year_start", "Début du premier exercice", "Start of the first fiscal year")
            .help("Par défaut, le 1er janvier.", "By default, 1 January.")
            .notCopied();

    public static final Input<Company, String> SIREN_NUMBER = TYPE.text("siren_number", 20, "SIREN", "SIREN")
            .help("Neuf chiffres.", "Nine digits.")
            .searchable()
            .notCopied();

    public static final Input<Company, String> SIRET = TYPE.text("siret", 20, "SIRET", "SIRET")
            .help(
                    "Quatorze chiffres\u00a0: SIREN et numéro d’établissement.",
                    "Fourteen digits: SIREN and establishment number.")
            .searchable()
            .notCopied();

    public static final Input<Company, String> TAX_ID = TYPE.text("tax_id", 20, "Numéro de TVA", "VAT number")
            .help("Numéro intracommunautaire, par exemple FR83404833048.", "EU VAT number, for example FR83404833048.")
            .searchable()
            .notCopied();

    public static final Input<Company, String> LEGAL_FORM = TYPE.text("legal_form", "Forme juridique", "Legal form")
            .help("SARL, SAS, association…", "SARL, SAS, association…");

    public static final Input<Company, BigDecimal> SHARE_CAPITAL =
            TYPE.money("share_capital", "Capital social", "Share capital").in(() -> Company.DEFAULT_CURRENCY);

    public static final Input<Company, String> RCS_CITY =
            TYPE.text("rcs_city", "Ville du greffe (RCS)", "Trade register city");

    public static final Input<Company, VatRegime> VAT_REGIME = TYPE.choice(
                    "vat_regime", VatRegime.class, "Régime de TVA", "VAT scheme")
            .defaultsTo(VatRegime.NORMAL_MONTHLY);

    public static final Input<Company, Boolean> VAT_ON_DEBITS = TYPE.check(
                    "vat_on_debits", "Option pour les débits", "VAT on invoices")
            .help("TVA due à la facture plutôt qu’à l’encaissement.", "VAT due on invoice rather than on receipt.");

    public static final Input<Company, String> ADDRESS_LINE1 = TYPE.text("address_line1", "Numéro et voie", "Street");

    public static final Input<Company, String> ADDRESS_LINE2 =
            TYPE.text("address_line2", "Complément d’adresse", "Address line 2");

    public static final Input<Company, String> PINCODE =
            TYPE.text("pincode", 20, "Code postal", "Postcode").width(2);

    public static final Input<Company, String> CITY = TYPE.text("city", "Commune", "City");

    public static final Input<Company, String> PHONE = TYPE.text("phone", 40, "Téléphone", "Phone");

    public static final Input<Company, String> EMAIL = TYPE.text("email", "Adresse électronique", "E-mail");

    public static final Input<Company, String> IBAN =
            TYPE.text("iban", 40, "IBAN", "IBAN").notCopied();

    public static final Input<Company, String> SWIFT_NUMBER =
            TYPE.text("swift_number", 11, "BIC", "BIC").width(2).notCopied();

    public static final Input<Company, String> INVOICE_FOOTER = TYPE.longText(
                    "invoice_footer", "Pied de facture", "Invoice footer")
            .help("Mentions imprimées au bas de chaque facture.", "Wording printed at the foot of each invoice.");

    public static final Link<Company, Account> DEFAULT_BANK_ACCOUNT = TYPE.link(
                    "default_bank_account", Account.class, "Compte de banque", "Bank account")
            .help("En général 512.", "Usually 512.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_CASH_ACCOUNT = TYPE.link(
                    "default_cash_account", Account.class, "Compte de caisse", "Cash account")
            .help("En général 53.", "Usually 53.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_RECEIVABLE_ACCOUNT = TYPE.link(
                    "default_receivable_account", Account.class, "Compte collectif clients", "Receivable account")
            .help("En général 411.", "Usually 411.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_PAYABLE_ACCOUNT = TYPE.link(
                    "default_payable_account", Account.class, "Compte collectif fournisseurs", "Payable account")
            .help("En général 401.", "Usually 401.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_INCOME_ACCOUNT = TYPE.link(
                    "default_income_account", Account.class, "Compte de ventes", "Income account")
            .help("706 pour les services, 707 pour les marchandises.", "706 for services, 707 for goods.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_EXPENSE_ACCOUNT = TYPE.link(
                    "default_expense_account", Account.class, "Compte d’achats", "Expense account")
            .help("En général 607.", "Usually 607.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_ADVANCE_RECEIVED_ACCOUNT = TYPE.link(
                    "default_advance_received_account",
                    Account.class,
                    "Compte d’acomptes reçus",
                    "Advances received account")
            .help("En général 4191.", "Usually 4191.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_ADVANCE_PAID_ACCOUNT = TYPE.link(
                    "default_advance_paid_account", Account.class, "Compte d’acomptes versés", "Advances paid account")
            .help("En général 4091.", "Usually 4091.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_DEFERRED_REVENUE_ACCOUNT = TYPE.link(
                    "default_deferred_revenue_account",
                    Account.class,
                    "Compte de produits constatés d’avance",
                    "Deferred income account")
            .help("En général 487.", "Usually 487.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DEFAULT_DEFERRED_EXPENSE_ACCOUNT = TYPE.link(
                    "default_deferred_expense_account",
                    Account.class,
                    "Compte de charges constatées d’avance",
                    "Deferred expense account")
            .help("En général 486.", "Usually 486.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DISCOUNT_ALLOWED_ACCOUNT = TYPE.link(
                    "discount_allowed_account",
                    Account.class,
                    "Compte d’escomptes accordés",
                    "Discount allowed account")
            .help("En général 665.", "Usually 665.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> DISCOUNT_RECEIVED_ACCOUNT = TYPE.link(
                    "discount_received_account",
                    Account.class,
                    "Compte d’escomptes obtenus",
                    "Discount received account")
            .help("En général 765.", "Usually 765.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> WRITE_OFF_ACCOUNT = TYPE.link(
                    "write_off_account", Account.class, "Compte de pertes", "Write-off account")
            .help(
                    "En général 654 pour une créance irrécouvrable, 658 pour un écart.",
                    "Usually 654 for a bad debt, 658 for a difference.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> ROUND_OFF_ACCOUNT = TYPE.link(
                    "round_off_account", Account.class, "Compte d’arrondis", "Rounding account")
            .help("658 ou 758.", "658 or 758.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> EXCHANGE_GAIN_LOSS_ACCOUNT = TYPE.link(
                    "exchange_gain_loss_account",
                    Account.class,
                    "Compte d’écarts de change",
                    "Exchange difference account")
            .help("656 et 756, ou 666 et 766 pour le financier.", "656 and 756, or 666 and 766 for financial items.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> UNREALIZED_EXCHANGE_GAIN_LOSS_ACCOUNT = TYPE.link(
                    "unrealized_exchange_gain_loss_account",
                    Account.class,
                    "Compte d’écarts de conversion",
                    "Unrealised exchange account")
            .help("476 à l’actif, 477 au passif.", "476 for losses, 477 for gains.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> UNREALIZED_PROFIT_LOSS_ACCOUNT = TYPE.link(
                    "unrealized_profit_loss_account",
                    Account.class,
                    "Compte de résultat interne non réalisé",
                    "Unrealised profit account")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts par défaut", "Default cost centre")
            .sharing("company", TYPE.nameField())
            .among(CostCenter::posting);

    public static final Link<Company, CostCenter> ROUND_OFF_COST_CENTER = TYPE.link(
                    "round_off_cost_center", CostCenter.class, "Centre de coûts des arrondis", "Rounding cost centre")
            .sharing("company", TYPE.nameField())
            .among(CostCenter::posting);

    public static final Link<Company, Account> VAT_COLLECTED_PENDING_ACCOUNT = TYPE.link(
                    "vat_collected_pending_account",
                    Account.class,
                    "TVA collectée en attente",
                    "Output VAT pending payment")
            .help("En général 44574. Vide\u00a0: TVA due à la facture.", "Usually 44574. Empty: VAT due on invoice.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, Account> VAT_DEDUCTIBLE_PENDING_ACCOUNT = TYPE.link(
                    "vat_deductible_pending_account",
                    Account.class,
                    "TVA déductible en attente",
                    "Input VAT pending payment")
            .help("En général 44564.", "Usually 44564.")
            .sharing("company", TYPE.nameField())
            .among(Account::posting);

    public static final Link<Company, PaymentTermsTemplate> PAYMENT_TERMS =
            TYPE.link("payment_terms", PaymentTermsTemplate.class, "Conditions de règlement", "Payment terms");

    public static final Link<Company, AccountingJournal> SALES_JOURNAL = TYPE.link(
                    "sales_journal", AccountingJournal.class, "Journal des ventes", "Sales journal")
            .sharing("company", TYPE.nameField());

    public static final Link<Company, AccountingJournal> PURCHASE_JOURNAL = TYPE.link(
                    "purchase_journal", AccountingJournal.class, "Journal des achats", "Purchase journal")
            .sharing("company", TYPE.nameField());

    public static final Link<Company, AccountingJournal> BANK_JOURNAL = TYPE.link(
                    "bank_journal", AccountingJournal.class, "Journal de banque", "Bank journal")
            .sharing("company", TYPE.nameField());

    public static final Link<Company, AccountingJournal> CASH_JOURNAL = TYPE.link(
                    "cash_journal", AccountingJournal.class, "Journal de caisse", "Cash journal")
            .sharing("company", TYPE.nameField());

    public static final Link<Company, AccountingJournal> MISCELLANEOUS_JOURNAL = TYPE.link(
                    "miscellaneous_journal",
                    AccountingJournal.class,
                    "Journal des opérations diverses",
                    "Miscellaneous journal")
            .sharing("company", TYPE.nameField());

    public static final Link<Company, AccountingJournal> OPENING_JOURNAL = TYPE.link(
                    "opening_journal", AccountingJournal.class, "Journal des à-nouveaux", "Opening journal")
            .sharing("company", TYPE.nameField());

    /** The general chart of accounts (plan comptable général) of the year. */
    public static final String FRENCH_CHART = "PCG";

    static {
        TYPE.shared();
        TYPE.namedBy(COMPANY_NAME);
        arrange();
        TYPE.list(TYPE.nameField(), ABBR, SIREN_NUMBER, CITY, DEFAULT_CURRENCY).sortedBy(COMPANY_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.ALL, Right.READ);
    }

    private static void arrange() {
        TYPE.form()
                .tab("Identité", "Identity")
                .section(COMPANY_NAME, ABBR, LEGAL_FORM, SHARE_CAPITAL, RCS_CITY, DOMAIN)
                .section("Immatriculation", "Registration", COUNTRY, SIREN_NUMBER, SIRET, TAX_ID)
                .section("Adresse", "Address", ADDRESS_LINE1, ADDRESS_LINE2, PINCODE, CITY, PHONE, EMAIL)
                .section("Banque", "Bank", IBAN, SWIFT_NUMBER)
                .section("Factures", "Invoices", SERIES_PREFIX, INVOICE_FOOTER)
                .section("Groupe", "Group", IS_GROUP, PARENT_COMPANY)
                .tab("Comptabilité", "Accounting")
                .section(DEFAULT_CURRENCY, CHART_OF_ACCOUNTS, FISCAL_YEAR_START, PAYMENT_TERMS)
                .section(
                        "TVA",
                        "VAT",
                        VAT_REGIME,
                        VAT_ON_DEBITS,
                        VAT_COLLECTED_PENDING_ACCOUNT,
                        VAT_DEDUCTIBLE_PENDING_ACCOUNT)
                .section(
                        "Tiers",
                        "Parties",
                        DEFAULT_RECEIVABLE_ACCOUNT,
                        DEFAULT_PAYABLE_ACCOUNT,
                        DEFAULT_ADVANCE_RECEIVED_ACCOUNT,
                        DEFAULT_ADVANCE_PAID_ACCOUNT)
                .section("Trésorerie", "Cash and bank", DEFAULT_BANK_ACCOUNT, DEFAULT_CASH_ACCOUNT)
                .section(
                        "Produits et charges",
                        "Income and expenses",
                        DEFAULT_INCOME_ACCOUNT,
                        DEFAULT_EXPENSE_ACCOUNT,
                        DISCOUNT_ALLOWED_ACCOUNT,
                        DISCOUNT_RECEIVED_ACCOUNT,
                        DEFAULT_DEFERRED_REVENUE_ACCOUNT,
                        DEFAULT_DEFERRED_EXPENSE_ACCOUNT)
                .section(
                        "Écarts",
                        "Differences",
                        ROUND_OFF_ACCOUNT,
                        WRITE_OFF_ACCOUNT,
                        EXCHANGE_GAIN_LOSS_ACCOUNT,
                        UNREALIZED_EXCHANGE_GAIN_LOSS_ACCOUNT,
                        UNREALIZED_PROFIT_LOSS_ACCOUNT)
                .section("Centres de coûts", "Cost centres", COST_CENTER, ROUND_OFF_COST_CENTER)
                .section(
                        "Journaux",
                        "Journals",
                        SALES_JOURNAL,
                        PURCHASE_JOURNAL,
                        BANK_JOURNAL,
                        CASH_JOURNAL,
                        MISCELLANEOUS_JOURNAL,
                        OPENING_JOURNAL);
    }

    /** Nothing for the first company of a site, the abbreviation for the next ones: two companies never share a series. */
    private static @Nullable String usualPrefix(Company company, Lookup lookup) {
        return company.isStored() || lookup.first(TYPE, Cond.always()).isEmpty() ? null : company.get(ABBR);
    }

    /** The pattern of a legal series of this company: {@code FA-.YYYY.-.#####}. */
    public String series(String code) {
        String prefix = text(SERIES_PREFIX);
        return code + "-" + (prefix.isEmpty() ? "" : prefix + "-") + ".YYYY.-.#####";
    }

    public Company() {
        super(TYPE);
    }

    /** Companies that head a group. */
    public static Cond<Company> groups() {
        return IS_GROUP.is(true);
    }

    private static @Nullable String usualChart(Company company, Lookup lookup) {
        return company.isFrench() ? FRENCH_CHART : null;
    }

    /** Whether French accounts, VAT and identifiers apply. */
    public boolean isFrench() {
        return Country.FRANCE.equals(get(COUNTRY));
    }

    /** How often the company declares VAT, if at all. */
    public enum VatRegime implements Option {
        NORMAL_MONTHLY("Normal Monthly", "Réel normal mensuel", "Standard scheme, monthly"),
        NORMAL_QUARTERLY("Normal Quarterly", "Réel trimestriel", "Standard scheme, quarterly"),
        BASE_EXEMPTION("Base Exemption", "Franchise en base", "Small business exemption"),
        EXEMPT("Exempt", "Exonérée", "Exempt");

        private final String value;
        private final Label label;

        VatRegime(String value, String fr, String en) {
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
