package eu.socle.platform.security;

import eu.socle.platform.core.Visit;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions in the database: they survive a restart and are the same on every node. */
public final class Sessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** A session is noted as seen at most this often, so that reading does not write. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private Sessions() {}

    /** Opens a session under a new identifier. */
    public static Session open(Site site, UserCard user, Visit visit) {
        Session session = new Session(Tokens.random(), user.name(), Tokens.random());
        Instant now = site.clock().instant();
        site.asSystem(unit -> unit.statements()
                .execute(
                        """
                insert into session (token_hash, username, csrf, created, seen, expires, agent, address, password_mark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                        Tokens.sha256(session.token()),
                        user.name(),
                        session.csrf(),
                        now,
                        now,
                        now.plus(LONGEST),
                        visit.shownAgent(),
                        visit.address(),
                        user.passwordMark()));
        return session;
    }

    /** The live session of a token, or nothing. */
    static Optional<Session> find(Site site, String token, PermissionBook book) {
        Instant now = site.clock().instant();
        String hash = Tokens.sha256(token);
        Optional<Map<String, @Nullable Object>> found = site.look(statements ->
                statements.query("""
                select username, csrf, seen, password_mark from session
                where token_hash = ? and expires > ? and seen > ?
                """, hash, now, now.minus(IDLE)).stream().findFirst());
        found.filter(row -> row.get("seen") instanceof Instant seen && seen.isBefore(now.minus(NOTED)))
                .ifPresent(row -> site.asSystem(unit ->
                        unit.statements().execute("update session set seen = ? where token_hash = ?", now, hash)));
        return found.filter(row -> book.user(site, text(row, "username"))
                        .map(card -> card.passwordMark().equals(row.get("password_mark")))
                        .orElse(false))
                .map(row -> new Session(token, text(row, "username"), text(row, "csrf")));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    /** When the person of a session gave their password. */
    public static Instant opened(Site site, Session session) {
        return site.asSystem(unit ->
                unit
                        .statements()
                        .query("select created from session where token_hash = ?", Tokens.sha256(session.token()))
                        .stream()
                        .map(row -> row.get("created") instanceof Instant moment ? moment : Instant.EPOCH)
                        .findFirst()
                        .orElse(Instant.EPOCH));
    }

    public static void end(Site site, String token) {
        site.asSystem(
                unit -> unit.statements().execute("delete from session where token_hash = ?", Tokens.sha256(token)));
    }

    /** Ends every session of a user, everywhere. */
    public static int endAll(Site site, String user) {
        return site.asSystem(unit -> endAll(unit, user));
    }

    static int endAll(UnitOfWork unit, String user) {
        return unit.statements().execute("delete from session where username = ?", user);
    }

    /**
     * One of the places where a person is logged in.
     *
     * @param id names it to the person, and opens nothing
     */
    public record Place(String id, Instant since, Instant seen, String agent, String address) {}

    /** The live sessions of a user, the last seen first. */
    public static List<Place> places(Site site, UserCard user) {
        Instant now = site.clock().instant();
        return site.asSystem(unit ->
                unit.statements().query("""
                        select left(token_hash, 16) as id, created, seen, agent, address from session
                        where username = ? and password_mark = ? and expires > ? and seen > ? order by seen desc, created desc
                        """, user.name(), user.passwordMark(), now, now.minus(IDLE)).stream()
                        .map(row -> new Place(
                                text(row, "id"),
                                (Instant) Objects.requireNonNull(row.get("created")),
                                (Instant) Objects.requireNonNull(row.get("seen")),
                                text(row, "agent"),
                                text(row, "address")))
                        .toList());
    }

    /** The {@linkplain Place#id() name} of the session that a token opens. */
    public static String idOf(Session session) {
        return Tokens.sha256(session.token()).substring(0, 16);
    }

    /** Ends one session of a user, by its name. */
    public static boolean endOne(Site site, String user, String id) {
        return site.asSystem(unit -> unit.statements()
                        .execute("delete from session where username = ? and left(token_hash, 16) = ?", user, id))
                > 0;
    }

    /** Ends every session of a user but the one whose token is given. */
    public static int endOthers(Site site, String user, String token) {
        return site.asSystem(unit -> unit.statements()
                .execute("delete from session where username = ? and token_hash <> ?", user, Tokens.sha256(token)));
    }

    /** Forgets sessions that ended by themselves, and old failures to log in. */
    public static int purge(Site site) {
        Instant now = site.clock().instant();
        return site.asSystem(unit -> unit.statements()
                                .execute("delete from session where expires < ? or seen < ?", now, now.minus(IDLE))
                        + unit.statements()
                                .execute("delete from login_attempt where last < ?", now.minus(Duration.ofDays(1))))
                + PendingLogins.purge(site);
    }
}
