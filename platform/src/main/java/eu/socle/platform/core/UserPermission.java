package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** Restricts a user to some values of a type, for instance one company, wherever a document links to that type. */
public final class UserPermission extends Document<UserPermission> {

    public static final DocType<UserPermission> TYPE = DocType.of(
                    UserPermission.class, "User Permission", "Restriction d’accès", "User permission")
            .plural("Restrictions d’accès", "User permissions")
            .describedAs(
                    "Limite un utilisateur à certaines valeurs, par exemple une société.",
                    "Restricts a user to some values, for instance one company.");

    public static final Link<UserPermission, User> USER =
            TYPE.link("user", User.class, "Utilisateur", "User").required().indexed();
    public static final Input<UserPermission, String> ALLOW =
            TYPE.text("allow", "Type de document", "Document type").required();
    public static final Input<UserPermission, String> FOR_VALUE =
            TYPE.dynamicLink("for_value", ALLOW, "Valeur", "Value").required();
    public static final Input<UserPermission, Boolean> IS_DEFAULT = TYPE.check("is_default", "Par défaut", "Default");
    public static final Input<UserPermission, Boolean> APPLY_TO_ALL_DOCTYPES = TYPE.check(
                    "apply_to_all_doctypes", "Tous les types de document", "All document types")
            .defaultsTo(true);
    public static final Input<UserPermission, String> APPLICABLE_FOR =
            TYPE.text("applicable_for", "Seulement pour", "Only for").typeName();

    public static final Input<UserPermission, Boolean> HIDE_DESCENDANTS = TYPE.check(
                    "hide_descendants", "Exclure les niveaux inférieurs", "Exclude descendants")
            .help(
                    "Dans un arbre (territoires, groupes, comptes), la valeur seule, sans ce qui est rangé dessous.",
                    "In a tree (territories, groups, accounts), the value alone, without what is placed below.");

    static {
        TYPE.form()
                .section(USER, ALLOW, FOR_VALUE)
                .section(IS_DEFAULT, APPLY_TO_ALL_DOCTYPES, APPLICABLE_FOR, HIDE_DESCENDANTS);
        TYPE.list(USER, ALLOW, FOR_VALUE);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public UserPermission() {
        super(TYPE);
    }
}
