/** The accounting core, without a database. */
@NullMarked
package eu.socle.erp.ledger;

import org.jspecify.annotations.NullMarked;
