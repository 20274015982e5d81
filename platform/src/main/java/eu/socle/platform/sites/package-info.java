/** Sites: each is a schema, a files folder and a host name; one process serves many. */
@NullMarked
package eu.socle.platform.sites;

import org.jspecify.annotations.NullMarked;
