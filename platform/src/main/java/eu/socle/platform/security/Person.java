package eu.socle.platform.security;

import eu.socle.kernel.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param session null for those who come with an API key
 */
public record Person(
        UserCard user, Context context, @Nullable Session session) {}
