/** What it takes to run Socle: its database, how well it is, what is wrong with it. */
@NullMarked
package eu.socle.platform.ops;

import org.jspecify.annotations.NullMarked;
