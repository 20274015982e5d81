/** The French chart of accounts (plan comptable général) as dated data, and what it means to the ledger. */
@org.jspecify.annotations.NullMarked
package eu.socle.erp.france.pcg;
