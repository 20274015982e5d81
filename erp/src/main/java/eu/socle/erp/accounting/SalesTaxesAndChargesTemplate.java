package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A set of taxes and charges applied at once to a sales document. */
public final class SalesTaxesAndChargesTemplate extends Document<SalesTaxesAndChargesTemplate> {

    public static final DocType<SalesTaxesAndChargesTemplate> TYPE = DocType.of(
                    SalesTaxesAndChargesTemplate.class,
                    "Sales Taxes and Charges Template",
                    "Modèle de taxes de vente",
                    "Sales tax template")
            .plural("Modèles de taxes de vente", "Sales tax templates")
            .describedAs(
                    "Jeu de taxes et de frais appliqué d’un coup à un document de vente.",
                    "Set of taxes and charges applied at once to a sales document.");

    public static final Input<SalesTaxesAndChargesTemplate, String> TITLE =
            TYPE.text("title", "Intitulé", "Title").required().searchable();

    public static final Link<SalesTaxesAndChargesTemplate, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Link<SalesTaxesAndChargesTemplate, TaxCategory> TAX_CATEGORY =
            TYPE.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");

    public static final Input<SalesTaxesAndChargesTemplate, Boolean> IS_DEFAULT =
            TYPE.check("is_default", "Par défaut", "Default");

    public static final Input<SalesTaxesAndChargesTemplate, Boolean> DISABLED = TYPE.check(
                    "disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<SalesTaxesAndChargesTemplate, SalesTaxesAndCharges> TAXES =
            TYPE.rows("taxes", SalesTaxesAndCharges.class, "Taxes et frais", "Taxes and charges");

    public static final Computed<SalesTaxesAndChargesTemplate, String> COMPANY_ABBR = TYPE.text(
                    "company_abbr", "Sigle de la société", "Company abbreviation")
            .computed()
            .hidden();

    static {
        TYPE.shared();
        TYPE.namedAs(template -> Abbreviated.name(template.text(TITLE), template.text(COMPANY_ABBR)))
                .titled(TITLE)
                .disabledBy(DISABLED)
                .compute((template, lookup) ->
                        template.compute(COMPANY_ABBR, Abbreviated.of(template, COMPANY, lookup)));
        TYPE.form().section(TITLE, COMPANY, TAX_CATEGORY, IS_DEFAULT, DISABLED).section(TAXES);
        TYPE.list(TITLE, COMPANY, TAX_CATEGORY, IS_DEFAULT).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_MANAGER, Grants.edit())
                .access(Role.SALES_USER, Right.READ);
    }

    public SalesTaxesAndChargesTemplate() {
        super(TYPE);
    }
}
