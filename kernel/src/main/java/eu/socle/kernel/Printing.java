package eu.socle.kernel;

/** Prints the documents of one type. Offered by modules; the first one of a type is used. */
public interface Printing<D extends Document<D>> {

    DocType<D> type();

    /** The PDF of a document that the person may print; a draft is marked as one. */
    byte[] pdf(D document, Lookup lookup, Language language);
}
