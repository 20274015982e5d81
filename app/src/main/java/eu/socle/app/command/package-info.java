/** The command line: what may be typed after {@code ./socle}, in both languages. */
@NullMarked
package eu.socle.app.command;

import org.jspecify.annotations.NullMarked;
