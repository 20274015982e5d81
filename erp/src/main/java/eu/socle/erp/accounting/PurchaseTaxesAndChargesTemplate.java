package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A set of taxes and charges applied at once to a purchase document. */
public final class PurchaseTaxesAndChargesTemplate extends Document<PurchaseTaxesAndChargesTemplate> {

    public static final DocType<PurchaseTaxesAndChargesTemplate> TYPE = DocType.of(
                    PurchaseTaxesAndChargesTemplate.class,
                    "Purchase Taxes and Charges Template",
                    "Modèle de taxes d’achat",
                    "Purchase tax template")
            .plural("Modèles de taxes d’achat", "Purchase tax templates")
            .describedAs(
                    "Jeu de taxes et de frais appliqué d’un coup à un document d’achat.",
                    "Set of taxes and charges applied at once to a purchase document.");

    public static final Input<PurchaseTaxesAndChargesTemplate, String> TITLE =
            TYPE.text("title", "Intitulé", "Title").required().searchable();

    public static final Link<PurchaseTaxesAndChargesTemplate, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Link<PurchaseTaxesAndChargesTemplate, TaxCategory> TAX_CATEGORY =
            TYPE.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");

    public static final Input<PurchaseTaxesAndChargesTemplate, Boolean> IS_DEFAULT =
            TYPE.check("is_default", "Par défaut", "Default");

    public static final Input<PurchaseTaxesAndChargesTemplate, Boolean> DISABLED = TYPE.check(
                    "disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<PurchaseTaxesAndChargesTemplate, PurchaseTaxesAndCharges> TAXES =
            TYPE.rows("taxes", PurchaseTaxesAndCharges.class, "Taxes et frais", "Taxes and charges");

    public static final Computed<PurchaseTaxesAndChargesTemplate, String> COMPANY_ABBR = TYPE.text(
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
                .access(Role.PURCHASE_MANAGER, Grants.edit())
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public PurchaseTaxesAndChargesTemplate() {
        super(TYPE);
    }
}
