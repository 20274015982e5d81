package eu.socle.platform.security;

/** What a right password leads to. */
public sealed interface Entry {

    /** A session. */
    record Opened(Session session) implements Entry {}

    /**
     * The question for a code.
     *
     * @param token to send back with it, within five minutes
     */
    record CodeAsked(String token) implements Entry {}
}
