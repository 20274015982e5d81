package eu.socle.erp.ledger;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;

/**
 * A type of document that parties settle. Offered by its module, so that the ledger can tell a document what remains due on
 * it whenever an entry changes that.
 */
public interface OpenDocument<D extends Document<D>> {

    DocType<D> type();

    /** Keeps the figure and the status that follows from it on the document. */
    void settled(D document, BigDecimal outstanding, Unit unit);
}
