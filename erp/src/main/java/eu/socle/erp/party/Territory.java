package eu.socle.erp.party;

import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;

/** A geographical area, in a tree, used to analyse sales. */
public final class Territory extends Document<Territory> {

    public static final DocType<Territory> TYPE = DocType.of(
                    Territory.class, "Territory", "Zone commerciale", "Territory")
            .plural("Zones commerciales", "Territories")
            .describedAs(
                    "Zone géographique utilisée pour les ventes et les objectifs.",
                    "Geographical area used for sales and targets.");

    public static final Input<Territory, String> TERRITORY_NAME = TYPE.text(
                    "territory_name", "Nom de la zone", "Territory name")
            .required()
            .unique()
            .searchable();

    public static final Input<Territory, Boolean> IS_GROUP = TYPE.check("is_group", "Regroupement", "Group")
            .help("Sert à classer\u202f; aucune saisie directe.", "For classification; no direct posting.");

    public static final Link<Territory, Territory> PARENT_TERRITORY = TYPE.link(
                    "parent_territory", Territory.class, "Zone parente", "Parent territory")
            .treeParent()
            .among(Territory::groups);

    static {
        TYPE.shared();
        TYPE.namedBy(TERRITORY_NAME);
        TYPE.form().section(TERRITORY_NAME, PARENT_TERRITORY, IS_GROUP);
        TYPE.list(TYPE.nameField(), PARENT_TERRITORY, IS_GROUP).sortedBy(TERRITORY_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.consult())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Territory() {
        super(TYPE);
    }

    static Cond<Territory> groups() {
        return IS_GROUP.is(true);
    }
}
