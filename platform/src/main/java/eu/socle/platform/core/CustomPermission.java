package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** Rights of a role on a type of document, decided by an administrator: they replace what the type declares for that role. */
public final class CustomPermission extends Document<CustomPermission> {

    public static final DocType<CustomPermission> TYPE = DocType.of(
                    CustomPermission.class, "Custom DocPerm", "Droit d’un rôle", "Role permission")
            .plural("Droits des rôles", "Role permissions")
            .describedAs(
                    "Les droits d’un rôle sur un type de document, à la place de ceux d’origine.",
                    "The rights of a role on a document type, in place of the original ones.");

    public static final Input<CustomPermission, String> PARENT_TYPE =
            TYPE.text("document_type", "Type de document", "Document type").required();
    public static final Link<CustomPermission, RoleDocument> ROLE =
            TYPE.link("role", RoleDocument.class, "Rôle", "Role").required();
    public static final Input<CustomPermission, Integer> PERMLEVEL =
            TYPE.whole("permlevel", "Niveau", "Level").defaultsTo(0);
    public static final Input<CustomPermission, Boolean> IF_OWNER =
            TYPE.check("if_owner", "Seulement ses documents", "Own documents only");
    public static final Input<CustomPermission, Boolean> READ = TYPE.check("can_read", "Voir", "Read");
    public static final Input<CustomPermission, Boolean> WRITE = TYPE.check("can_write", "Modifier", "Write");
    public static final Input<CustomPermission, Boolean> CREATE = TYPE.check("can_create", "Créer", "Create");
    public static final Input<CustomPermission, Boolean> DELETE = TYPE.check("can_delete", "Supprimer", "Delete");
    public static final Input<CustomPermission, Boolean> SUBMIT = TYPE.check("can_submit", "Valider", "Submit");
    public static final Input<CustomPermission, Boolean> CANCEL = TYPE.check("can_cancel", "Annuler", "Cancel");
    public static final Input<CustomPermission, Boolean> AMEND = TYPE.check("can_amend", "Rectifier", "Amend");
    public static final Input<CustomPermission, Boolean> EXPORT = TYPE.check("can_export", "Exporter", "Export");
    public static final Input<CustomPermission, Boolean> IMPORT = TYPE.check("can_import", "Importer", "Import");
    public static final Input<CustomPermission, Boolean> PRINT = TYPE.check("can_print", "Imprimer", "Print");
    public static final Input<CustomPermission, Boolean> REPORT = TYPE.check("can_report", "Rapports", "Reports");

    static {
        TYPE.form()
                .section(PARENT_TYPE, ROLE, PERMLEVEL, IF_OWNER)
                .section(READ, WRITE, CREATE, DELETE, SUBMIT, CANCEL, AMEND, EXPORT, IMPORT, PRINT, REPORT);
        TYPE.list(PARENT_TYPE, ROLE, PERMLEVEL);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public CustomPermission() {
        super(TYPE);
    }
}
