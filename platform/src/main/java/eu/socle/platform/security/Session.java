package eu.socle.platform.security;

/**
 * A browser or a program that logged in.
 *
 * @param token what the cookie holds; only its hash is stored
 * @param csrf what a page must send with each change
 */
public record Session(String token, String user, String csrf) {}
