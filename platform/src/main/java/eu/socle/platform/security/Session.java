package eu.socle.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * A browser or a program that logged in.
 *
 * @param token what the cookie holds; only its hash is stored
 * @param csrf what a page must send with each change
 */
public record Session(String token, String user, String csrf) {

    /** Whether what a page sent shows that it is ours. */
    public boolean isOurs(@Nullable String sent) {
        return sent != null && Tokens.same(sent, csrf);
    }
}
