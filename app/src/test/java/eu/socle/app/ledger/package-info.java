/** The books, proved on a real database. */
@NullMarked
package eu.socle.app.ledger;

import org.jspecify.annotations.NullMarked;
