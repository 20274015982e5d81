/** What comes from outside, spoiled in every way: each parser answers or refuses, and never fails, hangs or swells. */
@org.jspecify.annotations.NullMarked
package eu.socle.app.fuzz;
