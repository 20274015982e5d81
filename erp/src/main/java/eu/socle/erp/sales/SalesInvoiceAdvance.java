package eu.socle.erp.sales;

import eu.socle.erp.commerce.AdvanceFields;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;

/** How much of a payment that waits a sales invoice uses. */
public final class SalesInvoiceAdvance extends Document<SalesInvoiceAdvance> {

    public static final DocType<SalesInvoiceAdvance> TYPE = DocType.row(
                    SalesInvoiceAdvance.class,
                    "Sales Invoice Advance",
                    "Acompte client imputé",
                    "Allocated customer advance")
            .plural("Acomptes client imputés", "Allocated customer advances")
            .describedAs("Acompte reçu déduit de la facture.", "Advance received deducted from the invoice.");

    public static final AdvanceFields<SalesInvoiceAdvance> ADVANCE = new AdvanceFields<>(TYPE);

    public SalesInvoiceAdvance() {
        super(TYPE);
    }
}
