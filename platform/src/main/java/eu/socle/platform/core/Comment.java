package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** What someone wrote beside a document for colleagues to read. */
public final class Comment extends Document<Comment> {

    public static final DocType<Comment> TYPE = DocType.of(Comment.class, "Comment", "Commentaire", "Comment")
            .plural("Commentaires", "Comments")
            .describedAs(
                    "Ce que quelqu’un a écrit en marge d’un document, pour ses collègues.",
                    "What someone wrote beside a document for colleagues to read.");

    public static final Input<Comment, String> COMMENT_TYPE =
            TYPE.text("comment_type", "Nature", "Nature").defaultsTo("Comment");
    public static final Input<Comment, String> REFERENCE_DOCTYPE =
            TYPE.text("reference_doctype", "Type de document", "Document type").required();
    public static final Input<Comment, String> REFERENCE_NAME = TYPE.dynamicLink(
                    "reference_name", REFERENCE_DOCTYPE, "Document", "Document")
            .required()
            .indexed();
    public static final Input<Comment, String> CONTENT =
            TYPE.longText("content", "Texte", "Text").required();

    static {
        TYPE.form().section(COMMENT_TYPE, REFERENCE_DOCTYPE, REFERENCE_NAME).section(CONTENT);
        TYPE.list(REFERENCE_DOCTYPE, REFERENCE_NAME, CONTENT);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.DELETE);
    }

    public Comment() {
        super(TYPE);
    }
}
