/** How a module declares a report: filters, columns and one SQL text; the platform runs, exports and links it. */
@NullMarked
package eu.socle.kernel.report;

import org.jspecify.annotations.NullMarked;
