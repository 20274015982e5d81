package eu.socle.platform.security;

import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people allowed applications, in the database. Each is one family of tokens: it begins with a code, lives by renewal,
 * and ends as a whole when something that was already used comes a second time, or when the person says so.
 */
public final class Authorizations {

    /** Long enough for a redirection, too short for a code found in a log. */
    private static final Duration CODE = Duration.ofSeconds(60);

    /** An application that is used keeps its access this long, then asks again. */
    private static final Duration LONGEST = Duration.ofDays(180);

    private Authorizations() {}

    /**
     * What an application asked and the person agreed to.
     *
     * @param redirectUri as sent with the request, or empty when it was left out
     * @param challenge of PKCE, or null
     */
    public record Agreed(
            String client,
            String redirectUri,
            List<String> scopes,
            @Nullable String challenge,
            @Nullable String nonce) {}

    /** An application as its users see it. */
    public record Allowed(String client, String name, List<String> scopes, Instant since, Instant used) {}

    /** Writes what was agreed to and returns the code, which only its hash remembers. */
    public static String agree(Site site, UserCard user, Instant authenticated, Agreed agreed) {
        String code = Tokens.random();
        Instant now = site.clock().instant();
        site.asSystem(unit -> unit.statements()
                .execute(
                        """
                insert into oauth_grant (id, client, username, scope, nonce, redirect_uri, challenge, password_mark,
                    authenticated, created, used, code_hash, code_expires)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                        UUID.randomUUID().toString(),
                        agreed.client(),
                        user.name(),
                        String.join(" ", agreed.scopes()),
                        agreed.nonce(),
                        agreed.redirectUri(),
                        agreed.challenge(),
                        user.passwordMark(),
                        authenticated,
                        now,
                        now,
                        Tokens.sha256(code),
                        now.plus(CODE)));
        return code;
    }

    /**
     * The authorization of a code, once. A code that comes again, late, from another application, with another address or
     * without the verifier of its challenge ends everything that came from it.
     *
     * @param challenge what the verifier sent gives, or null when none was sent
     */
    public static Optional<Authorization> redeem(
            Site site, String code, String client, String redirectUri, @Nullable String challenge) {
        Instant now = site.clock().instant();
        return site.asSystem(unit -> {
            Optional<Map<String, @Nullable Object>> found =
                    unit.statements().query("select " + Authorization.COLUMNS + """
                            , g.redirect_uri, g.challenge, g.code_expires, g.code_used
                            from oauth_grant g where g.code_hash = ? for update
                            """, Tokens.sha256(code)).stream()
                            .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> row = found.get();
            boolean right = row.get("code_used") == null
                    && Authorization.moment(row, "code_expires").isAfter(now)
                    && client.equals(row.get("client"))
                    && redirectUri.equals(row.get("redirect_uri"))
                    && isProven((String) row.get("challenge"), challenge);
            if (!right) {
                end(unit, Authorization.text(row, "id"));
                return Optional.empty();
            }
            unit.statements().execute("update oauth_grant set code_used = ? where id = ?", now, row.get("id"));
            return Optional.of(Authorization.of(row));
        });
    }

    /** A verifier without a challenge is refused too: someone took the challenge out of the request on its way. */
    private static boolean isProven(@Nullable String asked, @Nullable String given) {
        return asked == null || given == null ? asked == null && given == null : Tokens.same(asked, given);
    }

    /** Whether the person may still come in as they could when they agreed. */
    public static boolean isLive(Site site, Authorization authorization, PermissionBook book) {
        boolean old =
                authorization.created().plus(LONGEST).isBefore(site.clock().instant());
        return !old && owner(site, authorization, book).isPresent();
    }

    static Optional<UserCard> owner(Site site, Authorization authorization, PermissionBook book) {
        return book.user(site, authorization.user())
                .filter(card -> card.enabled() && card.passwordMark().equals(authorization.passwordMark()));
    }

    static void end(UnitOfWork unit, String id) {
        unit.statements().execute("delete from oauth_grant where id = ?", id);
    }

    /** Ends one authorization with all its tokens. */
    public static void end(Site site, Authorization authorization) {
        site.asSystem(unit -> {
            end(unit, authorization.id());
            return true;
        });
    }

    /** The applications that a person opened their account to. */
    public static List<Allowed> of(Site site, String user) {
        return site.asSystem(unit -> unit.statements().query("""
                select g.client, c.app_name, string_agg(distinct g.scope, ' ') as scope, min(g.created) as since,
                    max(g.used) as used
                from oauth_grant g join oauth_client c on c.name = g.client
                where g.username = ? and g.code_used is not null
                group by g.client, c.app_name order by c.app_name, g.client
                """, user).stream()
                .map(row -> new Allowed(
                        Authorization.text(row, "client"),
                        Authorization.text(row, "app_name"),
                        List.of(Authorization.text(row, "scope").split(" ")).stream()
                                .distinct()
                                .sorted()
                                .toList(),
                        Authorization.moment(row, "since"),
                        Authorization.moment(row, "used")))
                .toList());
    }

    /** Closes the account of a person to an application; returns whether it was open. */
    public static boolean withdraw(Site site, String user, String client) {
        return site.asSystem(unit -> unit.statements()
                        .execute("delete from oauth_grant where username = ? and client = ?", user, client))
                > 0;
    }

    /** Forgets codes that nobody came for, tokens that ended, and what nothing is left of. */
    public static int purge(Site site) {
        Instant now = site.clock().instant();
        return site.asSystem(unit -> unit.statements().execute("delete from oauth_token where expires < ?", now)
                + unit.statements().execute("""
                        delete from oauth_grant g where g.code_expires < ?
                            and not exists (select 1 from oauth_token t where t.grant_id = g.id)
                        """, now));
    }
}
