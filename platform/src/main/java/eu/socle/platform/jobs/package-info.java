/** Work in the background that someone asked for: queued in the transaction of the request, done item by item, never twice. */
@NullMarked
package eu.socle.platform.jobs;

import org.jspecify.annotations.NullMarked;
