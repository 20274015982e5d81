/**
 * The words in which every business module is written: document types with typed fields, conditions, steps, checks and
 * the registry that ties them together. Plain Java: no framework, no database, no network.
 */
@NullMarked
package eu.socle.kernel;

import org.jspecify.annotations.NullMarked;
