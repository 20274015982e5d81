package eu.socle.kernel;

/** What a role may do with a type of document. */
public enum Right {
    READ,
    WRITE,
    CREATE,
    DELETE,
    SUBMIT,
    CANCEL,
    AMEND,
    EXPORT,
    IMPORT,
    PRINT,
    REPORT
}
