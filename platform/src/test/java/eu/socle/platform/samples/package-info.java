/** A tiny business with one type of each sort, on which the platform is tested. */
@NullMarked
package eu.socle.platform.samples;

import org.jspecify.annotations.NullMarked;
