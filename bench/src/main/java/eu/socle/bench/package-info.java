/**
 * Measures of the packaged program, taken from outside, beside raw SQL that writes the same rows in the same run.
 *
 * <pre>
 * Bench          what is measured, in order
 * Plan           for how long, with how many clients
 * Installation   the program on a temporary home
 * Person, Shop   one session over HTTP, and what it writes
 * Contest        the ways of writing an invoice, each for a few seconds in turn
 *   Race           many clients, for so long
 *   RawSql         the same rows by JDBC batches, or by one function of the database
 * Millions       five years of a large company, written fast (--large)
 *   Copies         rows like one that the program wrote
 *   Reads          lists, counts and reports among them
 * Processes      processor time and memory, from /proc
 * Report         a table in Markdown
 * </pre>
 */
@NullMarked
package eu.socle.bench;

import org.jspecify.annotations.NullMarked;
