package eu.socle.erp.party;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;

/** An electronic address of a contact. */
public final class ContactEmail extends Document<ContactEmail> {

    public static final DocType<ContactEmail> TYPE = DocType.row(
                    ContactEmail.class, "Contact Email", "Adresse électronique du contact", "Contact email")
            .plural("Adresses électroniques du contact", "Contact emails")
            .describedAs(
                    "Adresse électronique d’une personne, principale ou non.",
                    "E-mail address of a person, primary or not.");

    public static final Input<ContactEmail, String> EMAIL_ID =
            TYPE.text("email_id", "Adresse électronique", "E-mail address").required();

    public static final Input<ContactEmail, Boolean> IS_PRIMARY = TYPE.check("is_primary", "Principale", "Primary");

    static {
        TYPE.form().section(EMAIL_ID, IS_PRIMARY);
        TYPE.list(EMAIL_ID, IS_PRIMARY);
    }

    public ContactEmail() {
        super(TYPE);
    }
}
