package eu.socle.erp.party;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;

/** A phone number of a contact. */
public final class ContactPhone extends Document<ContactPhone> {

    public static final DocType<ContactPhone> TYPE = DocType.row(
                    ContactPhone.class, "Contact Phone", "Téléphone du contact", "Contact phone")
            .plural("Téléphones du contact", "Contact phones")
            .describedAs(
                    "Numéro de téléphone d’une personne, fixe ou mobile.",
                    "Phone number of a person, landline or mobile.");

    public static final Input<ContactPhone, String> PHONE =
            TYPE.text("phone", 40, "Téléphone", "Phone").required();

    public static final Input<ContactPhone, Boolean> IS_PRIMARY_PHONE =
            TYPE.check("is_primary_phone", "Téléphone principal", "Primary phone");

    public static final Input<ContactPhone, Boolean> IS_PRIMARY_MOBILE_NO =
            TYPE.check("is_primary_mobile_no", "Mobile principal", "Primary mobile");

    static {
        TYPE.form().section(PHONE, IS_PRIMARY_PHONE, IS_PRIMARY_MOBILE_NO);
        TYPE.list(PHONE, IS_PRIMARY_PHONE, IS_PRIMARY_MOBILE_NO);
    }

    public ContactPhone() {
        super(TYPE);
    }
}
