package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;

/** A type of document that can no longer be created nor cancelled during a locked period. */
public final class ClosedDocument extends Document<ClosedDocument> {

    public static final DocType<ClosedDocument> TYPE = DocType.row(
                    ClosedDocument.class, "Closed Document", "Type de pièce verrouillé", "Locked document type")
            .plural("Types de pièces verrouillés", "Locked document types")
            .describedAs("Type de pièce bloqué pendant la période.", "Document type blocked during the period.");

    public static final Input<ClosedDocument, String> DOCUMENT_TYPE =
            TYPE.text("document_type", "Type de pièce", "Document type").required();

    public static final Input<ClosedDocument, Boolean> CLOSED =
            TYPE.check("closed", "Verrouillé", "Locked").defaultsTo(true);

    static {
        TYPE.form().section(DOCUMENT_TYPE, CLOSED);
        TYPE.list(DOCUMENT_TYPE, CLOSED);
    }

    public ClosedDocument() {
        super(TYPE);
    }
}
