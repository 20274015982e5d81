package eu.socle.erp.accounting;

import eu.socle.kernel.Right;

/** The usual sets of rights, named once so that types agree. */
public final class Grants {

    private Grants() {}

    /** Everything short of legal steps, deletion included: whoever answers for the data. */
    public static Right[] manage() {
        return new Right[] {
            Right.READ, Right.WRITE, Right.CREATE, Right.DELETE, Right.EXPORT, Right.IMPORT, Right.PRINT, Right.REPORT
        };
    }

    /** The whole life of documents that are booked, legal steps included: whoever keeps the books. */
    public static Right[] book() {
        return new Right[] {
            Right.READ,
            Right.WRITE,
            Right.CREATE,
            Right.DELETE,
            Right.SUBMIT,
            Right.CANCEL,
            Right.AMEND,
            Right.PRINT,
            Right.REPORT,
            Right.EXPORT,
            Right.IMPORT
        };
    }

    /** Adding and correcting, without deleting: whoever works with the data every day. */
    public static Right[] edit() {
        return new Right[] {Right.READ, Right.WRITE, Right.CREATE, Right.EXPORT, Right.PRINT, Right.REPORT};
    }

    /** Seeing and choosing. */
    public static Right[] consult() {
        return new Right[] {Right.READ, Right.PRINT, Right.REPORT};
    }

    /** Seeing and taking a copy away: an auditor. */
    public static Right[] audit() {
        return new Right[] {Right.READ, Right.EXPORT, Right.PRINT, Right.REPORT};
    }
}
