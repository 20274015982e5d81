/**
 * The accounting core. A document computes a {@link eu.socle.erp.ledger.Voucher}; {@link eu.socle.erp.ledger.Ledger} checks
 * it and books it as entries that are numbered without gap, chained by hash, and never changed again.
 *
 * <pre>
 * Voucher                what a document wants to book
 *   Posting              one debit or credit, with its account, party, cost centre
 * GL Entry               a posting as booked, under an entry number
 * Payment Ledger Entry   what a posting changes in what a party owes, document by document
 * Lettering              the letter that ties invoices to payments in the FEC
 * </pre>
 */
@NullMarked
package eu.socle.erp.ledger;

import org.jspecify.annotations.NullMarked;
