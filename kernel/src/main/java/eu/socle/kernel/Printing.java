package eu.socle.kernel;

/** Prints the documents of one type. Offered by modules; the first one of a type is used. */
public interface Printing<D extends Document<D>> {

    DocType<D> type();

    /** Whether the document is issued: what is printed first is then its original, kept and given out ever after. */
    default boolean isIssued(D document) {
        return false;
    }

    /** The language of the paper: that of whoever receives it where the document knows it, else the one asked for. */
    default Language language(D document, Language asked) {
        return asked;
    }

    /** The PDF of a document that the person may print; a draft is marked as one. */
    byte[] pdf(D document, Lookup lookup, Language language);
}
