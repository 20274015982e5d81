package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** A role that a user holds. */
public final class HasRole extends Document<HasRole> {

    public static final DocType<HasRole> TYPE = DocType.row(HasRole.class, "Has Role", "Rôle attribué", "Role held");

    public static final Link<HasRole, RoleDocument> ROLE =
            TYPE.link("role", RoleDocument.class, "Rôle", "Role").required();

    static {
        TYPE.list(ROLE);
    }

    public HasRole() {
        super(TYPE);
    }
}
