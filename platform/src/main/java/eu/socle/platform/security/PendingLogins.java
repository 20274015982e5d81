package eu.socle.platform.security;

import eu.socle.platform.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** People whose password was right and whose code is awaited. The token is theirs alone, opens nothing by itself and is used once. */
final class PendingLogins {

    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 5;

    private PendingLogins() {}

    /**
     * A password that was right.
     *
     * @param passwordMark of that password: another one ends the wait
     */
    record Pending(String user, String passwordMark) {}

    static String open(Site site, UserCard user) {
        String token = Tokens.random();
        Instant now = site.clock().instant();
        site.asSystem(unit ->
                unit.statements().execute("""
                insert into pending_login (token_hash, username, password_mark, expires, failures) values (?, ?, ?, ?, 0)
                """, Tokens.sha256(token), user.name(), user.passwordMark(), now.plus(WAIT)));
        return token;
    }

    static Optional<Pending> find(Site site, String token) {
        return site.asSystem(unit ->
                unit.statements().query("""
                        select username, password_mark from pending_login
                        where token_hash = ? and expires > ? and failures < ?
                        """, Tokens.sha256(token), site.clock().instant(), MOST_FAILURES).stream()
                        .map(row -> new Pending(
                                String.valueOf(row.get("username")), String.valueOf(row.get("password_mark"))))
                        .findFirst());
    }

    /** Takes one of the few tries before the code is looked at, so that tries at the same moment count too. */
    static boolean spendTry(Site site, String token) {
        return site.asSystem(unit -> unit.statements()
                        .execute("""
                        update pending_login set failures = failures + 1
                        where token_hash = ? and expires > ? and failures < ?
                        """, Tokens.sha256(token), site.clock().instant(), MOST_FAILURES))
                == 1;
    }

    /** Whether this call is the one that uses the token. */
    static boolean end(Site site, String token) {
        return site.asSystem(unit -> unit.statements()
                        .execute("delete from pending_login where token_hash = ?", Tokens.sha256(token)))
                == 1;
    }

    static int purge(Site site) {
        return site.asSystem(unit -> unit.statements()
                .execute(
                        "delete from pending_login where expires < ?",
                        site.clock().instant()));
    }
}
