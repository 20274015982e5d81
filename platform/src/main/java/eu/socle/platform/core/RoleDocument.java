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

    public static final Input<RoleDocument, Boolean> TWO_FACTOR_AUTH = TYPE.check(
                    "two_factor_auth", "Second facteur exigé", "Second factor required")
            .help(
                    "Qui a ce rôle met en place un second facteur à sa prochaine connexion. Le rôle All vaut pour tous.",
                    "Whoever has this role sets up a second factor at the next login. The role All stands for everyone.");

    static {
        TYPE.namedBy(ROLE_NAME).disabledBy(DISABLED);
        TYPE.form().section(ROLE_NAME, DISABLED, TWO_FACTOR_AUTH);
        TYPE.list(TYPE.nameField(), DISABLED);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public RoleDocument() {
        super(TYPE);
    }
}
