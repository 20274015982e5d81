package eu.socle.erp.product;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.party.PriceList;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** The accounts, cost centres and supplier proposed for an item in one company. */
public final class ItemDefault extends Document<ItemDefault> {

    public static final DocType<ItemDefault> TYPE = DocType.row(
                    ItemDefault.class, "Item Default", "Valeurs par défaut de l’article", "Item defaults")
            .plural("Valeurs par défaut des articles", "Item defaults")
            .describedAs(
                    "Entrepôt, comptes et fournisseur proposés pour un article dans une société.",
                    "Warehouse, accounts and supplier proposed for an item in a company.");

    public static final Link<ItemDefault, Company> COMPANY = TYPE.link("company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    public static final Link<ItemDefault, PriceList> DEFAULT_PRICE_LIST =
            TYPE.link("default_price_list", PriceList.class, "Tarif par défaut", "Default price list");

    public static final Link<ItemDefault, Supplier> DEFAULT_SUPPLIER =
            TYPE.link("default_supplier", Supplier.class, "Fournisseur habituel", "Usual supplier");

    public static final Link<ItemDefault, Account> INCOME_ACCOUNT = TYPE.link(
                    "income_account", Account.class, "Compte de produits", "Income account")
            .sharing("company", COMPANY)
            .among(Account::posting);

    public static final Link<ItemDefault, Account> EXPENSE_ACCOUNT = TYPE.link(
                    "expense_account", Account.class, "Compte de charges", "Expense account")
            .sharing("company", COMPANY)
            .among(Account::posting);

    public static final Link<ItemDefault, CostCenter> SELLING_COST_CENTER = TYPE.link(
                    "selling_cost_center", CostCenter.class, "Centre de coûts de vente", "Selling cost centre")
            .sharing("company", COMPANY)
            .among(CostCenter::posting);

    public static final Link<ItemDefault, CostCenter> BUYING_COST_CENTER = TYPE.link(
                    "buying_cost_center", CostCenter.class, "Centre de coûts d’achat", "Buying cost centre")
            .sharing("company", COMPANY)
            .among(CostCenter::posting);

    public static final Link<ItemDefault, Account> DEFAULT_DISCOUNT_ACCOUNT = TYPE.link(
                    "default_discount_account",
                    Account.class,
                    "Compte de remise par défaut",
                    "Default discount account")
            .sharing("company", COMPANY)
            .among(Account::posting);

    public static final Link<ItemDefault, Account> DEFAULT_PROVISIONAL_ACCOUNT = TYPE.link(
                    "default_provisional_account",
                    Account.class,
                    "Compte de factures non parvenues",
                    "Provisional account")
            .help("En général 408.", "Usually 408.")
            .sharing("company", COMPANY)
            .among(Account::posting);

    static {
        TYPE.form()
                .section(COMPANY, DEFAULT_PRICE_LIST, DEFAULT_SUPPLIER)
                .section(INCOME_ACCOUNT, EXPENSE_ACCOUNT, SELLING_COST_CENTER, BUYING_COST_CENTER)
                .section(DEFAULT_DISCOUNT_ACCOUNT, DEFAULT_PROVISIONAL_ACCOUNT);
        TYPE.list(COMPANY, INCOME_ACCOUNT, EXPENSE_ACCOUNT);
    }

    public ItemDefault() {
        super(TYPE);
    }
}
