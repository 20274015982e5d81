/** The one door to the outside: who may be called, and the only HTTP client of the house. */
@NullMarked
package eu.socle.platform.outbound;

import org.jspecify.annotations.NullMarked;
