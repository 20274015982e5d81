package eu.socle.app.command;

import eu.socle.app.Console;
import eu.socle.app.Modules;
import eu.socle.app.Settings;
import eu.socle.app.Start;
import eu.socle.kernel.Registry;
import eu.socle.platform.ops.Database;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a command works with. The database and the sites are opened by the first who asks, and closed at the end. */
final class Work implements AutoCloseable {

    private final Settings settings;
    private final Console console;
    private final Clock clock;
    private @Nullable Database database;
    private @Nullable Sites sites;
    private @Nullable Registry registry;

    Work(Settings settings, Console console, Clock clock) {
        this.settings = settings;
        this.console = console;
        this.clock = clock;
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    Clock clock() {
        return clock;
    }

    Registry registry() {
        if (registry == null) {
            registry = Modules.registry(settings.outbound());
        }
        return registry;
    }

    Database database() {
        if (database == null) {
            database = Database.join(settings.home(), settings.databaseUrl());
        }
        return database;
    }

    Sites sites() {
        if (sites == null) {
            sites = Start.sites(database(), registry(), settings.home(), clock, new PermissionBook())
                    .before(Start.saving(database(), settings, clock, console::say));
            sites.open();
        }
        return sites;
    }

    /** The site that an option names, the default one otherwise. */
    Site site(Typed typed) {
        String name = siteName(typed);
        return sites().named(name)
                .orElseThrow(() -> Trouble.other(
                        "Il n’y a pas de site «\u00a0" + name + "\u00a0». ./socle site list montre ceux qui existent.",
                        "There is no site “" + name + "”. ./socle site list shows those that exist."));
    }

    static String siteName(Typed typed) {
        return typed.option("--site").orElse(Sites.DEFAULT);
    }

    Path files() {
        return settings.home().resolve("files");
    }

    @Override
    public void close() {
        try (Database last = database;
                Sites first = sites) {
            // Closed in this order: connections, then what they lead to.
        }
    }
}
