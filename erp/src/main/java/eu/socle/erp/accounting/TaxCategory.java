package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** The situation of a customer or supplier for VAT, which picks the tax template of its documents. */
public final class TaxCategory extends Document<TaxCategory> {

    public static final DocType<TaxCategory> TYPE = DocType.of(
                    TaxCategory.class, "Tax Category", "Catégorie fiscale", "Tax category")
            .plural("Catégories fiscales", "Tax categories")
            .describedAs(
                    "Situation d’un tiers au regard de la TVA\u00a0: France, Union européenne, export, autoliquidation.",
                    "Situation of a party for VAT: France, European Union, export, reverse charge.");

    public static final Input<TaxCategory, String> TITLE =
            TYPE.text("title", "Intitulé", "Title").required().searchable();

    public static final Input<TaxCategory, String> CODE = TYPE.text("code", "Code", "Code")
            .help("Nom employé par les intégrations.", "Name that integrations use.")
            .unique()
            .fetch((category, lookup) -> category.get(TITLE));

    public static final Input<TaxCategory, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final String DOMESTIC = "France";
    public static final String EUROPEAN_UNION = "European Union";
    public static final String EXPORT = "Export";
    public static final String REVERSE_CHARGE = "Reverse Charge";
    public static final String EXEMPT = "Exempt";

    static {
        TYPE.shared();
        TYPE.namedBy(CODE).titled(TITLE).disabledBy(DISABLED);
        TYPE.form().section(TITLE, CODE, DISABLED);
        TYPE.list(TITLE, TYPE.nameField(), DISABLED).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ALL, Right.READ);
    }

    public TaxCategory() {
        super(TYPE);
    }
}
