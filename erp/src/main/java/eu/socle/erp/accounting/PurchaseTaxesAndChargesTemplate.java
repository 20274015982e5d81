package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

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

    public static final TaxTemplateFields<PurchaseTaxesAndChargesTemplate, PurchaseTaxesAndCharges> TEMPLATE =
            new TaxTemplateFields<>(TYPE, PurchaseTaxesAndCharges.class);

    static {
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
