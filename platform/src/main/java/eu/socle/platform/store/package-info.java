/**
 * Documents in PostgreSQL: tables made from declarations, conditions turned into SQL, units of work. Identifiers come
 * from declarations only, values are always bound. Nothing else in Socle speaks SQL to the database.
 */
@NullMarked
package eu.socle.platform.store;

import org.jspecify.annotations.NullMarked;
