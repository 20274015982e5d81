/** The books as the tax office wants them: the FEC written from the ledger, and the FEC of other software taken over into it. */
@NullMarked
package eu.socle.erp.france.books;

import org.jspecify.annotations.NullMarked;
