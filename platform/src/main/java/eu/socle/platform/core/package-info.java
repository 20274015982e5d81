/** The document types that every site has whatever it does: users, roles, permissions, files, comments, versions. */
@NullMarked
package eu.socle.platform.core;

import org.jspecify.annotations.NullMarked;
