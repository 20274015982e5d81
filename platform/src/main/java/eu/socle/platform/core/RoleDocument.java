package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A set of rights that users are given. */
public final class RoleDocument extends Document<RoleDocument> {

    public static final DocType<RoleDocument> TYPE = DocType.of(RoleDocument.class, "Role", "Rôle", "Role")
            .plural("Rôles", "Roles")
            .describedAs(
                    "Un ensemble de droits que l’on donne à des utilisateurs.",
                    "A set of rights that users are given.");

    public static final Input<RoleDocument, String> ROLE_NAME =
            TYPE.text("role_name", "Nom du rôle", "Role name").required();
    public static final Input<RoleDocument, Boolean> DISABLED = TYPE.check("disabled", "Désactivé", "Disabled");

    static {
        TYPE.namedBy(ROLE_NAME).disabledBy(DISABLED);
        TYPE.form().section(ROLE_NAME, DISABLED);
        TYPE.list(TYPE.nameField(), DISABLED);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public RoleDocument() {
        super(TYPE);
    }
}
