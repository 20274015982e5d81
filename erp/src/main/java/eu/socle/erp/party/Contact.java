package eu.socle.erp.party;

import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who can be reached at a customer, a supplier or a partner. */
public final class Contact extends Document<Contact> {

    public static final DocType<Contact> TYPE = DocType.of(Contact.class, "Contact", "Contact", "Contact")
            .plural("Contacts", "Contacts")
            .describedAs(
                    "Personne que l’on peut joindre chez un client, un fournisseur ou un partenaire.",
                    "Person who can be reached at a customer, supplier or partner.");

    public static final Input<Contact, String> FIRST_NAME =
            TYPE.text("first_name", "Prénom", "First name").searchable();

    public static final Input<Contact, String> LAST_NAME =
            TYPE.text("last_name", "Nom", "Last name").searchable();

    public static final Computed<Contact, String> FULL_NAME =
            TYPE.text("full_name", 280, "Nom complet", "Full name").computed().searchable();

    public static final Input<Contact, String> COMPANY_NAME =
            TYPE.text("company_name", "Organisation", "Organisation").searchable();

    public static final Input<Contact, String> DESIGNATION = TYPE.text("designation", "Fonction", "Job title");

    public static final Computed<Contact, String> EMAIL_ID = TYPE.text(
                    "email_id", "Adresse électronique", "E-mail address")
            .computed()
            .searchable();

    public static final Computed<Contact, String> PHONE =
            TYPE.text("phone", 40, "Téléphone", "Phone").computed();

    public static final Computed<Contact, String> MOBILE_NO =
            TYPE.text("mobile_no", 40, "Téléphone mobile", "Mobile phone").computed();

    public static final Input<Contact, Boolean> IS_PRIMARY_CONTACT =
            TYPE.check("is_primary_contact", "Contact principal", "Primary contact");

    public static final Input<Contact, Boolean> UNSUBSCRIBED = TYPE.check("unsubscribed", "Désabonné", "Unsubscribed");

    public static final Rows<Contact, ContactEmail> EMAIL_IDS =
            TYPE.rows("email_ids", ContactEmail.class, "Adresses électroniques", "E-mail addresses");

    public static final Rows<Contact, ContactPhone> PHONE_NOS =
            TYPE.rows("phone_nos", ContactPhone.class, "Téléphones", "Phones");

    public static final Rows<Contact, DynamicLink> LINKS =
            TYPE.rows("links", DynamicLink.class, "Rattaché à", "Linked to");

    static {
        TYPE.shared();
        TYPE.namedAs(Contact::nameFromPerson)
                .titled(FULL_NAME)
                .compute(Contact::complete)
                .check(Contact::hasAName)
                .check(Contact::addressesAreWellFormed);
        TYPE.form()
                .section(FIRST_NAME, LAST_NAME, FULL_NAME, DESIGNATION, COMPANY_NAME)
                .section("Coordonnées", "Contact details", EMAIL_ID, PHONE, MOBILE_NO, EMAIL_IDS, PHONE_NOS)
                .section(LINKS)
                .section(IS_PRIMARY_CONTACT, UNSUBSCRIBED);
        TYPE.list(FULL_NAME, COMPANY_NAME, EMAIL_ID, PHONE).sortedBy(FULL_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.SALES_MANAGER, Grants.manage())
                .access(Role.PURCHASE_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.SALES_USER, Grants.edit())
                .access(Role.PURCHASE_USER, Grants.edit())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit());
    }

    public Contact() {
        super(TYPE);
    }

    /** The full name, then the party, because two parties may each have a Marie Martin. */
    private String nameFromPerson() {
        String person = text(FULL_NAME);
        return rows(LINKS).isEmpty()
                ? person
                : person + "-" + rows(LINKS).getFirst().text(DynamicLink.LINK_NAME);
    }

    private void complete(Lookup lookup) {
        String person = (text(FIRST_NAME) + " " + text(LAST_NAME)).strip();
        compute(FULL_NAME, person.isBlank() ? get(COMPANY_NAME) : person);
        compute(EMAIL_ID, first(rows(EMAIL_IDS), ContactEmail.IS_PRIMARY, ContactEmail.EMAIL_ID));
        compute(PHONE, first(rows(PHONE_NOS), ContactPhone.IS_PRIMARY_PHONE, ContactPhone.PHONE));
        compute(MOBILE_NO, marked(rows(PHONE_NOS), ContactPhone.IS_PRIMARY_MOBILE_NO, ContactPhone.PHONE));
    }

    /** The value of the marked line, or of the first when none is marked. */
    private static <R extends Document<R>> @Nullable String first(
            List<R> rows, Field<R, Boolean> mark, Field<R, String> value) {
        String marked = marked(rows, mark, value);
        return marked != null || rows.isEmpty() ? marked : rows.getFirst().get(value);
    }

    private static <R extends Document<R>> @Nullable String marked(
            List<R> rows, Field<R, Boolean> mark, Field<R, String> value) {
        return rows.stream()
                .filter(row -> row.flag(mark))
                .findFirst()
                .map(row -> row.get(value))
                .orElse(null);
    }

    private void hasAName(Lookup lookup, Refusals refusals) {
        if (text(FULL_NAME).isBlank()) {
            refusals.add(
                    Refusal.of("required").with("field", FIRST_NAME.label()).on(FIRST_NAME));
        }
    }

    private void addressesAreWellFormed(Lookup lookup, Refusals refusals) {
        for (ContactEmail row : rows(EMAIL_IDS)) {
            String address = row.text(ContactEmail.EMAIL_ID);
            if (Email.isWrong(address)) {
                refusals.add(
                        Refusal.of("invalid_email").with("value", address).on(EMAIL_IDS, row, ContactEmail.EMAIL_ID));
            }
        }
    }
}
