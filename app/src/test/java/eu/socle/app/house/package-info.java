/** Checks of the repository itself: style, French typography, commit subjects, architecture. */
@org.jspecify.annotations.NullMarked
package eu.socle.app.house;
