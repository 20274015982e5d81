package eu.socle.erp.product;

import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A classification of items, in a tree; it also holds defaults for the items below it. */
public final class ItemGroup extends Document<ItemGroup> {

    public static final DocType<ItemGroup> TYPE = DocType.of(
                    ItemGroup.class, "Item Group", "Famille d’articles", "Item group")
            .plural("Familles d’articles", "Item groups")
            .describedAs("Classement des articles, en arborescence.", "Tree classification of items.");

    public static final Input<ItemGroup, String> ITEM_GROUP_NAME = TYPE.text(
                    "item_group_name", "Nom de la famille", "Group name")
            .required()
            .unique()
            .searchable();

    public static final Input<ItemGroup, Boolean> IS_GROUP = TYPE.check("is_group", "Regroupement", "Group")
            .help("Sert à classer\u202f; aucune saisie directe.", "For classification; no direct posting.");

    public static final Link<ItemGroup, ItemGroup> PARENT_ITEM_GROUP = TYPE.link(
                    "parent_item_group", ItemGroup.class, "Famille parente", "Parent group")
            .treeParent()
            .among(ItemGroup::groups);

    public static final Rows<ItemGroup, ItemDefault> ITEM_GROUP_DEFAULTS =
            TYPE.rows("item_group_defaults", ItemDefault.class, "Valeurs par société", "Defaults by company");

    public static final Rows<ItemGroup, ItemTax> TAXES =
            TYPE.rows("taxes", ItemTax.class, "Taxes des articles", "Item taxes");

    static {
        TYPE.shared();
        TYPE.namedBy(ITEM_GROUP_NAME);
        TYPE.form()
                .section(ITEM_GROUP_NAME, PARENT_ITEM_GROUP, IS_GROUP)
                .section(ITEM_GROUP_DEFAULTS)
                .section(TAXES);
        TYPE.list(TYPE.nameField(), PARENT_ITEM_GROUP, IS_GROUP).sortedBy(ITEM_GROUP_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ITEM_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.PURCHASE_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public ItemGroup() {
        super(TYPE);
    }

    static Cond<ItemGroup> groups() {
        return IS_GROUP.is(true);
    }
}
