/** Our invoices before validators that are not ours. */
@NullMarked
package eu.socle.facturx;

import org.jspecify.annotations.NullMarked;
