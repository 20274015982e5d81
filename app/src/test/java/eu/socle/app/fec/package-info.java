/** The FEC against a real database: written from the books, taken over from other software. */
package eu.socle.app.fec;
