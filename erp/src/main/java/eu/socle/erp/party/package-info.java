/** Customers, suppliers, their contacts and addresses, and the price lists they are granted. */
@NullMarked
package eu.socle.erp.party;

import org.jspecify.annotations.NullMarked;
