package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** What one save changed in a document: field, value before, value after. Never changed nor deleted. */
public final class Version extends Document<Version> {

    public static final DocType<Version> TYPE = DocType.of(Version.class, "Version", "Version", "Version")
            .plural("Versions", "Versions")
            .describedAs(
                    "Ce qu’un enregistrement a changé dans un document\u00a0: champ, valeur avant, valeur après.",
                    "What one save changed in a document: field, value before, value after.")
            .appendOnly();

    public static final Field<Version, String> REF_DOCTYPE = TYPE.text(
                    "ref_doctype", "Type de document", "Document type")
            .typeName()
            .computed();
    public static final Field<Version, String> DOCNAME =
            TYPE.text("docname", "Document", "Document").indexed().computed().indexed();
    public static final Field<Version, String> DATA =
            TYPE.json("data", "Changements", "Changes").computed();

    static {
        TYPE.form().section(REF_DOCTYPE, DOCNAME).section(DATA);
        TYPE.list(REF_DOCTYPE, DOCNAME);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.EXPORT).access(Role.AUDITOR, Right.READ, Right.EXPORT);
    }

    public Version() {
        super(TYPE);
    }

    /** The version of a document that is about to be stored; found again under its provisional name too. */
    public static Version of(Document<?> document, String data) {
        Version version = new Version();
        version.write(REF_DOCTYPE, document.type().name());
        String draft = document.identity().draftName();
        version.write(DOCNAME, draft == null ? document.name() : draft);
        version.write(DATA, data);
        return version;
    }
}
