package eu.socle.erp.ledger;

import eu.socle.kernel.Unit;
import java.util.List;

/**
 * What settling a document of some type entails, such as VAT that is due once its invoice is paid. Offered by the module of
 * that type; whatever settles the document, the postings are part of the same entry.
 */
public interface SettlementEffect {

    /** The name of the type whose documents are settled. */
    String type();

    /**
     * The postings to add, which balance among themselves.
     *
     * @param voucher what is about to be booked and is not in the books yet; may settle the document or not
     */
    List<Posting> postings(Posting.Reference document, Voucher voucher, Unit unit);
}
