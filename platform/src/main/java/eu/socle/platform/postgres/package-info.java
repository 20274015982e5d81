/**
 * The PostgreSQL server that Socle runs for itself: unpacked, initialised, started, adopted again after a crash and
 * stopped by {@link eu.socle.platform.postgres.EmbeddedPostgres}. The only package that may start programs.
 */
@org.jspecify.annotations.NullMarked
package eu.socle.platform.postgres;
