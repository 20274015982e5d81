/** Sales: invoices, credit notes and deposits. */
@NullMarked
package eu.socle.erp.sales;

import org.jspecify.annotations.NullMarked;
