/** Who someone is and what they may do: users, sessions, keys, rights. One predicate decides on every document. */
@NullMarked
package eu.socle.platform.security;

import org.jspecify.annotations.NullMarked;
