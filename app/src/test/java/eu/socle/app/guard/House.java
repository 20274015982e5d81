package eu.socle.app.guard;

import eu.socle.app.Modules;
import eu.socle.app.frappe.Caller;
import eu.socle.app.web.WebServer;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An empty house on a real port where time passes when it is told to; opened by one test class and closed by it. */
final class House implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Sites sites;
    private final WebServer web;

    private final class Told extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private House(@Nullable String securityContact) {
        Path home = Path.of("target", "house-home");
        Server server = new Server(
                TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                TestPostgres.server().user(),
                TestPostgres.server().password());
        PermissionBook book = new PermissionBook();
        Clock clock = new Told();
        sites = new Sites(server, Modules.registry(), home, clock, book);
        sites.open();
        Accounts.firstAdministrator(site(), PASSWORD);
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home, securityContact), 0, "127.0.0.1");
    }

    static House open(@Nullable String securityContact) {
        return new House(securityContact);
    }

    Site site() {
        return sites.all().iterator().next();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Instant now() {
        return now.get();
    }

    void user(String email, String password) {
        Accounts.createUser(site(), email, "Camille", "", password, List.of("Sales User"));
    }

    /** Whoever the key opens the door for; null for a guest. */
    Caller caller(@Nullable String key) {
        return new Caller("http://localhost:" + web.port(), key == null ? null : "token " + key);
    }

    /** The cookie of a new session, or nothing when the door stays closed. */
    String login(String user, String password) {
        String cookie = caller(null)
                .post("/api/session", Map.of("user", user, "password", password))
                .header("Set-Cookie");
        return cookie.split(";")[0];
    }

    /** What someone with this cookie is told when asking who they are. */
    int who(String cookie) {
        return caller(null).get("/api/session", "Cookie", cookie).status();
    }

    @Override
    public void close() {
        web.close();
        sites.close();
    }
}
