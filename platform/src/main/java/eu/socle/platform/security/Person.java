package eu.socle.platform.security;

import eu.socle.kernel.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param session null for those who come with an API key or through an application
 * @param identityOnly whether this is an application that may learn who they are and do nothing in their name
 */
public record Person(
        UserCard user, Context context, @Nullable Session session, boolean identityOnly) {}
