/** Purchasing: invoices and credit notes received from suppliers. */
@NullMarked
package eu.socle.erp.purchasing;

import org.jspecify.annotations.NullMarked;
