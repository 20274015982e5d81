/** The native API: routes with a mandatory policy, documents within rights, metadata, errors in the reader's language. */
@NullMarked
package eu.socle.platform.api;

import org.jspecify.annotations.NullMarked;
