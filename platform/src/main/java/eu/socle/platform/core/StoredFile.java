package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A file attached to a document. Its content stands apart, under the hash of its bytes. */
public final class StoredFile extends Document<StoredFile> {

    public static final DocType<StoredFile> TYPE = DocType.of(StoredFile.class, "File", "Fichier", "File")
            .plural("Fichiers", "Files")
            .describedAs("Un fichier joint à un document.", "A file attached to a document.");

    /** In {@link #ATTACHED_TO_FIELD}, marks the paper of an issued document as it left the house. */
    public static final String ORIGINAL = "original";

    public static final Input<StoredFile, String> FILE_NAME =
            TYPE.text("file_name", "Nom du fichier", "File name").required();
    public static final Input<StoredFile, String> FILE_URL =
            TYPE.text("file_url", 500, "Adresse", "Address").required();
    public static final Input<StoredFile, Boolean> IS_PRIVATE =
            TYPE.check("is_private", "Privé", "Private").defaultsTo(true);
    public static final Input<StoredFile, String> FOLDER =
            TYPE.text("folder", "Dossier", "Folder").defaultsTo("Home/Attachments");
    public static final Input<StoredFile, String> ATTACHED_TO_DOCTYPE =
            TYPE.text("attached_to_doctype", "Joint au type", "Attached to type");
    public static final Input<StoredFile, String> ATTACHED_TO_NAME = TYPE.dynamicLink(
                    "attached_to_name", ATTACHED_TO_DOCTYPE, "Joint à", "Attached to")
            .indexed();
    public static final Input<StoredFile, String> ATTACHED_TO_FIELD = TYPE.text("attached_to_field", "Champ", "Field");
    public static final Input<StoredFile, String> CONTENT_HASH =
            TYPE.text("content_hash", "Empreinte SHA-256", "SHA-256 hash").required();
    public static final Input<StoredFile, Integer> FILE_SIZE =
            TYPE.whole("file_size", "Taille en octets", "Size in bytes").required();
    public static final Input<StoredFile, String> MEDIA_TYPE =
            TYPE.text("media_type", "Nature du contenu", "Content type");

    static {
        TYPE.form()
                .section(FILE_NAME, FILE_SIZE, MEDIA_TYPE, IS_PRIVATE)
                .section(ATTACHED_TO_DOCTYPE, ATTACHED_TO_NAME, ATTACHED_TO_FIELD, FOLDER, FILE_URL, CONTENT_HASH);
        TYPE.list(FILE_NAME, ATTACHED_TO_DOCTYPE, ATTACHED_TO_NAME, FILE_SIZE);
        TYPE.titled(FILE_NAME);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.DELETE);
    }

    public StoredFile() {
        super(TYPE);
    }
}
