/** The numbers by which France and Europe name a company, an establishment, an association or a bank account. */
@org.jspecify.annotations.NullMarked
package eu.socle.erp.france.id;
