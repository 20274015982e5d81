package eu.socle.app.proof;

import eu.socle.app.Console;
import eu.socle.app.Modules;
import eu.socle.app.Settings;
import eu.socle.app.Start;
import eu.socle.app.log.Logs;
import eu.socle.kernel.Language;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registry;
import eu.socle.platform.ops.Database;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program of a next release: this one, and one module more. It starts, or only brings the tables up to date. */
public final class NextRelease {

    private static final Clock CLOCK = Clock.systemUTC();

    private NextRelease() {}

    public static void main(String[] arguments) {
        Logs.install();
        Settings settings = Settings.read(Map.of(), System.getenv());
        Console console = new Console(System.out, System.err, Language.EN);
        if (arguments[0].equals("start")) {
            Start.run(settings, registry(settings), console, CLOCK);
        } else {
            migrate(settings, console);
        }
    }

    private static Registry registry(Settings settings) {
        List<Module> modules = new ArrayList<>(Modules.all(settings.outbound()));
        modules.add(new NextModule());
        return Registry.of(modules);
    }

    private static void migrate(Settings settings, Console console) {
        try (Database database = Database.join(settings.home(), settings.databaseUrl());
                Sites sites = Start.sites(database, registry(settings), settings.home(), CLOCK, new PermissionBook())
                        .before(Start.saving(database, settings, CLOCK, console::say))) {
            sites.open();
        }
    }
}
