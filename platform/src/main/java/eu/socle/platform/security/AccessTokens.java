package eu.socle.platform.security;

import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens that applications hold: one that opens, for an hour, and one that renews it, once. Both only as hashes. */
public final class AccessTokens {

    /** How long an access token opens. */
    public static final Duration ACCESS = Duration.ofHours(1);

    private static final Duration REFRESH_IDLE = Duration.ofDays(30);

    /** The use is noted at most this often, so that reading does not write. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final String ACCESS_KIND = "access";
    private static final String REFRESH_KIND = "refresh";

    private AccessTokens() {}

    /** What an application is given at once. */
    public record Pair(String access, String refresh) {}

    /** Someone who came with a token. */
    record Opened(Authorization authorization, UserCard user) {}

    /** A live token, as its application may learn of it. */
    public record Told(Authorization authorization, String kind, Instant expires) {

        public boolean isAccess() {
            return kind.equals(ACCESS_KIND);
        }
    }

    public static Pair issue(Site site, Authorization authorization) {
        return site.asSystem(unit -> issue(unit, site.clock().instant(), authorization));
    }

    private static Pair issue(UnitOfWork unit, Instant now, Authorization authorization) {
        Pair pair = new Pair(Tokens.random(), Tokens.random());
        write(unit, authorization, pair.access(), ACCESS_KIND, now.plus(ACCESS));
        write(unit, authorization, pair.refresh(), REFRESH_KIND, now.plus(REFRESH_IDLE));
        return pair;
    }

    private static void write(
            UnitOfWork unit, Authorization authorization, String token, String kind, Instant expires) {
        unit.statements()
                .execute(
                        "insert into oauth_token (token_hash, grant_id, kind, expires) values (?, ?, ?, ?)",
                        Tokens.sha256(token),
                        authorization.id(),
                        kind,
                        expires);
    }

    /** Whoever a token opens for. Only the hash is looked for, in an index. */
    static Optional<Opened> open(Site site, String token, PermissionBook book) {
        Instant now = site.clock().instant();
        return site.asSystem(unit -> {
                    Optional<Map<String, @Nullable Object>> found = unit
                            .statements()
                            .query("select " + Authorization.COLUMNS + """
                             from oauth_token t join oauth_grant g on g.id = t.grant_id
                                join oauth_client c on c.name = g.client and c.enabled
                            where t.token_hash = ? and t.kind = 'access' and t.expires > ?
                            """, Tokens.sha256(token), now)
                            .stream()
                            .findFirst();
                    found.ifPresent(row -> note(unit, row, now));
                    return found.map(Authorization::of);
                })
                .flatMap(authorization ->
                        Authorizations.owner(site, authorization, book).map(card -> new Opened(authorization, card)));
    }

    private static void note(UnitOfWork unit, Map<String, @Nullable Object> row, Instant now) {
        if (Authorization.moment(row, "used").isBefore(now.minus(NOTED))) {
            unit.statements().execute("update oauth_grant set used = ? where id = ?", now, row.get("id"));
        }
    }

    /** A renewal: the authorization and its new pair. */
    public record Renewed(Authorization authorization, Pair pair) {}

    /**
     * Gives a new pair for a refresh token, which is spent by it. One that comes a second time was copied: nobody can tell
     * by whom, so the whole family ends.
     */
    public static Optional<Renewed> renew(Site site, String refresh, String client, PermissionBook book) {
        Instant now = site.clock().instant();
        boolean live = tell(site, refresh, client, book).isPresent();
        return site.asSystem(unit -> {
            List<Map<String, @Nullable Object>> found =
                    unit.statements().query("select " + Authorization.COLUMNS + """
                    , t.token_hash, t.spent, t.expires
                    from oauth_token t join oauth_grant g on g.id = t.grant_id
                    where t.token_hash = ? and t.kind = 'refresh' and g.client = ? for update
                    """, Tokens.sha256(refresh), client);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> row = found.getFirst();
            Authorization authorization = Authorization.of(row);
            boolean right = row.get("spent") == null
                    && Authorization.moment(row, "expires").isAfter(now)
                    && live;
            if (!right) {
                Authorizations.end(unit, authorization.id());
                return Optional.empty();
            }
            unit.statements()
                    .execute("update oauth_token set spent = ? where token_hash = ?", now, row.get("token_hash"));
            unit.statements().execute("update oauth_grant set used = ? where id = ?", now, authorization.id());
            return Optional.of(new Renewed(authorization, issue(unit, now, authorization)));
        });
    }

    /** What an application may learn of a token of its own: nothing of a dead one or of someone else's. */
    public static Optional<Told> tell(Site site, String token, String client, PermissionBook book) {
        Instant now = site.clock().instant();
        return site
                .asSystem(unit -> unit.statements()
                        .query("select " + Authorization.COLUMNS + """
                        , t.kind, t.expires from oauth_token t join oauth_grant g on g.id = t.grant_id
                        where t.token_hash = ? and g.client = ? and t.expires > ? and t.spent is null
                        """, Tokens.sha256(token), client, now))
                .stream()
                .map(row -> new Told(
                        Authorization.of(row), Authorization.text(row, "kind"), Authorization.moment(row, "expires")))
                .filter(told -> Authorizations.isLive(site, told.authorization(), book))
                .findFirst();
    }

    /** Ends a token: with one that renews, the whole family; with one that opens, that one alone. */
    public static void revoke(Site site, String token, String client) {
        site.asSystem(unit -> {
            String hash = Tokens.sha256(token);
            unit.statements().execute("""
                            delete from oauth_grant g using oauth_token t
                            where t.grant_id = g.id and t.token_hash = ? and t.kind = 'refresh' and g.client = ?
                            """, hash, client);
            return unit.statements().execute("""
                            delete from oauth_token t using oauth_grant g
                            where t.grant_id = g.id and t.token_hash = ? and g.client = ?
                            """, hash, client);
        });
    }
}
