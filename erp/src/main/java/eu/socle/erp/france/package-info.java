/** French law over the business modules: chart of accounts, identifiers, electronic invoices, the FEC. */
@NullMarked
package eu.socle.erp.france;

import org.jspecify.annotations.NullMarked;
