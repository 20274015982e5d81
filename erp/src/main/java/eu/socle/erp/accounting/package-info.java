/** Companies, charts of accounts, journals, years, taxes, payment terms: the settings that every booking relies on. */
@NullMarked
package eu.socle.erp.accounting;

import org.jspecify.annotations.NullMarked;
