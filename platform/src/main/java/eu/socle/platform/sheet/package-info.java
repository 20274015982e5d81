/** Tables as files that spreadsheets open, written row by row. */
@NullMarked
package eu.socle.platform.sheet;

import org.jspecify.annotations.NullMarked;
