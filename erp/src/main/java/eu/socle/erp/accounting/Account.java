package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the chart of accounts. Groups only classify; the others receive debits and credits. */
public final class Account extends Document<Account> {

    public static final DocType<Account> TYPE = DocType.of(Account.class, "Account", "Compte", "Account")
            .plural("Comptes", "Accounts")
            .describedAs(
                    "Compte du plan comptable sur lequel sont enregistrés les mouvements débit et crédit.",
                    "Account of the chart of accounts that receives debit and credit lines.");

    public static final Input<Account, String> ACCOUNT_NUMBER = TYPE.text(
                    "account_number", 20, "Numéro de compte", "Account number")
            .help(
                    "Six à huit chiffres en général, par exemple 411000.",
                    "Usually six to eight digits, for example 411000.")
            .searchable()
            .width(3);

    public static final Input<Account, String> ACCOUNT_NAME = TYPE.text(
                    "account_name", 250, "Libellé du compte", "Account label")
            .required()
            .searchable()
            .width(6);

    public static final Link<Account, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Input<Account, Boolean> IS_GROUP = TYPE.check(
                    "is_group", "Compte de regroupement", "Group account")
            .help("Ne reçoit pas d’écriture.", "Receives no entries.");

    public static final Link<Account, Account> PARENT_ACCOUNT = TYPE.link(
                    "parent_account", Account.class, "Compte parent", "Parent account")
            .treeParent()
            .requiredWhen(IS_GROUP.is(false))
            .sharing("company", COMPANY)
            .among(Account::groups);

    public static final Input<Account, RootType> ROOT_TYPE = TYPE.choice(
                    "root_type", RootType.class, "Nature du compte", "Account nature")
            .help(
                    "Actif, passif, charges, produits ou capitaux propres.",
                    "Asset, liability, expense, income or equity.")
            .required()
            .fetch(PARENT_ACCOUNT, Account::natureOfParent);

    public static final Computed<Account, ReportType> REPORT_TYPE = TYPE.choice(
                    "report_type", ReportType.class, "État financier", "Financial statement")
            .computed()
            .help("Bilan ou compte de résultat.", "Balance sheet or income statement.");

    public static final Input<Account, Type> ACCOUNT_TYPE = TYPE.choice(
                    "account_type", Type.class, "Usage du compte", "Account use")
            .help(
                    "Banque, caisse, clients, fournisseurs, taxes…\u202f; règle les contrôles.",
                    "Bank, cash, receivable, payable, tax…; drives the checks.")
            .width(3);

    public static final Link<Account, Currency> ACCOUNT_CURRENCY = TYPE.link(
                    "account_currency", Currency.class, "Devise du compte", "Account currency")
            .fetch(COMPANY, Account::currencyOfCompany)
            .among(Currency::usable);

    public static final Input<Account, BigDecimal> TAX_RATE = TYPE.percent("tax_rate", "Taux de taxe", "Tax rate")
            .help("En pourcentage.", "As a percentage.")
            .visibleWhen(ACCOUNT_TYPE.is(Type.TAX));

    public static final Input<Account, Freeze> FREEZE_ACCOUNT = TYPE.choice(
                    "freeze_account", Freeze.class, "Compte bloqué", "Frozen account")
            .help("Seuls les rôles autorisés peuvent y écrire.", "Only allowed roles may post to it.")
            .defaultsTo(Freeze.NO);

    public static final Input<Account, Side> BALANCE_MUST_BE = TYPE.choice(
                    "balance_must_be", Side.class, "Sens du solde imposé", "Required balance side")
            .help("Débiteur ou créditeur.", "Debit or credit.");

    public static final Input<Account, Boolean> INCLUDE_IN_GROSS =
            TYPE.check("include_in_gross", "Compris dans le brut", "Included in gross");

    public static final Input<Account, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Computed<Account, String> COMPANY_ABBR = TYPE.text(
                    "company_abbr", "Sigle de la société", "Company abbreviation")
            .computed()
            .hidden();

    private static final Pattern FRENCH_NUMBER = Pattern.compile("\\d{3}.*");

    static {
        TYPE.shared();
        TYPE.namedAs(account ->
                        nameOf(account.text(ACCOUNT_NUMBER), account.text(ACCOUNT_NAME), account.text(COMPANY_ABBR)))
                .uniqueTogether(COMPANY, ACCOUNT_NUMBER)
                .disabledBy(DISABLED)
                .compute(Account::complete)
                .check(Account::natureFitsParent)
                .check(Account::numberFitsChart);
        TYPE.form()
                .section(ACCOUNT_NUMBER, ACCOUNT_NAME, COMPANY, PARENT_ACCOUNT, IS_GROUP)
                .section("Nature", "Nature", ROOT_TYPE, REPORT_TYPE, ACCOUNT_TYPE, TAX_RATE, ACCOUNT_CURRENCY)
                .section("Contrôles", "Controls", BALANCE_MUST_BE, FREEZE_ACCOUNT, INCLUDE_IN_GROSS, DISABLED);
        TYPE.list(ACCOUNT_NUMBER, ACCOUNT_NAME, ROOT_TYPE, ACCOUNT_TYPE, COMPANY)
                .sortedBy(ACCOUNT_NUMBER.ascending())
                .tab("Comptes de saisie", "Posting accounts", posting())
                .tab("Inactifs", "Disabled", DISABLED.is(true));
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public Account() {
        super(TYPE);
    }

    /** Accounts that only classify others. */
    public static Cond<Account> groups() {
        return IS_GROUP.is(true);
    }

    /** Accounts that receive entries. */
    public static Cond<Account> posting() {
        return IS_GROUP.is(false);
    }

    /** Posting accounts of one use, for the choice of a field. */
    public static Cond<Account> posting(Type type) {
        return posting().and(ACCOUNT_TYPE.is(type));
    }

    /** {@code 411000 - Clients - BL}. */
    public static String nameOf(String number, String label, String abbr) {
        return Abbreviated.name(number.isBlank() ? label : number + " - " + label, abbr);
    }

    private static @Nullable RootType natureOfParent(Account account, Lookup lookup) {
        Account parent = lookup.follow(account, PARENT_ACCOUNT);
        return parent == null ? null : parent.get(ROOT_TYPE);
    }

    private static @Nullable String currencyOfCompany(Account account, Lookup lookup) {
        Company company = lookup.follow(account, COMPANY);
        return company == null ? null : company.get(Company.DEFAULT_CURRENCY);
    }

    private void complete(Lookup lookup) {
        RootType nature = get(ROOT_TYPE);
        compute(REPORT_TYPE, nature == null ? null : ReportType.of(nature));
        compute(COMPANY_ABBR, Abbreviated.of(this, COMPANY, lookup));
    }

    /** Children share the nature of their parent, so that a group adds up to something. */
    private void natureFitsParent(Lookup lookup, Refusals refusals) {
        RootType above = natureOfParent(this, lookup);
        RootType own = get(ROOT_TYPE);
        if (own != null && above != null && own != above) {
            refusals.add(Refusal.of("parent_root_type")
                    .with("account", text(ACCOUNT_NAME))
                    .with("parent", text(PARENT_ACCOUNT))
                    .on(PARENT_ACCOUNT));
        }
    }

    /** Article A47 A-1 of the LPF: the first three characters are figures of the official chart. */
    private void numberFitsChart(Lookup lookup, Refusals refusals) {
        Company company = lookup.follow(this, COMPANY);
        boolean french = company != null && company.isFrench();
        if (french
                && !flag(IS_GROUP)
                && !FRENCH_NUMBER.matcher(text(ACCOUNT_NUMBER)).matches()) {
            refusals.add(Refusal.of("account_number_invalid")
                    .with("number", text(ACCOUNT_NUMBER))
                    .on(ACCOUNT_NUMBER));
        }
    }

    /** What an account is about; it decides where its balance is shown. */
    public enum RootType implements Option {
        ASSET("Asset", "Actif", "Asset"),
        LIABILITY("Liability", "Passif", "Liability"),
        INCOME("Income", "Produits", "Income"),
        EXPENSE("Expense", "Charges", "Expense"),
        EQUITY("Equity", "Capitaux propres", "Equity");

        private final String value;
        private final Label label;

        RootType(String value, String fr, String en) {
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

        /** Whether it belongs to the income statement. */
        public boolean isResult() {
            return this == INCOME || this == EXPENSE;
        }
    }

    public enum ReportType implements Option {
        BALANCE_SHEET("Balance Sheet", "Bilan", "Balance sheet"),
        PROFIT_AND_LOSS("Profit and Loss", "Compte de résultat", "Income statement");

        private final String value;
        private final Label label;

        ReportType(String value, String fr, String en) {
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

        /** Where accounts of that nature are shown. */
        public static ReportType of(RootType nature) {
            return nature.isResult() ? PROFIT_AND_LOSS : BALANCE_SHEET;
        }
    }

    /** What an account is used for; it drives checks and defaults. */
    public enum Type implements Option {
        BANK("Bank", "Banque", "Bank"),
        CASH("Cash", "Caisse", "Cash"),
        RECEIVABLE("Receivable", "Clients", "Receivable"),
        PAYABLE("Payable", "Fournisseurs", "Payable"),
        STOCK("Stock", "Stock", "Stock"),
        TAX("Tax", "Taxes", "Tax"),
        ROUND_OFF("Round Off", "Arrondis", "Rounding"),
        STOCK_RECEIVED_BUT_NOT_BILLED(
                "Stock Received But Not Billed", "Factures non parvenues (stock)", "Stock received not billed"),
        COST_OF_GOODS_SOLD("Cost of Goods Sold", "Coût des ventes", "Cost of goods sold"),
        FIXED_ASSET("Fixed Asset", "Immobilisations", "Fixed asset"),
        ACCUMULATED_DEPRECIATION("Accumulated Depreciation", "Amortissements", "Accumulated depreciation"),
        CAPITAL_WORK_IN_PROGRESS("Capital Work in Progress", "Immobilisations en cours", "Assets under construction"),
        TEMPORARY("Temporary", "Compte d’attente", "Suspense");

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

    public enum Freeze implements Option {
        NO("No", "Non", "No"),
        YES("Yes", "Oui", "Yes");

        private final String value;
        private final Label label;

        Freeze(String value, String fr, String en) {
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

    /** The side on which the balance has to stay. */
    public enum Side implements Option {
        DEBIT("Debit", "Débiteur", "Debit"),
        CREDIT("Credit", "Créditeur", "Credit");

        private final String value;
        private final Label label;

        Side(String value, String fr, String en) {
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
