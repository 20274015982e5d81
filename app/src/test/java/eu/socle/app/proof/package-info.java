/**
 * First proofs of reliability, in the shape of a small laboratory.
 *
 * <pre>
 * LiveSite        a site with its web server, in this JVM
 * RealProgram     the program in a process of its own, that can be killed
 * Client          one person who sends requests and notes every one of them
 *   CheckerJournal  what was asked and what was answered, append-only
 * Load            many clients at once, from one seed
 * Bakery          what they write: a company, its customers, its invoices
 * FinalRead       what is stored at the end, read by SQL
 *   Invariants      what must hold whatever happened
 * </pre>
 */
@NullMarked
package eu.socle.app.proof;

import org.jspecify.annotations.NullMarked;
