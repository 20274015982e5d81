/**
 * A whole site in one file: written at one moment while people work, readable without Socle (CSV in a zip), and restored
 * into any PostgreSQL, whole or not at all.
 */
@NullMarked
package eu.socle.platform.backup;

import org.jspecify.annotations.NullMarked;
