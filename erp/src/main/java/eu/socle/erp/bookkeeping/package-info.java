/** Bookkeeping: entries typed straight into a journal. */
@NullMarked
package eu.socle.erp.bookkeeping;

import org.jspecify.annotations.NullMarked;
