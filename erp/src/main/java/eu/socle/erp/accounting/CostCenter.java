package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** An activity, a place or a service whose result one wants to know. Groups only add up the others. */
public final class CostCenter extends Document<CostCenter> {

    public static final DocType<CostCenter> TYPE = DocType.of(
                    CostCenter.class, "Cost Center", "Centre de coûts", "Cost centre")
            .plural("Centres de coûts", "Cost centres")
            .describedAs(
                    "Section analytique à laquelle on rattache charges et produits pour mesurer un résultat.",
                    "Analytic section to which income and expenses are attached to measure a result.");

    public static final Input<CostCenter, String> COST_CENTER_NUMBER = TYPE.text(
                    "cost_center_number", 20, "Code du centre de coûts", "Cost centre code")
            .searchable()
            .width(2);

    public static final Input<CostCenter, String> COST_CENTER_NAME = TYPE.text(
                    "cost_center_name", "Nom du centre de coûts", "Cost centre name")
            .required()
            .searchable();

    public static final Link<CostCenter, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Input<CostCenter, Boolean> IS_GROUP = TYPE.check("is_group", "Regroupement", "Group")
            .help("Sert à classer\u202f; aucune saisie directe.", "For classification; no direct posting.");

    public static final Link<CostCenter, CostCenter> PARENT_COST_CENTER = TYPE.link(
                    "parent_cost_center", CostCenter.class, "Centre de coûts parent", "Parent cost centre")
            .treeParent()
            .requiredWhen(IS_GROUP.is(false))
            .sharing("company", COMPANY)
            .among(CostCenter::groups);

    public static final Input<CostCenter, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Computed<CostCenter, String> COMPANY_ABBR = TYPE.text(
                    "company_abbr", "Sigle de la société", "Company abbreviation")
            .computed()
            .hidden();

    static {
        TYPE.shared();
        TYPE.namedAs(CostCenter::nameFromNumber)
                .disabledBy(DISABLED)
                .compute((center, lookup) -> center.compute(COMPANY_ABBR, Abbreviated.of(center, COMPANY, lookup)));
        TYPE.form().section(COST_CENTER_NUMBER, COST_CENTER_NAME, COMPANY, PARENT_COST_CENTER, IS_GROUP, DISABLED);
        TYPE.list(TYPE.nameField(), COST_CENTER_NAME, PARENT_COST_CENTER, COMPANY)
                .sortedBy(COST_CENTER_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public CostCenter() {
        super(TYPE);
    }

    /** Cost centres that only add up others. */
    public static Cond<CostCenter> groups() {
        return IS_GROUP.is(true);
    }

    /** Cost centres that receive entries. */
    public static Cond<CostCenter> posting() {
        return IS_GROUP.is(false);
    }

    private String nameFromNumber() {
        String number = text(COST_CENTER_NUMBER);
        String label = text(COST_CENTER_NAME);
        return Abbreviated.name(number.isBlank() ? label : number + " - " + label, text(COMPANY_ABBR));
    }
}
