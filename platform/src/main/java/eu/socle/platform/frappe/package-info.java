/**
 * The Frappe REST dialect beside the native API: clients written for ERPNext or Dokos work unchanged, on the same documents,
 * within the same rights.
 */
@NullMarked
package eu.socle.platform.frappe;

import org.jspecify.annotations.NullMarked;
