/**
 * First proofs of reliability, in the shape of a small laboratory.
 *
 * <pre>
 * LiveSite        a site with its web server, in this JVM
 * RealProgram     the program in a process of its own, that can be killed
 * Cluster         five machines, as deploy/ha makes them: network namespaces on this one
 *   Machine         what one of them runs and sees; Network wires them, Service keeps programs running
 *   Patroni         what the machines of the database tell of themselves
 *   Nemesis         kills and cuts off; Stalls tells how long people waited
 *   Copies          the same data on every machine
 * SmallDisk       a folder on a disk that can be filled to the last byte
 * Client          one person who sends requests and notes every one of them
 *   CheckerJournal  what was asked and what was answered, append-only
 * Load            many clients at once, from one seed
 * Bakery          what they write: a company, its customers, its invoices
 * Senders         people who attach files
 * FinalRead       what is stored at the end, read by SQL
 *   Invariants      what must hold whatever happened
 * </pre>
 */
@NullMarked
package eu.socle.app.proof;

import org.jspecify.annotations.NullMarked;
