/**
 * What every commercial document has in common: priced lines, taxes, totals, payment schedule. A document type takes the
 * blocks it needs and stays a page long; the arithmetic is that of {@code tax}.
 */
@NullMarked
package eu.socle.erp.commerce;

import org.jspecify.annotations.NullMarked;
