/** Socle. */
@org.jspecify.annotations.NullMarked
package eu.socle.kernel;
