/**
 * The FEC (fichier des écritures comptables, art. A47 A-1 of the Livre des procédures fiscales): the file of all
 * entries of a year that a company hands to the tax office. Written, read, checked and grouped here as plain values,
 * without any database.
 */
@org.jspecify.annotations.NullMarked
package eu.socle.erp.france.fec;
