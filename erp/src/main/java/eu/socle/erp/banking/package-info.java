/** Banking: money received, paid and moved between own accounts, allocated to the documents that it settles. */
@NullMarked
package eu.socle.erp.banking;

import org.jspecify.annotations.NullMarked;
