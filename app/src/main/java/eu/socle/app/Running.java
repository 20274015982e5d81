package eu.socle.app;

import eu.socle.app.web.WebServer;
import eu.socle.kernel.Label;
import eu.socle.kernel.Registry;
import eu.socle.platform.backup.Pristine;
import eu.socle.platform.ops.Database;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.ops.Upkeeper;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Socle at work: database, sites and web server, stopped in the opposite order. */
final class Running implements AutoCloseable {

    private final Database database;
    private @Nullable Sites sites;
    private @Nullable WebServer web;
    private @Nullable Upkeeper upkeeper;
    private @Nullable String firstPassword;

    private Running(Database database) {
        this.database = database;
    }

    /** Starts everything, or nothing, and tells nobody what it does on the way. */
    static Running start(Settings settings, Clock clock) {
        return start(settings, Modules.registry(settings.outbound()), said -> {}, clock);
    }

    /**
     * Starts everything, or nothing.
     *
     * @param told what whoever starts it should read on the way
     */
    static Running start(Settings settings, Registry registry, Consumer<Label> told, Clock clock) {
        Running running = new Running(Database.start(settings.home(), settings.databaseUrl()));
        try {
            checkPort(settings);
            running.open(settings, registry, told, clock);
            return running;
        } catch (RuntimeException | Error e) {
            running.close();
            throw e;
        }
    }

    private void open(Settings settings, Registry registry, Consumer<Label> told, Clock clock) {
        PermissionBook book = new PermissionBook();
        Sites opened = Start.sites(database, registry, settings.home(), clock, book)
                .before(Start.saving(database, settings, clock, told));
        sites = opened;
        opened.open();
        for (Site site : opened.all()) {
            if (!People.hasAdministrator(site)) {
                String password = settings.adminPassword() != null ? settings.adminPassword() : People.drawPassword();
                People.createAdministrator(site, password, settings.language());
                Pristine.mark(database.server(), site.name());
                firstPassword = site.name().equals(Sites.DEFAULT) ? password : firstPassword;
            }
        }
        upkeeper = new Upkeeper(opened, clock);
        WebServer.Needs needs = new WebServer.Needs(opened, book, clock, settings.home(), settings.securityContact());
        web = WebServer.start(needs, settings.port(), settings.address());
        upkeeper.start(); // once someone looks at what is measured
    }

    /** Told before anything is created, so that a first password is not drawn for nothing. */
    private static void checkPort(Settings settings) {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    settings.address().isEmpty()
                            ? new InetSocketAddress(settings.port())
                            : new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException e) {
            throw portTaken(settings.port());
        }
    }

    private static Trouble portTaken(int port) {
        return new Trouble(
                Trouble.Kind.PORT_TAKEN,
                "Le port " + port
                        + " est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port avec"
                        + " SOCLE_PORT.",
                "Port " + port
                        + " is already used by another program. Stop it, or choose another port with SOCLE_PORT.");
    }

    /** Where browsers find it on this machine. */
    String url() {
        return "http://localhost:" + (web == null ? 0 : web.port());
    }

    /** The password of the administrator when this start created it. */
    @Nullable
    String firstPassword() {
        return firstPassword;
    }

    @Override
    public void close() {
        try (Database last = database;
                Sites third = sites;
                Upkeeper second = upkeeper;
                WebServer first = web) {
            // Closed from the last to the first: requests finish, connections close, the database stops.
        }
    }
}
