/**
 * French electronic invoicing, pure: the invoice of EN 16931, its CII file, the French rules it must meet, the legal
 * mentions it carries and the Factur-X PDF that holds it.
 */
@NullMarked
package eu.socle.erp.france.einvoice;

import org.jspecify.annotations.NullMarked;
