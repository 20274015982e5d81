package eu.socle.erp.commerce;

import eu.socle.erp.ledger.Posting;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import java.math.BigDecimal;

/** The fields of a line that says how much of a waiting payment an invoice uses, declared on the type of the line. */
public final class AdvanceFields<A extends Document<A>> {

    public final Input<A, String> referenceType;
    public final Input<A, String> referenceName;
    public final Input<A, String> remarks;
    public final Computed<A, BigDecimal> advanceAmount;
    public final Input<A, BigDecimal> allocatedAmount;

    public AdvanceFields(DocType<A> type) {
        referenceType = type.text("reference_type", "Type de pièce liée", "Reference type")
                .required()
                .defaultsTo("Payment Entry");
        referenceName = type.dynamicLink("reference_name", referenceType, "Pièce liée", "Reference")
                .required();
        remarks = type.text("remarks", 250, "Libellé", "Remarks");
        advanceAmount = type.money("advance_amount", "Montant de l’avance", "Advance amount")
                .computed();
        allocatedAmount = type.money("allocated_amount", "Montant affecté", "Allocated amount");
        type.form().section(referenceType, referenceName, advanceAmount, allocatedAmount, remarks);
        type.list(referenceType, referenceName, advanceAmount, allocatedAmount);
    }

    Posting.Reference document(A row) {
        return new Posting.Reference(row.text(referenceType), row.text(referenceName));
    }
}
