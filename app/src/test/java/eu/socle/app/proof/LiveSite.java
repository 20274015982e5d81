package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.app.People;
import eu.socle.app.web.WebServer;
import eu.socle.kernel.Registry;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;

/** A site with its web server, in this JVM, on a database of its own. */
final class LiveSite implements AutoCloseable {

    static final String PASSWORD = "a password chosen by hand";

    private final Server server;
    private final Registry registry;
    private final Sites sites;
    private final WebServer web;

    private LiveSite(Server server) {
        this.server = server;
        this.registry = Modules.registry();
        PermissionBook book = new PermissionBook();
        Path home = Path.of("target", "proof-home");
        sites = new Sites(server, registry, home, Clock.systemUTC(), book);
        sites.open();
        web = WebServer.start(new WebServer.Needs(sites, book, Clock.systemUTC(), home), 0, "127.0.0.1");
    }

    /** On an empty database, with an administrator. */
    static LiveSite open() {
        LiveSite live = on(freshServer());
        People.createAdministrator(live.site(), PASSWORD, eu.socle.kernel.Language.FR);
        return live;
    }

    /** On a database that already has its sites. */
    static LiveSite on(Server server) {
        return new LiveSite(server);
    }

    static Server freshServer() {
        return new Server(
                TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                TestPostgres.server().user(),
                TestPostgres.server().password());
    }

    Site site() {
        return sites.all().iterator().next();
    }

    Server server() {
        return server;
    }

    Registry registry() {
        return registry;
    }

    Client login() {
        return Client.of("http://127.0.0.1:" + web.port(), PASSWORD);
    }

    FinalRead read() {
        return FinalRead.of(server, registry);
    }

    @Override
    public void close() {
        web.close();
        sites.close();
    }
}
