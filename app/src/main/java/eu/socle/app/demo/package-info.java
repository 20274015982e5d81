/** Demonstration: the plausible past of a small French organisation, written through the same door as everyone’s documents. */
@NullMarked
package eu.socle.app.demo;

import org.jspecify.annotations.NullMarked;
