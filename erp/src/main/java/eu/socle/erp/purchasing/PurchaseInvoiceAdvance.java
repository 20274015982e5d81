package eu.socle.erp.purchasing;

import eu.socle.erp.commerce.AdvanceFields;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;

/** How much of a payment that waits a purchase invoice uses. */
public final class PurchaseInvoiceAdvance extends Document<PurchaseInvoiceAdvance> {

    public static final DocType<PurchaseInvoiceAdvance> TYPE = DocType.row(
                    PurchaseInvoiceAdvance.class,
                    "Purchase Invoice Advance",
                    "Acompte fournisseur imputé",
                    "Allocated supplier advance")
            .plural("Acomptes fournisseur imputés", "Allocated supplier advances")
            .describedAs(
                    "Acompte versé déduit de la facture d’achat.", "Advance paid deducted from the purchase invoice.");

    public static final AdvanceFields<PurchaseInvoiceAdvance> ADVANCE = new AdvanceFields<>(TYPE);

    public PurchaseInvoiceAdvance() {
        super(TYPE);
    }
}
