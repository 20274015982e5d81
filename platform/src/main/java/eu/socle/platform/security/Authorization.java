package eu.socle.platform.security;

import eu.socle.platform.core.OAuthClient;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person once allowed an application, from which every token of the two comes.
 *
 * @param client the identifier of the application
 * @param scopes what was allowed, in the order asked
 * @param nonce what the application wants to find again in the proof of identity, or null
 * @param authenticated when the person logged in
 * @param passwordMark of the password then: a new one ends what was allowed before
 */
public record Authorization(
        String id,
        String client,
        String user,
        List<String> scopes,
        @Nullable String nonce,
        Instant authenticated,
        Instant created,
        String passwordMark) {

    /** The columns that {@link #of} reads, of a table named {@code g}. */
    static final String COLUMNS =
            "g.id, g.client, g.username, g.scope, g.nonce, g.authenticated, g.created, g.used, g.password_mark";

    static Authorization of(Map<String, @Nullable Object> row) {
        return new Authorization(
                text(row, "id"),
                text(row, "client"),
                text(row, "username"),
                Arrays.asList(text(row, "scope").split(" ")),
                (String) row.get("nonce"),
                moment(row, "authenticated"),
                moment(row, "created"),
                text(row, "password_mark"));
    }

    static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    static Instant moment(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Instant moment ? moment : Instant.EPOCH;
    }

    /** Whether the application may do whatever the person may. */
    public boolean opensAll() {
        return scopes.contains(OAuthClient.ALL);
    }

    /** Whether the application may learn who the person is. */
    public boolean tellsIdentity() {
        return scopes.contains(OAuthClient.OPENID);
    }
}
