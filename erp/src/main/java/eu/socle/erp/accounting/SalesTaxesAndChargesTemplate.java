package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

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

    public static final TaxTemplateFields<SalesTaxesAndChargesTemplate, SalesTaxesAndCharges> TEMPLATE =
            new TaxTemplateFields<>(TYPE, SalesTaxesAndCharges.class);

    static {
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
