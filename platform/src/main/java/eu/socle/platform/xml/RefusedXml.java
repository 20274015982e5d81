package eu.socle.platform.xml;

/** An XML document that is malformed, too large, or declares a document type; the message is for the log. */
public final class RefusedXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedXml(String message, Throwable cause) {
        super(message, cause);
    }

    RefusedXml(String message) {
        super(message);
    }

    /** The sentence for the person who gave the file, in "fr" or "en". */
    public String text(String language) {
        return "en".equals(language)
                ? "This XML file cannot be read safely. Ask its sender for a plain file, without document type."
                : "Ce fichier XML ne peut pas être lu sans risque. Demandez à son expéditeur un fichier simple, sans type de document.";
    }
}
