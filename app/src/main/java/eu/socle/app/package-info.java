/** The program: it reads its settings, starts the database, the sites and the server, or runs one command. */
@NullMarked
package eu.socle.app;

import org.jspecify.annotations.NullMarked;
