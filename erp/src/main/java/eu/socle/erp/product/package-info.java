/** What is bought and sold: items, their groups, units and prices. */
@NullMarked
package eu.socle.erp.product;

import org.jspecify.annotations.NullMarked;
