/** Documents on paper: logic-less templates, French and English formats, and PDF/A-3 files. */
@NullMarked
package eu.socle.platform.print;

import org.jspecify.annotations.NullMarked;
