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

/** A classification of suppliers, in a tree, for accounts and analysis. */
public final class SupplierGroup extends Document<SupplierGroup> {

    public static final DocType<SupplierGroup> TYPE = DocType.of(
                    SupplierGroup.class, "Supplier Group", "Catégorie de fournisseurs", "Supplier group")
            .plural("Catégories de fournisseurs", "Supplier groups")
            .describedAs(
                    "Regroupement de fournisseurs pour les comptes et l’analyse.",
                    "Grouping of suppliers for accounts and analysis.");

    public static final Input<SupplierGroup, String> SUPPLIER_GROUP_NAME = TYPE.text(
                    "supplier_group_name", "Nom de la catégorie", "Group name")
            .required()
            .unique()
            .searchable();

    public static final Input<SupplierGroup, Boolean> IS_GROUP = TYPE.check("is_group", "Regroupement", "Group")
            .help("Sert à classer\u202f; aucune saisie directe.", "For classification; no direct posting.");

    public static final Link<SupplierGroup, SupplierGroup> PARENT_SUPPLIER_GROUP = TYPE.link(
                    "parent_supplier_group", SupplierGroup.class, "Catégorie parente", "Parent group")
            .treeParent()
            .among(SupplierGroup::groups);

    public static final Link<SupplierGroup, PaymentTermsTemplate> PAYMENT_TERMS =
            TYPE.link("payment_terms", PaymentTermsTemplate.class, "Conditions de règlement", "Payment terms");

    public static final Rows<SupplierGroup, PartyAccount> ACCOUNTS =
            TYPE.rows("accounts", PartyAccount.class, "Comptes du tiers", "Party accounts");

    static {
        TYPE.shared();
        TYPE.namedBy(SUPPLIER_GROUP_NAME);
        TYPE.form()
                .section(SUPPLIER_GROUP_NAME, PARENT_SUPPLIER_GROUP, IS_GROUP, PAYMENT_TERMS)
                .section(ACCOUNTS);
        TYPE.list(TYPE.nameField(), PARENT_SUPPLIER_GROUP, IS_GROUP).sortedBy(SUPPLIER_GROUP_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.edit())
                .access(Role.PURCHASE_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public SupplierGroup() {
        super(TYPE);
    }

    static Cond<SupplierGroup> groups() {
        return IS_GROUP.is(true);
    }
}
