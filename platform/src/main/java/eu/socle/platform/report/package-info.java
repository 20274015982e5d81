/** Runs the reports and exports that modules declare, within rights, as JSON, CSV, XLSX or PDF. */
@NullMarked
package eu.socle.platform.report;

import org.jspecify.annotations.NullMarked;
