package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.app.People;
import eu.socle.app.web.WebServer;
import eu.socle.kernel.Registry;
import eu.socle.platform.files.FilesVerification;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.ops.Upkeeper;
import eu.socle.platform.outbound.Allowed;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A site with its web server, in this JVM, on a database of its own. */
public final class LiveSite implements AutoCloseable {

    static final String PASSWORD = "a password chosen by hand";

    private final Server server;
    private final Clock clock;
    private final Registry registry;
    private final Sites sites;
    private final WebServer web;

    private LiveSite(Server server, Clock clock, Allowed allowed) {
        this(server, clock, allowed, Path.of("target", "proof-home"));
    }

    private LiveSite(Server server, Clock clock, Allowed allowed, Path home) {
        this.server = server;
        this.clock = clock;
        this.registry = Modules.registry(allowed);
        PermissionBook book = new PermissionBook();
        sites = new Sites(server, registry, home, clock, book);
        sites.open();
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home), 0, "127.0.0.1");
    }

    /** On an empty database, with an administrator. */
    static LiveSite open() {
        return open(Clock.systemUTC());
    }

    /** The same at a time of its own. */
    public static LiveSite open(Clock clock) {
        return open(clock, Allowed.NOBODY);
    }

    /** The same, which may call machines outside. */
    static LiveSite open(Clock clock, Allowed allowed) {
        return opened(new LiveSite(freshServer(), clock, allowed));
    }

    /** On a server whose database is empty, with an administrator. */
    static LiveSite fresh(Server server) {
        return opened(on(server));
    }

    private static LiveSite opened(LiveSite live) {
        People.createAdministrator(live.site(), PASSWORD, eu.socle.kernel.Language.FR);
        return live;
    }

    /** On a database that already has its sites. */
    static LiveSite on(Server server) {
        return new LiveSite(server, Clock.systemUTC(), Allowed.NOBODY);
    }

    /** The same, with files of its own. */
    static LiveSite on(Server server, Path home) {
        return new LiveSite(server, Clock.systemUTC(), Allowed.NOBODY, home);
    }

    /** On an empty database and with files of its own, with an administrator. */
    static LiveSite fresh(Server server, Path home) {
        return opened(on(server, home));
    }

    static Server freshServer() {
        return server(TestPostgres.freshDatabase());
    }

    /** The server of the tests, seen from one of its databases. */
    static Server server(String database) {
        return new Server(
                TestPostgres.jdbcUrl(database),
                TestPostgres.server().user(),
                TestPostgres.server().password());
    }

    public Site site() {
        return sites.all().iterator().next();
    }

    Server server() {
        return server;
    }

    Registry registry() {
        return registry;
    }

    public int port() {
        return web.port();
    }

    /** Does what is due by itself, as the program does while it runs. */
    void keepHouse() {
        try (Upkeeper upkeeper = new Upkeeper(sites, clock)) {
            upkeeper.run(site());
        }
    }

    public Client login() {
        return Client.of(url(), PASSWORD);
    }

    String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Everything that {@code ./socle verify} finds wrong. */
    public List<String> verify() {
        return read().problems();
    }

    /** What {@code ./socle verify} finds wrong in files. */
    List<String> filesProblems() {
        List<String> problems = new ArrayList<>();
        AllRows.read(server, site().name(), registry, rows -> {
            new FilesVerification(site().files()).run(rows, problem -> problems.add(problem.en()));
            return true;
        });
        return problems;
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
