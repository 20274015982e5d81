package eu.socle.kernel;

import java.util.Set;

/**
 * A default right that a type declares; administrators change it as data.
 *
 * @param level the permission level of fields concerned, 0 for the document itself
 * @param ifOwner only on documents that the user created
 */
public record Access(String role, int level, Set<Right> rights, boolean ifOwner) {}
