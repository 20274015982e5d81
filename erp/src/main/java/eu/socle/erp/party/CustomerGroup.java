package eu.socle.erp.party;

import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.PaymentTermsTemplate;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A classification of customers, in a tree, for prices, accounts and analysis. */
public final class CustomerGroup extends Document<CustomerGroup> {

    public static final DocType<CustomerGroup> TYPE = DocType.of(
                    CustomerGroup.class, "Customer Group", "Catégorie de clients", "Customer group")
            .plural("Catégories de clients", "Customer groups")
            .describedAs(
                    "Regroupement de clients pour les tarifs, les comptes et l’analyse.",
                    "Grouping of customers for prices, accounts and analysis.");

    public static final Input<CustomerGroup, String> CUSTOMER_GROUP_NAME = TYPE.text(
                    "customer_group_name", "Nom de la catégorie", "Group name")
            .required()
            .unique()
            .searchable();

    public static final Input<CustomerGroup, Boolean> IS_GROUP = TYPE.check("is_group", "Regroupement", "Group")
            .help("Sert à classer\u202f; aucune saisie directe.", "For classification; no direct posting.");

    public static final Link<CustomerGroup, CustomerGroup> PARENT_CUSTOMER_GROUP = TYPE.link(
                    "parent_customer_group", CustomerGroup.class, "Catégorie parente", "Parent group")
            .treeParent()
            .among(CustomerGroup::groups);

    public static final Link<CustomerGroup, PriceList> DEFAULT_PRICE_LIST = TYPE.link(
                    "default_price_list", PriceList.class, "Tarif par défaut", "Default price list")
            .among(PriceList::forSelling);

    public static final Link<CustomerGroup, PaymentTermsTemplate> PAYMENT_TERMS =
            TYPE.link("payment_terms", PaymentTermsTemplate.class, "Conditions de règlement", "Payment terms");

    public static final Rows<CustomerGroup, PartyAccount> ACCOUNTS =
            TYPE.rows("accounts", PartyAccount.class, "Comptes du tiers", "Party accounts");

    static {
        TYPE.shared();
        TYPE.namedBy(CUSTOMER_GROUP_NAME);
        TYPE.form()
                .section(CUSTOMER_GROUP_NAME, PARENT_CUSTOMER_GROUP, IS_GROUP)
                .section(DEFAULT_PRICE_LIST, PAYMENT_TERMS)
                .section(ACCOUNTS);
        TYPE.list(TYPE.nameField(), PARENT_CUSTOMER_GROUP, IS_GROUP).sortedBy(CUSTOMER_GROUP_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.edit())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public CustomerGroup() {
        super(TYPE);
    }

    static Cond<CustomerGroup> groups() {
        return IS_GROUP.is(true);
    }
}
